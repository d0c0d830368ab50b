// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/actionlog.h"

#include "core/clock.h"
#include "core/idsource.h"
#include "storage/actionrows.h"
#include "storage/connection.h"
#include "storage/hashchain.h"
#include "storage/historycheck.h"
#include "storage/historyrevert.h"
#include "storage/recordtext.h"
#include "storage/rows.h"
#include "storage/sqlhistorystore.h"
#include "storage/storedvalues.h"

#include <algorithm>

namespace LeverArch {

namespace {

Result<void> setCurrent(const Connection &connection, Id action)
{
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(connection, QStringLiteral("UPDATE current_action "
                                                                   "SET action = ? WHERE id = 1")));
    return update.bind(action).run();
}

Result<Id> currentAction(const Connection &connection)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT action FROM current_action")));
    LEVERARCH_TRY(statement.next());
    return statement.id(0);
}

/// What the history rows of an action say was touched, and the tags among it.
Result<Touched> touchedBy(const Connection &connection, Id action, QSet<Id> &tags)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT table_name, row, record, other, "
                                                      "table_name = 'record' AND "
                                                      "json_extract(before, '$.trashed') IS NOT "
                                                      "json_extract(after, '$.trashed') "
                                                      "FROM history WHERE action = ?")));
    statement.bind(action);
    Touched touched;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        touched.tables.insert(row.text(0));
        for (const int column : {2, 3})
            if (!row.isNull(column))
                touched.records.insert(row.id(column));
        if (row.text(0) == QLatin1String("tag"))
            tags.insert(row.id(1));
        touched.recordsAddedOrGone = touched.recordsAddedOrGone || row.flag(4);
    }));
    return touched;
}

Result<QString> lastHash(const Connection &connection)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT hash FROM action WHERE hash IS NOT "
                                                      "NULL ORDER BY sequence DESC LIMIT 1")));
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? statement.text(0) : QString();
}

} // namespace

ActionLog::ActionLog(Connection &connection, IdSource &ids, const Clock &clock)
    : m_connection(connection), m_ids(ids), m_clock(clock)
{}

Result<ActionInfo> ActionLog::open(ActionInfo info)
{
    LEVERARCH_ASSIGN(const Id already, currentAction(m_connection));
    if (!already.isNull())
        return Error{Error::Code::Internal, QStringLiteral("An action is open already."),
                     already.toString()};
    info.id = m_ids.next();
    info.at = m_clock.now();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO action (sequence, id, kind, "
                                                        "target, group_id, label, who, at) SELECT "
                                                        "coalesce(max(sequence), 0) + 1, ?, ?, ?, "
                                                        "?, ?, ?, ? FROM action")));
    insert.bind(info.id).bind(actionKindKey(info.kind)).bind(info.target).bind(info.group);
    insert.bind(storableText(info.label)).bind(storableText(info.who)).bind(storedTime(info.at));
    LEVERARCH_TRY(insert.run());
    LEVERARCH_TRY(setCurrent(m_connection, info.id));
    return info;
}

Result<Touched> ActionLog::seal(const ActionInfo &action)
{
    LEVERARCH_ASSIGN(const Id current, currentAction(m_connection));
    if (current != action.id)
        return Error{Error::Code::Internal, QStringLiteral("This action is not open."),
                     action.id.toString()};
    LEVERARCH_TRY(setCurrent(m_connection, {}));
    QSet<Id> tags;
    LEVERARCH_ASSIGN(const Touched touched, touchedBy(m_connection, action.id, tags));
    if (touched.empty()) {
        LEVERARCH_ASSIGN(
            auto drop,
            Statement::prepare(m_connection, QStringLiteral("DELETE FROM action WHERE id = ?")));
        LEVERARCH_TRY(drop.bind(action.id).run());
        return touched;
    }
    LEVERARCH_ASSIGN(const QSet<Id> carriers, recordsTagged(m_connection, tags));
    LEVERARCH_TRY(refreshRecordText(m_connection, touched.records + carriers));
    LEVERARCH_ASSIGN(const QString previous, lastHash(m_connection));
    LEVERARCH_ASSIGN(const QString hash, actionHash(m_connection, action.id, previous));
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(m_connection, QStringLiteral("UPDATE action SET hash = ? "
                                                                     "WHERE id = ?")));
    LEVERARCH_TRY(update.bind(hash).bind(action.id).run());
    return touched;
}

Result<void> ActionLog::revert(Id action)
{
    const SqlHistoryStore history(m_connection);
    LEVERARCH_ASSIGN(const auto entries, history.entries(action));
    return revertEntries(m_connection, entries);
}

Result<QList<ActionInfo>> ActionLog::recent(int limit) const
{
    const SqlHistoryStore history(m_connection);
    LEVERARCH_ASSIGN(auto newestFirst, history.actions(limit));
    std::reverse(newestFirst.begin(), newestFirst.end());
    return newestFirst;
}

Result<QList<Issue>> ActionLog::verifyChain(const std::function<bool(qint64 done)> &goOn) const
{
    return checkChain(m_connection, goOn);
}

Result<QList<Issue>> ActionLog::verifyRows(const std::function<bool(qint64 done)> &goOn) const
{
    return checkRows(m_connection, goOn);
}

} // namespace LeverArch
