// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

namespace LeverArch {
class Connection;
}

namespace LeverArch::Sqlite {

/// A table whose every change is written into history. `record` and `other` are SQL expressions for
/// the records a row belongs to, with %1 for the row's name.
struct TrackedTable
{
    QString name;
    QString record;
    QString other;
};

/// One of a tracked table's expressions for the row of that name.
QString ownerOf(const QString &expression, const QString &row);

/// The record table, every kind's, and what hangs on records; in the order of their references.
const QList<TrackedTable> &trackedTables();
const TrackedTable *findTrackedTable(const QString &name);

/// The columns of a table as they are now in the file.
struct RowShape
{
    struct Column
    {
        QString name;
        bool real = false;
    };
    QString table;
    QList<Column> columns; ///< Those history keeps; the first is the key, "id".

    /// The expression for a row as JSON, exact: what the triggers write and what comparisons read.
    QString json(const QString &row) const;
    /// Whether two rows differ in anything history keeps.
    QString differs(const QString &one, const QString &two) const;
    /// "a", "b", … quoted.
    QString columnList() const;
    /// The values of a JSON object in `source`, in the order of the columns.
    QString extracted(const QString &source) const;
};

/// Without columns when there is no such table. Invalid for a column history could not restore.
Result<RowShape> shapeOf(const Connection &connection, const QString &table);

} // namespace LeverArch::Sqlite
