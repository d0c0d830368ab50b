// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace LeverArch {

/// A table of values that are replaced all at once; the index plumbing, once. A leaf model answers
/// cell() and heading() and says which two rows are the same thing. Rows that persist keep their
/// index, so selections survive.
template <typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : columns();
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        return checkIndex(index, CheckIndexOption::IndexIsValid)
                   ? cell(m_rows.at(index.row()), index.column(), role)
                   : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columns())
            return QVariant();
        if (role == Qt::TextAlignmentRole)
            return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return role == Qt::DisplayRole ? heading(section) : QVariant();
    }

    const QList<Row> &rows() const { return m_rows; }
    const Row &row(int number) const { return m_rows.at(number); }

    void setRows(QList<Row> rows);

protected:
    virtual int columns() const { return 1; }
    virtual QVariant cell(const Row &row, int column, int role) const = 0;
    virtual QString heading(int) const { return {}; }
    virtual bool isNumber(int) const { return false; } ///< Its heading stands at the right.
    virtual bool sameThing(const Row &a, const Row &b) const = 0;

private:
    QList<Row> m_rows;
};

template <typename Row>
void RowsModel<Row>::setRows(QList<Row> rows)
{
    // What both lists begin and end with stays; the middle goes and comes.
    const int before = int(m_rows.size());
    const int after = int(rows.size());
    const int shorter = std::min(before, after);
    int head = 0;
    while (head < shorter && sameThing(m_rows.at(head), rows.at(head)))
        ++head;
    int tail = 0;
    while (tail < shorter - head &&
           sameThing(m_rows.at(before - 1 - tail), rows.at(after - 1 - tail)))
        ++tail;

    if (before - head - tail > 0) {
        beginRemoveRows({}, head, before - tail - 1);
        m_rows.remove(head, before - head - tail);
        endRemoveRows();
    }
    if (after - head - tail > 0) {
        beginInsertRows({}, head, after - tail - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
    }
    if (head + tail > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, columns() - 1));
}

} // namespace LeverArch
