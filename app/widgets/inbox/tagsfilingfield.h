// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/inbox/filingfield.h"

class QStringListModel;

namespace LeverArch {

class QuietEdit;

/// The tags of a paper: those it has as chips, a line for more with the tree's paths offered, and
/// those whose words stand in the paper.
class TagsFilingField final : public FilingField
{
    Q_OBJECT

public:
    TagsFilingField(const FieldDeclaration &field, QWidget *parent);

    void setTags(const QList<Tag> &tags); ///< All there are.
    bool isTouched() const override;
    bool isEmpty() const override;
    void contribute(FilingFacts &facts) const override;
    bool takeLikely() override;

protected:
    void display(const RecordRow *row) override;
    void accept(const FilingOffer &offer) override;
    bool mayTake() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void remove(Id tag);
    void showChips();
    void addChip(const Tag &tag);
    Tag tagAt(const QString &path) const;

    QWidget *m_chips;
    FlowLayout *m_flow;
    QuietEdit *m_edit;
    QStringListModel *m_paths;
    QList<Tag> m_all;
    QList<Tag> m_has;    ///< Stored.
    QList<Tag> m_added;  ///< With a negative id: named by their path, to be made.
    QList<Id> m_off;
};

} // namespace LeverArch
