// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/outputs/outputpage.h"

class QLabel;

namespace LeverArch {

class ChoiceList;
class RecordForm;

/// A briefing: its facts, which quotations and which figures of its consultation it uses, and the
/// finished pages beside them.
class BriefingPage : public OutputPage
{
    Q_OBJECT

public:
    BriefingPage(Workspace &workspace, Id briefing, QWidget *parent = nullptr);
    ~BriefingPage() override;

    bool showsFacts() const override { return true; }
    bool focusField(const QString &field) override;

    ChoiceList &quotations() const { return *m_quotations; }
    ChoiceList &figures() const { return *m_figures; }

protected:
    OutputMaker maker() const override;
    bool previewsByItself() const override { return true; }
    void refresh() override;
    void settle() override;

private:
    struct Contents;
    static Result<Contents> read(const Stores &stores, Id briefing);
    void showContents(const Contents &contents);
    void setUsed(Id chosen, bool used);

    RecordForm *m_form;
    QLabel *m_noConsultation;
    ChoiceList *m_quotations;
    ChoiceList *m_figures;
    Cancellation m_reading;
};

} // namespace LeverArch
