// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/salvage.h"

#include "storage/connection.h"
#include "storage/recordtext.h"
#include "storage/rows.h"
#include "storage/schema.h"
#include "storage/sqlite/engine.h"
#include "storage/sqlite/historytriggers.h"
#include "storage/sqlite/searchtables.h"
#include "storage/sqlite/trackedtables.h"
#include "storage/statement.h"
#include "storage/tablesalvage.h"

#include <QCoreApplication>
#include <QSqlDatabase>

#include <algorithm>

namespace LeverArch {

namespace {

/// References that point nowhere can uncover others; each round goes one deeper.
constexpr int mostRounds = 20;

Result<QStringList> listOf(const Connection &connection, const QString &sql)
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(connection, sql));
    QStringList list;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { list.append(row.text(0)); }));
    return list;
}

/// Everything but the search index and the signatures of papers, which are made anew, and the mark
/// of an open action.
Result<QStringList> tablesToCopy(const Connection &fresh)
{
    LEVERARCH_ASSIGN(QStringList tables,
                     listOf(fresh, QStringLiteral("SELECT name FROM sqlite_master WHERE type = "
                                                  "'table' AND name NOT LIKE 'sqlite_%' "
                                                  "AND name NOT IN ('current_action', "
                                                  "'text_signature', 'text_band') "
                                                  "ORDER BY name")));
    const auto isOfIndex = [](const QString &name) {
        const auto &indexes = Sqlite::searchTables();
        return std::any_of(indexes.begin(), indexes.end(), [&](const Sqlite::SearchTable &index) {
            return name.startsWith(QLatin1String(index.index));
        });
    };
    tables.removeIf(isOfIndex);
    return tables;
}

Result<QStringList> copyTables(const Connection &damaged, Connection &fresh,
                               const std::function<bool(int, int)> &goOn)
{
    LEVERARCH_ASSIGN(const QStringList tables, tablesToCopy(fresh));
    QStringList lost;
    for (const QString &table : tables) {
        if (!goOn(int(tables.indexOf(table)), int(tables.size())))
            return Error{
                Error::Code::Cancelled, QCoreApplication::translate("Storage", "Stopped."), {}};
        LEVERARCH_ASSIGN(auto transaction, Transaction::begin(fresh));
        TableSalvage salvage(Sqlite::handleOf(damaged.database()),
                             Sqlite::handleOf(fresh.database()), table.toUtf8());
        const auto done = salvage.run();
        if (!done.ok() && done.error().code == Error::Code::DiskFull)
            return done.error();
        if (!done.ok() || salvage.hasGaps())
            lost.append(table);
        LEVERARCH_TRY(transaction.commit());
    }
    return lost;
}

/// Rows that are not there although the history's last word on them is that they are.
Result<void> restoreFromHistory(Connection &fresh, const QString &table)
{
    LEVERARCH_ASSIGN(const Sqlite::RowShape shape, Sqlite::shapeOf(fresh, table));
    return fresh.execute(
        QStringLiteral("INSERT OR IGNORE INTO \"%1\" (%2) SELECT %3 FROM history said WHERE "
                       "table_name = '%1' AND after IS NOT NULL AND json_valid(after) AND "
                       "sequence = (SELECT max(sequence) FROM history later WHERE later.row = "
                       "said.row AND later.table_name = '%1') AND row NOT IN "
                       "(SELECT id FROM \"%1\")")
            .arg(table, shape.columnList(), shape.extracted(QStringLiteral("said.after"))));
}

/// A record without the row of its kind gets an empty one, so that its title at least is kept.
Result<void> completeKinds(Connection &fresh)
{
    LEVERARCH_ASSIGN(const QStringList kinds,
                     listOf(fresh, QStringLiteral("SELECT DISTINCT kind FROM record")));
    for (const QString &kind : kinds) {
        if (kind != QLatin1String("record") && Sqlite::findTrackedTable(kind))
            LEVERARCH_TRY(fresh.execute(
                QStringLiteral("INSERT OR IGNORE INTO \"%1\" (id) SELECT id FROM record "
                               "WHERE kind = '%1'")
                    .arg(kind)));
    }
    return {};
}

