// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historycheck.h"

#include "storage/connection.h"
#include "storage/hashchain.h"
#include "storage/rows.h"
#include "storage/sqlite/references.h"
#include "storage/sqlite/trackedtables.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr int mostIssues = 100;
constexpr qint64 askEvery = 256;

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Error stopped()
{
    return {Error::Code::Cancelled, text("Stopped."), {}};
}

Issue fault(const char *code, const QString &sentence, const QString &detail, Id record = {})
{
    Place place;
    place.record = record;
    return {Issue::Severity::Fault, QLatin1String(code), sentence, detail, place};
}

/// Calls `goOn` every so often.
class Counter
{
public:
    explicit Counter(const GoOn &goOn) : m_goOn(goOn) {}
    bool step() { return ++m_done % askEvery != 0 || !m_goOn || m_goOn(m_done); }

private:
    const GoOn &m_goOn;
    qint64 m_done = 0;
};

Result<void> checkOrphans(const Connection &connection, QList<Issue> &issues)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT DISTINCT action FROM history WHERE "
                                                      "action NOT IN (SELECT id FROM action) "
                                                      "LIMIT 100")));
    return forEachRow(statement, [&](const Statement &row) {
        issues.append(fault("history.orphan",
                            text("The history holds changes of an action that is missing."),
                            row.text(0)));
    });
}

/// Between actions nothing is open; a file that says otherwise would refuse every change.
Result<void> checkNoneOpen(const Connection &connection, QList<Issue> &issues)
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(connection, QStringLiteral("SELECT count(*), count(action) "
                                                                   "FROM current_action")));
    LEVERARCH_TRY(statement.next());
    if (statement.whole(0) != 1 || statement.whole(1) != 0)
        issues.append(fault("history.open", text("The history says that an action never ended."),
                            QStringLiteral("current_action")));
    return {};
}

/// Rows no history speaks of.
Result<void> checkUnrecorded(const Connection &connection, QList<Issue> &issues)
{
    for (const Sqlite::TrackedTable &table : Sqlite::trackedTables()) {
        LEVERARCH_ASSIGN(const auto shape, Sqlite::shapeOf(connection, table.name));
        if (shape.columns.isEmpty())
            continue; // An older schema, which has not got this table yet.
        LEVERARCH_ASSIGN(
            auto statement,
            Statement::prepare(connection, QStringLiteral("SELECT id FROM \"%1\" t WHERE NOT "
                                                          "EXISTS (SELECT 1 FROM history WHERE "
                                                          "row = t.id AND table_name = '%1') "
                                                          "LIMIT 100")
                                               .arg(table.name)));
        LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
            issues.append(fault("history.unrecorded",
                                text("Something is in the case file that no action put there."),
                                table.name + QLatin1Char(' ') + row.text(0)));
        }));
    }
    return {};
}

/// A version names the hash of its original and of what its pages were made from; together with the
/// chain that covers the bytes.
Result<void> checkVersions(const Connection &connection, QList<Issue> &issues)
{
    for (const QString &name : {QStringLiteral("version"), QStringLiteral("version_source")}) {
        LEVERARCH_ASSIGN(const auto shape, Sqlite::shapeOf(connection, name));
        if (shape.columns.isEmpty())
            continue; // An older schema, which has not got this table yet.
        const QString owner =
            Sqlite::ownerOf(Sqlite::findTrackedTable(name)->record, QStringLiteral("named"));
        LEVERARCH_ASSIGN(
            auto statement,
            Statement::prepare(connection,
                               QStringLiteral("SELECT named.id, %1 FROM \"%2\" named LEFT JOIN "
                                              "original ON original.id = named.original "
                                              "WHERE original.sha256 IS NOT named.sha256")
                                   .arg(owner, name)));
        LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
            issues.append(fault("history.original",
                                text("A paper's stored bytes are not those the history names."),
                                name + QLatin1Char(' ') + row.text(0), row.id(1)));
        }));
    }
    return {};
}

struct LastWord
{
    QString table;
    Id row;
    Id record;
    QString after;
};

class RowCheck
{
public:
    explicit RowCheck(const Connection &connection) : m_connection(connection) {}

    /// Whether the row is as history last left it.
    Result<bool> holds(const LastWord &word)
    {
        if (Sqlite::findTrackedTable(word.table) == nullptr)
            return false;
        auto sql = m_sql.constFind(word.table);
        if (sql == m_sql.constEnd()) {
            LEVERARCH_ASSIGN(const auto shape, Sqlite::shapeOf(m_connection, word.table));
            sql = m_sql.insert(word.table, QStringLiteral("SELECT %1 FROM \"%2\" now WHERE id = ?")
                                               .arg(shape.json(QStringLiteral("now")), word.table));
        }
        LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, *sql));
        statement.bind(word.row);
        LEVERARCH_ASSIGN(const bool there, statement.next());
        const QString now = there ? statement.text(0) : QString();
        if (now == word.after || now.isEmpty() || word.after.isEmpty())
            return now == word.after;
        return Sqlite::sameRow(m_connection, now, word.after);
    }

private:
    const Connection &m_connection;
    QHash<QString, QString> m_sql;
};

} // namespace

Result<QList<Issue>> checkChain(const Connection &connection, const GoOn &goOn)
{
    QList<Issue> issues;
    LEVERARCH_TRY(checkNoneOpen(connection, issues));
    LEVERARCH_TRY(checkOrphans(connection, issues));
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT id, label, hash FROM action "
                                                      "ORDER BY sequence")));
    QString previous;
    Counter counter(goOn);
    while (true) {
        LEVERARCH_ASSIGN(const bool more, statement.next());
        if (!more)
            return issues;
        LEVERARCH_ASSIGN(const QString hash, actionHash(connection, statement.id(0), previous));
        if (hash != statement.text(2) && issues.size() < mostIssues)
            issues.append(fault("history.chain",
                                text("The history was altered at “%1”.").arg(statement.text(1)),
                                statement.text(0)));
        // Going on from what is stored shows each break once.
        previous = statement.text(2);
        if (!counter.step())
            return stopped();
    }
}

Result<QList<Issue>> checkRows(const Connection &connection, const GoOn &goOn)
{
    QList<Issue> issues;
    LEVERARCH_TRY(checkUnrecorded(connection, issues));
    LEVERARCH_TRY(checkVersions(connection, issues));
    // SQLite gives the other columns of the row that max() chose.
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT table_name, row, record, after, "
                                                      "max(sequence) FROM history "
                                                      "GROUP BY row, table_name")));
    RowCheck check(connection);
    Counter counter(goOn);
    while (true) {
        LEVERARCH_ASSIGN(const bool more, statement.next());
        if (!more)
            return issues;
        const LastWord word{statement.text(0), statement.id(1), statement.id(2), statement.text(3)};
        LEVERARCH_ASSIGN(const bool holds, check.holds(word));
        if (!holds && issues.size() < mostIssues)
            issues.append(fault("history.row", text("Something was changed without an action."),
                                word.table + QLatin1Char(' ') + word.row.toString(), word.record));
        if (!counter.step())
            return stopped();
    }
}

} // namespace LeverArch
