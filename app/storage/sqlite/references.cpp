// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/references.h"

#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/sqlite/trackedtables.h"

namespace LeverArch::Sqlite {

Result<QList<Reference>> referencesAmong(const Connection &connection)
{
    QList<Reference> found;
    for (const TrackedTable &table : trackedTables()) {
        LEVERARCH_ASSIGN(
            auto statement,
            Statement::prepare(connection, QStringLiteral("SELECT \"from\", \"table\" FROM "
                                                          "pragma_foreign_key_list(?)")));
        statement.bind(table.name);
        LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
            if (findTrackedTable(row.text(1)) != nullptr)
                found.append({table.name, row.text(0), row.text(1)});
        }));
    }
    return found;
}

Result<std::optional<ReferringRow>> firstReferring(const Connection &connection,
                                                   const Reference &reference, Id parentRow)
{
    const TrackedTable *table = findTrackedTable(reference.table);
    const QString owner = ownerOf(table->record, QStringLiteral("child"));
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("SELECT child.id, %1 FROM \"%2\" child "
                                                      "WHERE child.\"%3\" = ? LIMIT 1")
                                           .arg(owner, reference.table, reference.column)));
    statement.bind(parentRow);
    LEVERARCH_ASSIGN(const bool there, statement.next());
    if (!there)
        return std::optional<ReferringRow>();
    return std::optional(ReferringRow{statement.id(0), statement.id(1)});
}

Result<bool> sameRow(const Connection &connection, const QString &one, const QString &two)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(connection, QStringLiteral("WITH a AS (SELECT key, atom FROM "
                                                      "json_each(?)), b AS (SELECT key, atom FROM "
                                                      "json_each(?)) "
                                                      "SELECT (SELECT count(*) FROM a LEFT JOIN b "
                                                      "USING (key) WHERE a.atom IS NOT b.atom) + "
                                                      "(SELECT count(*) FROM b LEFT JOIN a "
                                                      "USING (key) WHERE a.atom IS NOT b.atom)")));
    statement.bind(one).bind(two);
    LEVERARCH_TRY(statement.next());
    return statement.whole(0) == 0;
}

} // namespace LeverArch::Sqlite
