// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/latestread.h"
#include "widgets/tabpage.h"

class QLabel;
class QListView;
class QStackedLayout;
class QTableView;

namespace LeverArch {

class EmptyState;
class IntakeModel;
class LedgerModel;

/// The account of every file brought in: stored, here already, or not taken in and why.
class LedgerPage final : public TabPage
{
    Q_OBJECT

public:
    explicit LedgerPage(Workspace &workspace, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    Place place() const override { return {}; }
    bool goTo(const Place &place) override;
    QList<Id> selectedRecords() const override;

    IntakeModel *intakes() const { return m_intakes; }
    LedgerModel *entries() const { return m_entries; }

private:
    void build();
    void load();
    void showEntries();

    IntakeModel *m_intakes;
    LedgerModel *m_entries;
    QListView *m_list;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QLabel *m_summary;
    LatestRead m_intakesRead;
    LatestRead m_entriesRead;
};

} // namespace LeverArch
