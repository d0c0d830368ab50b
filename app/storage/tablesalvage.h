// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace LeverArch {

/// Copies what can be read of one table of a damaged file into the same table of a sound one.
///
/// Rows are walked by key from both ends until the engine gives up; what lies between is halved and
/// tried again, a bounded number of times, so that a page that cannot be read costs its own rows
/// and no others. Rows that the sound table does not accept (torn values) count as lost.
class TableSalvage
{
public:
    TableSalvage(sqlite3 *from, sqlite3 *to, const QByteArray &table);
    ~TableSalvage();

    Result<void> run();
    qint64 copied() const { return m_copied; }
    /// Whether something could not be read or was not accepted.
    bool hasGaps() const { return m_gaps; }

private:
    using StatementPointer = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

    Result<void> prepare();
    void copyRange(qint64 first, qint64 last, int halvings);
    /// The key of the last row that could be read in the direction; true when the range was read to
    /// its end.
    bool walk(const StatementPointer &select, qint64 first, qint64 last, qint64 &reached);
    void keep(sqlite3_stmt *row);

    sqlite3 *m_from;
    sqlite3 *m_to;
    QByteArray m_table;
    StatementPointer m_upwards;
    StatementPointer m_downwards;
    StatementPointer m_insert;
    qint64 m_copied = 0;
    bool m_gaps = false;
};

} // namespace LeverArch
