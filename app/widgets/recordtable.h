// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QTableView>

class QMenu;

namespace LeverArch {

class RecordTableModel;

/// A table of records: fixed row height (so that a hundred thousand cost nothing), columns the
/// person arranges, several selected at once.
class RecordTable final : public QTableView
{
    Q_OBJECT

public:
    explicit RecordTable(QWidget *parent = nullptr);

    void setRecordModel(RecordTableModel *model);

    QList<Id> selectedRecords() const; ///< In the table's order.
    Id currentRecord() const;
    bool selectRecord(Id record); ///< False when it is not in the list.

    /// How the person has arranged the columns; an empty or foreign state changes nothing.
    QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);
    /// Sorts as orderChanged() said before; anything else is the usual order.
    void sortBy(const QString &order);
    /// Fills with one checkable line a column.
    void fillColumnsMenu(QMenu *menu);
    void fitColumns();

Q_SIGNALS:
    void recordActivated(LeverArch::Id record);
    void selectedChanged();
    void columnsArranged();
    void orderChanged(const QString &order); ///< "dated", "-dated" downwards; empty: as usual.

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void selectionChanged(const QItemSelection &on, const QItemSelection &off) override;

private:
    RecordTableModel *m_records = nullptr;
    bool m_arranged = false;
    std::pair<int, Qt::SortOrder> m_sorted{-1, Qt::AscendingOrder};
};

} // namespace LeverArch
