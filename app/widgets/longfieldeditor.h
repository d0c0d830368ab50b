// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/fieldeditor.h"

class QPlainTextEdit;

namespace LeverArch {

/// Paragraphs, or a text field too long for one line (Enter then saves it); as high as what is in
/// them, up to twelve lines, then with a scroll bar.
class LongFieldEditor final : public FieldEditor
{
    Q_OBJECT

public:
    LongFieldEditor(const FieldDeclaration &field, QWidget *parent);
    void forget() override;
    bool isTouched() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void display(const RecordRow &row) override;
    Result<QVariant> written() const override;

private:
    void fit();
    void fitLater();

    QPlainTextEdit *m_edit;
    QString m_shown;
    const bool m_oneParagraph;
};

} // namespace LeverArch
