// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/upkeep.h"

#include "storage/connection.h"
#include "storage/integrity.h"
#include "storage/recordtext.h"
#include "storage/rows.h"
#include "storage/sqlite/engine.h"
#include "storage/sqlite/searchtables.h"
#include "storage/sqllikenessstore.h"
#include "storage/statement.h"

#include <QCoreApplication>

namespace LeverArch {

Result<void> sweepUnfinishedOriginals(Connection &connection)
{
    QList<Id> unfinished;
    {
        LEVERARCH_ASSIGN(auto statement,
                         Statement::prepare(connection, QStringLiteral("SELECT id FROM original "
                                                                       "WHERE sha256 IS NULL")));
        LEVERARCH_TRY(
            forEachRow(statement, [&](const Statement &row) { unfinished.append(row.id(0)); }));
    }
    for (const Id original : std::as_const(unfinished))
        LEVERARCH_TRY(removeOriginal(connection, original));
    return {};
}

Result<void> removeOriginal(Connection &connection, Id original)
{
    LEVERARCH_TRY(Sqlite::unindexPages(connection, original));
    // By page, because that is what page_text has an index for.
    LEVERARCH_TRY(connection.execute(QStringLiteral("DELETE FROM page_text WHERE id IN "
                                                    "(SELECT id FROM page WHERE original = %1)")
                                         .arg(original.toString())));
    LEVERARCH_TRY(SqlLikenessStore(connection).forget(original));
    for (const char *table : {"thumbnail", "page", "original_chunk"})
        LEVERARCH_TRY(connection.execute(QStringLiteral("DELETE FROM %1 WHERE original = %2")
                                             .arg(QLatin1String(table), original.toString())));
    return connection.execute(
        QStringLiteral("DELETE FROM original WHERE id = %1").arg(original.toString()));
}

Result<void> rebuildSearchIndex(Connection &connection)
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(connection));
    LEVERARCH_ASSIGN(const QStringList unusable, unusableIndexes(connection));
    if (!unusable.isEmpty())
        LEVERARCH_TRY(Sqlite::emptySearchTables(connection));
    LEVERARCH_TRY(Sqlite::rebuildSearchTables(connection));
    LEVERARCH_ASSIGN(const auto stale,
                     recordsWithStaleText(connection, [](qint64) { return true; }));
    LEVERARCH_TRY(refreshRecordText(connection, stale));
    LEVERARCH_ASSIGN(const Damage damage, damageOf(connection));
    if (!damage.beyondIndex.isEmpty() || !damage.inIndex.isEmpty())
        return Error{Error::Code::Damaged,
                     QCoreApplication::translate(
                         "Storage", "The search index could not be made anew where it is. Save the "
                                    "case file into a new one."),
                     (damage.beyondIndex + damage.inIndex).join(QLatin1Char('\n'))};
    return transaction.commit();
}

Result<qint64> ledgerMark(const Connection &connection)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT coalesce(max(id), 0) + (SELECT "
                                                      "coalesce(sum(1 + finished), 0) FROM intake) "
                                                      "FROM intake_entry")));
    LEVERARCH_TRY(statement.next());
    return statement.whole(0);
}

Result<bool> tidySearchIndex(Connection &connection, int pages)
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(connection));
    LEVERARCH_ASSIGN(const bool more, Sqlite::mergeSearchTables(connection, pages));
    LEVERARCH_TRY(transaction.commit());
    return more;
}

Result<bool> readUnreadPages(Connection &connection, int pages)
{
    LEVERARCH_ASSIGN(Transaction transaction, Transaction::begin(connection));
    LEVERARCH_ASSIGN(const bool more, Sqlite::readUnreadPages(connection, pages));
    LEVERARCH_TRY(transaction.commit());
    return more;
}

Result<void> limitSize(Connection &connection, qint64 bytes)
{
    LEVERARCH_ASSIGN(const qint64 pageSize,
                     Sqlite::pragma(connection, QStringLiteral("page_size")));
    return connection.execute(
        QStringLiteral("PRAGMA max_page_count=%1").arg(bytes / std::max<qint64>(1, pageSize)));
}

} // namespace LeverArch
