// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/lostoriginals.h"

#include "storage/connection.h"
#include "storage/rows.h"

namespace LeverArch {

namespace {

Result<void> run(const Connection &connection, const char *sql, Id original)
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(connection, QLatin1String(sql)));
    return statement.bind(original).run();
}

} // namespace

Result<void> giveUpOriginals(Connection &connection, const QList<Id> &lost)
{
    // First of all sources, so that no edition falls back on one that is lost as well.
    for (const Id original : lost)
        LEVERARCH_TRY(
            run(connection, "DELETE FROM version_source WHERE original = ?", original));
    for (const Id original : lost) {
        for (const char *sql :
             {"DELETE FROM anchor WHERE version IN (SELECT id FROM version WHERE original = ?)",
              "DELETE FROM pack_entry WHERE version IN (SELECT id FROM version WHERE original = ?)",
              "UPDATE version SET (original, sha256) = (SELECT s.original, s.sha256 FROM "
              "version_source s WHERE s.version = version.id ORDER BY s.position LIMIT 1) "
              "WHERE original = ? AND EXISTS (SELECT 1 FROM version_source s "
              "WHERE s.version = version.id)",
              "DELETE FROM version WHERE original = ?"})
            LEVERARCH_TRY(run(connection, sql, original));
    }
    return {};
}

Result<QList<Id>> unaccountedOriginals(const Connection &connection)
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            connection,
            QStringLiteral("SELECT o.id FROM original o WHERE o.sha256 IS NOT NULL "
                           "AND NOT EXISTS (SELECT 1 FROM version v WHERE v.original = o.id) "
                           "AND NOT EXISTS (SELECT 1 FROM version_source s "
                           "WHERE s.original = o.id) "
                           "AND NOT EXISTS (SELECT 1 FROM intake_entry e "
                           "WHERE e.sha256 = o.sha256) "
                           // Kept for a bringing-in that is still open.
                           "AND NOT EXISTS (SELECT 1 FROM intake i, json_each(CASE WHEN "
                           "json_valid(i.paths) THEN i.paths ELSE '[]' END) kept WHERE "
                           "i.finished = 0 AND kept.type = 'object' AND "
                           "json_extract(kept.value, '$.sha256') = o.sha256) "
                           "AND o.id NOT IN (SELECT json_extract(h.after, '$.original') "
                           "FROM history h WHERE h.table_name IN ('version', 'version_source') "
                           "AND json_valid(h.after)) ORDER BY o.id")));
    QList<Id> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.append(row.id(0)); }));
    return found;
}

} // namespace LeverArch
