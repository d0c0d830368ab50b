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

QString selectAnchors(const char *rest)
{
    return QStringLiteral("SELECT anchor.id, anchor.record, anchor.sequence, anchor.version, "
                          "anchor.page, anchor.start, anchor.length, anchor.quads, anchor.exact, "
                          "anchor.prefix, anchor.suffix, anchor.state FROM anchor %1")
        .arg(QLatin1String(rest));
}

Anchor anchorFrom(const Statement &row)
{
    return {
        row.id(0),         row.id(1),         int(row.whole(2)), row.id(3),
        int(row.whole(4)), int(row.whole(5)), int(row.whole(6)), decodeQuads(row.text(7)),
        row.text(8),       row.text(9),       row.text(10),      anchorStateFromKey(row.text(11))};
}

/// Everything but the id, in the order of the schema.
void bindAnchor(Statement &statement, const Anchor &anchor)
{
    statement.bind(anchor.record).bind(anchor.sequence).bind(anchor.version).bind(anchor.page);
    statement.bind(anchor.start).bind(anchor.length).bind(encodeQuads(anchor.quads));
    statement.bind(storableText(anchor.exact)).bind(storableText(anchor.prefix));
    statement.bind(storableText(anchor.suffix)).bind(anchorStateKey(anchor.state));
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

Result<QList<Anchor>> SqlAnchorStore::anchorsOf(Id record) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectAnchors("WHERE record = ? ORDER BY sequence, id")));
    statement.bind(record);
    QList<Anchor> found;
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { found.append(anchorFrom(row)); }));
    return found;
}

Result<QList<Anchor>> SqlAnchorStore::anchorsOn(Id version, int page) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectAnchors("JOIN record ON record.id = anchor.record "
                                                       "WHERE anchor.version = ? "
                                                       "AND (? = 0 OR anchor.page = ?) "
                                                       "AND record.trashed = 0 "
                                                       "ORDER BY anchor.page, anchor.start, "
                                                       "anchor.id")));
    statement.bind(version).bind(page).bind(page);
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
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO anchor (id, record, sequence, "
                                                        "version, page, start, length, quads, "
                                                        "exact, prefix, suffix, state) VALUES "
                                                        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    insert.bind(id);
    bindAnchor(insert, anchor);
    LEVERARCH_TRY(insert.run());
    return id;
}

Result<void> SqlAnchorStore::update(const Anchor &anchor)
{
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(m_connection,
                                        QStringLiteral("UPDATE anchor SET record = ?, sequence = "
                                                       "?, version = ?, page = ?, start = ?, "
                                                       "length = ?, quads = ?, exact = ?, prefix = "
                                                       "?, suffix = ?, state = ? WHERE id = ?")));
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
