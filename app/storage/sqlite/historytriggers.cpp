// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/historytriggers.h"

#include "storage/connection.h"
#include "storage/sqlite/trackedtables.h"
#include "storage/statement.h"

#include <QStringList>

namespace LeverArch::Sqlite {

namespace {

const auto newRow = QStringLiteral("new");
const auto oldRow = QStringLiteral("old");

/// One trigger. `row` is the row that names the owner; `before` and `after` are expressions.
QString triggerSql(const TrackedTable &table, const QString &event, const QString &clause,
                   const QString &row, const QString &before, const QString &after)
{
    return QStringLiteral("CREATE TRIGGER history_%1_%2 AFTER %3 BEGIN\n"
                          "  SELECT RAISE(ABORT, 'no action is open') WHERE NOT EXISTS "
                          "(SELECT 1 FROM current_action WHERE action IS NOT NULL);\n"
                          "  INSERT INTO history (action, table_name, row, record, other, before, "
                          "after) VALUES ((SELECT action FROM current_action), '%1', %4.id, %5, "
                          "%6, %7, %8);\nEND")
        .arg(table.name, event, clause, row, ownerOf(table.record, row), ownerOf(table.other, row),
             before, after);
}

QStringList triggersFor(const TrackedTable &table, const RowShape &shape)
{
    const auto nothing = QStringLiteral("NULL");
    const QString on = QStringLiteral(" ON \"%1\"").arg(table.name);
    const QString update = QStringLiteral("UPDATE OF %1%2 WHEN %3")
                               .arg(shape.columnList(), on, shape.differs(oldRow, newRow));
    return {
        triggerSql(table, QStringLiteral("insert"), QStringLiteral("INSERT") + on, newRow, nothing,
                   shape.json(newRow)),
        triggerSql(table, QStringLiteral("update"), update, newRow, shape.json(oldRow),
                   shape.json(newRow)),
        triggerSql(table, QStringLiteral("delete"), QStringLiteral("DELETE") + on, oldRow,
                   shape.json(oldRow), nothing),
    };
}

} // namespace

Result<void> dropTriggers(const Connection &connection)
{
    QStringList names;
    {
        LEVERARCH_ASSIGN(
            auto statement,
            Statement::prepare(connection, QStringLiteral("SELECT name FROM sqlite_master "
                                                          "WHERE type = 'trigger'")));
        while (true) {
            LEVERARCH_ASSIGN(const bool row, statement.next());
            if (!row)
                break;
            names.append(statement.text(0).replace(QLatin1Char('"'), QLatin1String("\"\"")));
        }
    }
    for (const QString &name : std::as_const(names))
        LEVERARCH_TRY(connection.execute(QStringLiteral("DROP TRIGGER \"%1\"").arg(name)));
    return {};
}

Result<void> makeHistoryTriggers(const Connection &connection)
{
    for (const TrackedTable &table : trackedTables()) {
        LEVERARCH_ASSIGN(const RowShape shape, shapeOf(connection, table.name));
        if (shape.columns.isEmpty())
            continue; // An older schema, which has not got this table yet.
        for (const QString &trigger : triggersFor(table, shape))
            LEVERARCH_TRY(connection.execute(trigger));
    }
    return {};
}

} // namespace LeverArch::Sqlite
