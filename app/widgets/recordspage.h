// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/recordquery.h"
#include "widgets/tabpage.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

namespace LeverArch {

class EmptyState;
class RecordTable;
class RecordTableModel;

/// One section: its records in a table, filtered as one types. Keeps its selection, scroll and
/// filter while the person is elsewhere.
class RecordsPage final : public TabPage
{
    Q_OBJECT

public:
    /// `section` is a kind's id, or SectionModel::binKey().
    RecordsPage(Workspace &workspace, const QString &section, QWidget *parent = nullptr);

    QString key() const override;
    QString title() const override;
    QIcon icon() const override;
    Place place() const override;
    bool goTo(const Place &place) override;
    QList<Id> selectedRecords() const override;
    void findHere() override;

    const QString &section() const { return m_section; }
    RecordTable *table() const { return m_table; }
    RecordTableModel *model() const { return m_model; }

    /// Only records the tags let through; `words` say which, for the person.
    void setTagFilter(const TagFilter &filter, const QString &words);

Q_SIGNALS:
    void clearTagsRequested();

private:
    void build();
    QWidget *makeHead();
    void listLoaded();
    void showEmpty();
    void firstThing();
    void showMenu(const QPoint &at);
    void rememberColumns();

    const QString m_section;
    RecordTableModel *m_model;
    RecordTable *m_table;
    EmptyState *m_empty;
    QLabel *m_count;
    QLineEdit *m_filter;
    QWidget *m_tagLine;
    QLabel *m_tagWords;
    QToolButton *m_columns;
    QStackedLayout *m_stack;
    Id m_wanted; ///< To be selected when the list has it.
    bool m_fresh = true;
};

} // namespace LeverArch
