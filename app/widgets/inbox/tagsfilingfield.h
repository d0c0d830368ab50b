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
    /// Without those that the person has decided on.
    void setOffers(const QList<FilingOffer> &offers) override;
    bool isTouched() const override;
    bool isEmpty() const override;
    void contribute(FilingFacts &facts) const override;
    bool takeLikely() override;
    /// The paths of all the paper's tags, those of this paper included that are stored.
    QVariant state() const override;
    void setState(const QVariant &state) override;
    QVariant draft() const override;
    void setDraft(const QVariant &draft) override;

protected:
    void display(const RecordRow *row) override;
    void accept(const FilingOffer &offer) override;
    bool mayTake() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();
    void addPath(const QString &path);
    void remove(Id tag);
    void showChips();
    void addChip(const Tag &tag);
    Tag tagAt(const QString &path);

    QWidget *m_chips;
    FlowLayout *m_flow;
    QuietEdit *m_edit;
    QStringListModel *m_paths;
    QList<Tag> m_all;
    QList<Tag> m_has;   ///< Stored.
    QList<Tag> m_added; ///< With a negative id: named by their path, to be made.
    QList<Id> m_off;
    int m_named = 0; ///< So many new tags were named; each has a number of its own.
};

} // namespace LeverArch
