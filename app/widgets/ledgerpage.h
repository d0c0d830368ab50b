// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"
#include "models/latestread.h"
#include "models/rereading.h"
#include "widgets/tabpage.h"

class QLabel;
class QListView;
class QStackedLayout;
class QToolButton;

namespace LeverArch {

class EmptyState;
class IntakeModel;
class LedgerModel;
class LedgerPaper;
class LedgerTable;

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
    QList<QAction *> pageActions() const override { return m_actions; }
    QStringList sharedCommands() const override;
    QString menuTitle() const override;
    void findHere() override;

    IntakeModel *intakes() const { return m_intakes; }
    LedgerModel *entries() const { return m_entries; }
    LedgerTable *table() const { return m_table; }

private:
    QWidget *makeHead();
    QToolButton *makeAccountButton();
    QWidget *makeLists();
    void makeActions();
    QAction *addPageAction(const char *name, const char *icon, const QString &text,
                           const QKeySequence &key, const std::function<void()> &does);
    void load();
    void showIntakes(const QList<IntakeInfo> &intakes);
    void showEntries();
    bool isShown(const IntakeInfo &intake) const;
    void refreshActions();
    const IntakeInfo *current() const; ///< Null: none is chosen.
    void goOn();
    void leave();

    IntakeModel *m_intakes;
    LedgerModel *m_entries;
    QListView *m_list;
    LedgerTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_summary;
    LedgerPaper *m_paper;
    QList<QAction *> m_actions;
    QAction *m_goOn = nullptr;
    QAction *m_leave = nullptr;
    QAction *m_print = nullptr;
    QAction *m_save = nullptr;
    QAction *m_saveAll = nullptr;
    QAction *m_printAll = nullptr;
    LatestRead m_intakesRead;
    LatestRead m_entriesRead;
    Rereading m_reread;
    IntakeInfo m_shown; ///< As it was when its lines were read last.
};

} // namespace LeverArch
