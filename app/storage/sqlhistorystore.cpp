// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlhistorystore.h"

#include "storage/actionrows.h"
#include "storage/connection.h"
#include "storage/rows.h"

namespace LeverArch {

namespace {

QString selectActions(const char *rest)
{
    return QStringLiteral("SELECT %1 FROM action %2")
        .arg(QLatin1String(actionColumns), QLatin1String(rest));
}

Result<QList<ActionInfo>> actionsOfStatement(Statement &statement)
{
    QList<ActionInfo> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(actionFrom(row)); }));
    return found;
}

QString selectEntries(const char *rest)
{
    return QStringLiteral("SELECT sequence, action, table_name, row, record, before, after "
                          "FROM history ") +
           QLatin1String(rest);
}

Result<QList<HistoryEntry>> entriesOfStatement(Statement &statement)
{
    QList<HistoryEntry> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        found.append(
            {row.whole(0), row.id(1), row.text(2), row.id(3), row.id(4), row.text(5), row.text(6)});
    }));
    return found;
}

} // namespace

SqlHistoryStore::SqlHistoryStore(Connection &connection) : m_connection(connection) {}

Result<QList<ActionInfo>> SqlHistoryStore::actions(int limit, int offset) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectActions("ORDER BY sequence DESC LIMIT ? OFFSET ?")));
    statement.bind(limit).bind(offset);
    return actionsOfStatement(statement);
}

Result<QList<ActionInfo>> SqlHistoryStore::actionsOf(Id record, int limit) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectActions("WHERE id IN (SELECT action FROM history "
                                                       "WHERE record = ? UNION SELECT action "
                                                       "FROM history WHERE other = ?) "
                                                       "ORDER BY sequence DESC LIMIT ?")));
    statement.bind(record).bind(record).bind(limit);
    return actionsOfStatement(statement);
}

Result<QList<HistoryEntry>> SqlHistoryStore::entries(Id action) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectEntries("WHERE action = ? ORDER BY sequence")));
    statement.bind(action);
    return entriesOfStatement(statement);
}

Result<QList<HistoryEntry>> SqlHistoryStore::changesOf(Id record, const QString &table,
                                                       const QStringList &columns, int limit) const
{
    QStringList differs{QStringLiteral("before IS NULL"), QStringLiteral("after IS NULL")};
    for (qsizetype i = 0; i < columns.size(); ++i)
        differs.append(QStringLiteral("json_extract(before, ?) IS NOT json_extract(after, ?)"));
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectEntries("WHERE record = ? AND table_name = ? AND "
                                                       "(%1) ORDER BY sequence DESC LIMIT ?")
                                             .arg(differs.join(QLatin1String(" OR ")))));
    statement.bind(record).bind(table);
    for (const QString &column : columns) {
        const QString path = QStringLiteral("$.\"%1\"").arg(column);
        statement.bind(path).bind(path);
    }
    statement.bind(limit);
    return entriesOfStatement(statement);
}

} // namespace LeverArch
