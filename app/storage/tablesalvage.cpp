// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/tablesalvage.h"

#include "storage/sqlite/engine.h"

#include <sqlite3.h>

#include <limits>

namespace LeverArch {

namespace {

/// 2^12 tries in a gap at most; keys are spread over 63 bits, so more would rarely meet a row.
constexpr int mostHalvings = 12;

using StatementPointer = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

Result<StatementPointer> prepared(sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), int(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        return Sqlite::errorOf(handle);
    return StatementPointer(statement, &sqlite3_finalize);
}

/// The columns the two have in common, from the sound one's point of view.
Result<QByteArrayList> columnsOf(sqlite3 *handle, const QByteArray &table)
{
    LEVERARCH_ASSIGN(const auto rows, prepared(handle, "SELECT name FROM pragma_table_info('" +
                                                           table + "') ORDER BY cid"));
    QByteArrayList names;
    while (sqlite3_step(rows.get()) == SQLITE_ROW)
        names.append(
            '"' + QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(rows.get(), 0))) +
            '"');
    return names;
}

} // namespace

TableSalvage::TableSalvage(sqlite3 *from, sqlite3 *to, const QByteArray &table)
    : m_from(from),
      m_to(to),
      m_table(table),
      m_upwards(nullptr, &sqlite3_finalize),
      m_downwards(nullptr, &sqlite3_finalize),
      m_insert(nullptr, &sqlite3_finalize)
{}

TableSalvage::~TableSalvage() = default;

Result<void> TableSalvage::prepare()
{
    LEVERARCH_ASSIGN(const QByteArrayList wanted, columnsOf(m_to, m_table));
    LEVERARCH_ASSIGN(const QByteArrayList found, columnsOf(m_from, m_table));
    QByteArrayList columns;
    for (const QByteArray &column : wanted) {
        if (found.contains(column))
            columns.append(column);
    }
    if (columns.isEmpty())
        return {}; // An older schema, which has not got this table yet.
    const QByteArray list = columns.join(", ");
    const QByteArray select = "SELECT rowid, " + list + " FROM \"" + m_table +
                              "\" WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
    LEVERARCH_ASSIGN(m_upwards, prepared(m_from, select));
    LEVERARCH_ASSIGN(m_downwards, prepared(m_from, select + " DESC"));
    QByteArray holders = QByteArray("?, ").repeated(columns.size());
    holders.chop(2);
    LEVERARCH_ASSIGN(m_insert, prepared(m_to, "INSERT OR IGNORE INTO \"" + m_table + "\" (" + list +
                                                  ") VALUES (" + holders + ")"));
    return {};
}

Result<void> TableSalvage::run()
{
    LEVERARCH_TRY(prepare());
    if (!m_insert)
        return {};
    copyRange(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), mostHalvings);
    if ((sqlite3_errcode(m_to) & 0xff) == SQLITE_FULL)
        return Sqlite::errorOf(m_to);
    return {};
}

void TableSalvage::copyRange(qint64 first, qint64 last, int halvings)
{
    qint64 lower = first;
    if (walk(m_upwards, first, last, lower))
        return;
    m_gaps = true;
    qint64 upper = last;
    if (walk(m_downwards, lower, last, upper) || halvings == 0 || lower >= upper)
        return;
    // Floor of the mean, without the sum that would overflow.
    const qint64 middle = (lower & upper) + ((lower ^ upper) >> 1);
    copyRange(lower, middle, halvings - 1);
    if (middle < upper)
        copyRange(middle + 1, upper, halvings - 1);
}

bool TableSalvage::walk(const StatementPointer &select, qint64 first, qint64 last, qint64 &reached)
{
    sqlite3_reset(select.get());
    sqlite3_bind_int64(select.get(), 1, first);
    sqlite3_bind_int64(select.get(), 2, last);
    while (true) {
        const int code = sqlite3_step(select.get());
        if (code != SQLITE_ROW)
            return code == SQLITE_DONE;
        reached = sqlite3_column_int64(select.get(), 0);
        keep(select.get());
    }
}

void TableSalvage::keep(sqlite3_stmt *row)
{
    for (int column = 1; column < sqlite3_column_count(row); ++column)
        sqlite3_bind_value(m_insert.get(), column, sqlite3_column_value(row, column));
    const bool written = sqlite3_step(m_insert.get()) == SQLITE_DONE;
    const bool isNew = written && sqlite3_changes(m_to) > 0;
    m_copied += isNew ? 1 : 0;
    m_gaps = m_gaps || !written;
    sqlite3_reset(m_insert.get());
}

} // namespace LeverArch
