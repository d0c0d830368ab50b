// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlanchorstore.h"

#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/storedvalues.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

/// Everything but the id.
const QStringList columns = {
    QStringLiteral("record"), QStringLiteral("sequence"), QStringLiteral("version"),
    QStringLiteral("page"),   QStringLiteral("start"),    QStringLiteral("length"),
    QStringLiteral("quads"),  QStringLiteral("exact"),    QStringLiteral("prefix"),
    QStringLiteral("suffix"), QStringLiteral("state"),    QStringLiteral("score"),
    QStringLiteral("reason")};

QString selectAnchors(const char *rest)
{
    return QStringLiteral("SELECT anchor.id, anchor.%1 FROM anchor %2")
        .arg(columns.join(QStringLiteral(", anchor.")), QLatin1String(rest));
}

Anchor anchorFrom(const Statement &row)
{
    return {row.id(0),
            row.id(1),
            int(row.whole(2)),
            row.id(3),
            int(row.whole(4)),
            int(row.whole(5)),
            int(row.whole(6)),
            decodeQuads(row.text(7)),
            row.text(8),
            row.text(9),
            row.text(10),
            anchorStateFromKey(row.text(11)),
            row.isNull(12) ? 1.0 : row.number(12),
            row.text(13)};
}

/// In the order of `columns`.
void bindAnchor(Statement &statement, const Anchor &anchor)
{
    statement.bind(anchor.record).bind(anchor.sequence).bind(anchor.version).bind(anchor.page);
    statement.bind(anchor.start).bind(anchor.length).bind(encodeQuads(anchor.quads));
    statement.bind(storableText(anchor.exact)).bind(storableText(anchor.prefix));
    statement.bind(storableText(anchor.suffix)).bind(anchorStateKey(anchor.state));
    const bool madeHere = anchor.score >= 1 && anchor.reason.isEmpty();
    if (madeHere)
        statement.bindNull().bindNull();
    else
        statement.bind(anchor.score).bind(storableText(anchor.reason));
}

Error noSuchAnchor(Id anchor)
{
    return {Error::Code::NotFound,
            QCoreApplication::translate("Storage", "This place on the page is no longer there."),
            anchor.toString()};
}

} // namespace

SqlAnchorStore::SqlAnchorStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids)
{}

Result<QList<Anchor>> SqlAnchorStore::allAnchorsOf(Id record) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection,
                                        selectAnchors("JOIN version ON version.id = anchor.version "
                                                      "WHERE anchor.record = ? "
                                                      "ORDER BY version.number DESC, version.id, "
                                                      "anchor.sequence, anchor.id")));
    statement.bind(record);
    QList<Anchor> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(anchorFrom(row)); }));
    return found;
}

Result<QList<Anchor>> SqlAnchorStore::anchorsOf(Id record) const
{
    LEVERARCH_ASSIGN(QList<Anchor> found, allAnchorsOf(record));
    const Id newest = found.isEmpty() ? Id() : found.first().version;
    found.removeIf([newest](const Anchor &anchor) { return anchor.version != newest; });
    return found;
}

Result<QList<Anchor>> SqlAnchorStore::anchorsOn(Id version, const QStringList &kinds) const
{
    QString sql = selectAnchors("JOIN record ON record.id = anchor.record WHERE anchor.version = ? "
                                "AND record.trashed = 0");
    if (!kinds.isEmpty())
        sql += QStringLiteral(" AND record.kind IN (?%1)")
                   .arg(QStringLiteral(", ?").repeated(kinds.size() - 1));
    sql += QStringLiteral(" ORDER BY anchor.page, anchor.start, anchor.id");
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, sql));
    statement.bind(version);
    for (const QString &kind : kinds)
        statement.bind(kind);
    QList<Anchor> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(anchorFrom(row)); }));
    return found;
}

Result<QList<Anchor>> SqlAnchorStore::unsure() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            m_connection,
            selectAnchors("JOIN record ON record.id = anchor.record "
                          "JOIN version ON version.id = anchor.version "
                          "JOIN record paper ON paper.id = version.document "
                          "WHERE anchor.state IN ('doubtful', 'lost') AND record.trashed = 0 "
                          "AND paper.trashed = 0 AND NOT EXISTS (SELECT 1 FROM version newer "
                          "WHERE newer.document = version.document "
                          "AND newer.number > version.number) "
                          "ORDER BY anchor.version, anchor.page, anchor.start, anchor.id")));
    QList<Anchor> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(anchorFrom(row)); }));
    return found;
}

Result<Id> SqlAnchorStore::add(const Anchor &anchor)
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO anchor (id, %1) VALUES (?%2)")
                                             .arg(columns.join(QStringLiteral(", ")),
                                                  QStringLiteral(", ?").repeated(columns.size()))));
    insert.bind(id);
    bindAnchor(insert, anchor);
    LEVERARCH_TRY(insert.run());
    return id;
}

Result<void> SqlAnchorStore::update(const Anchor &anchor)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE anchor SET %1 = ? WHERE id = ?")
                                             .arg(columns.join(QStringLiteral(" = ?, ")))));
    bindAnchor(update, anchor);
    LEVERARCH_TRY(update.bind(anchor.id).run());
    return update.changed() == 1 ? Result<void>() : Result<void>(noSuchAnchor(anchor.id));
}

Result<void> SqlAnchorStore::remove(Id anchor)
{
    LEVERARCH_ASSIGN(
        auto drop,
        Statement::prepare(m_connection, QStringLiteral("DELETE FROM anchor WHERE id = ?")));
    LEVERARCH_TRY(drop.bind(anchor).run());
    return drop.changed() == 1 ? Result<void>() : Result<void>(noSuchAnchor(anchor));
}

} // namespace LeverArch