/// What refers to something lost loses the reference where it may be empty, and goes otherwise.
Result<bool> cutOneRound(Connection &fresh, QStringList &lost)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            fresh,
            QStringLiteral("SELECT c.\"table\", c.rowid, k.\"from\", i.\"notnull\" OR i.pk FROM "
                           "pragma_foreign_key_check c JOIN pragma_foreign_key_list(c.\"table\") k "
                           "ON k.id = c.fkid JOIN pragma_table_info(c.\"table\") i "
                           "ON i.name = k.\"from\"")));
    QStringList cuts;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        const QString table = row.text(0);
        const QString how =
            row.flag(3) ? QStringLiteral("DELETE FROM \"%1\"").arg(table)
                        : QStringLiteral("UPDATE \"%1\" SET \"%2\" = NULL").arg(table, row.text(2));
        cuts.append(how + QStringLiteral(" WHERE rowid = ") + row.text(1));
        if (!lost.contains(table))
            lost.append(table);
    }));
    for (const QString &cut : std::as_const(cuts))
        LEVERARCH_TRY(fresh.execute(cut));
    return cuts.isEmpty();
}

Result<void> makeWhole(Connection &fresh, QStringList &lost)
{
    LEVERARCH_ASSIGN(auto transaction, Transaction::begin(fresh));
    for (const Sqlite::TrackedTable &table : Sqlite::trackedTables())
        LEVERARCH_TRY(restoreFromHistory(fresh, table.name));
    LEVERARCH_TRY(completeKinds(fresh));
    bool whole = false;
    for (int round = 0; round < mostRounds && !whole; ++round) {
        LEVERARCH_ASSIGN(whole, cutOneRound(fresh, lost));
    }
    LEVERARCH_TRY(transaction.commit());
    return {};
}

} // namespace

Result<QStringList> salvageRows(const Connection &damaged, Connection &fresh,
                                const std::function<bool(int done, int total)> &goOn)
{
    LEVERARCH_TRY(fresh.execute(QStringLiteral("PRAGMA foreign_keys=OFF")));
    LEVERARCH_TRY(Sqlite::dropTriggers(fresh));
    LEVERARCH_ASSIGN(QStringList lost, copyTables(damaged, fresh, goOn));
    LEVERARCH_TRY(makeWhole(fresh, lost));
    LEVERARCH_TRY(fresh.execute(QStringLiteral("PRAGMA foreign_keys=ON")));
    LEVERARCH_TRY(migrate(fresh));
    LEVERARCH_ASSIGN(auto transaction, Transaction::begin(fresh));
    LEVERARCH_TRY(Sqlite::rebuildSearchTables(fresh));
    LEVERARCH_ASSIGN(const auto stale, recordsWithStaleText(fresh, [](qint64) { return true; }));
    LEVERARCH_TRY(refreshRecordText(fresh, stale));
    LEVERARCH_TRY(transaction.commit());
    return lost;
}

Result<void> beginHistoryAnew(Connection &fresh, const std::function<Result<void>()> &openAction)
{
    LEVERARCH_TRY(fresh.execute(QStringLiteral("PRAGMA defer_foreign_keys=ON")));
    LEVERARCH_TRY(Sqlite::dropTriggers(fresh));
    for (const char *table : {"history", "action"})
        LEVERARCH_TRY(fresh.execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
    for (const Sqlite::TrackedTable &table : Sqlite::trackedTables()) {
        LEVERARCH_TRY(fresh.execute(
            QStringLiteral("CREATE TEMP TABLE \"kept_%1\" AS SELECT * FROM main.\"%1\"")
                .arg(table.name)));
        LEVERARCH_TRY(fresh.execute(QStringLiteral("DELETE FROM main.\"%1\"").arg(table.name)));
    }
    LEVERARCH_TRY(Sqlite::makeHistoryTriggers(fresh));
    LEVERARCH_TRY(openAction());
    for (const Sqlite::TrackedTable &table : Sqlite::trackedTables()) {
        LEVERARCH_TRY(fresh.execute(
            QStringLiteral("INSERT INTO main.\"%1\" SELECT * FROM temp.\"kept_%1\" ORDER BY id")
                .arg(table.name)));
        LEVERARCH_TRY(fresh.execute(QStringLiteral("DROP TABLE temp.\"kept_%1\"").arg(table.name)));
    }
    return {};
}

} // namespace LeverArch
