// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqllinkstore.h"

#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/storedvalues.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Error noSuchLink(Id link)
{
    return {Error::Code::NotFound, text("This link is no longer there."), link.toString()};
}

} // namespace

SqlLinkStore::SqlLinkStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids)
{}

Result<QList<Link>> SqlLinkStore::linksOf(Id record) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT link.id, from_record, to_record, relation, note "
                                          "FROM link JOIN record ON record.id = to_record "
                                          "WHERE from_record = ? AND record.trashed = 0 "
                                          "UNION ALL "
                                          "SELECT link.id, from_record, to_record, relation, note "
                                          "FROM link JOIN record ON record.id = from_record "
                                          "WHERE to_record = ? AND record.trashed = 0 "
                                          "ORDER BY 1")));
    statement.bind(record).bind(record);
    QList<Link> links;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        links.append({row.id(0), row.id(1), row.id(2), row.text(3), row.text(4)});
    }));
    return links;
}

Result<Id> SqlLinkStore::add(const Link &link)
{
    const RelationDeclaration *relation = findRelation(link.relation);
    if (relation == nullptr)
        return Error{Error::Code::Invalid, text("There is no such kind of link."), link.relation};
    LEVERARCH_TRY(check(link, *relation));
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO link (id, from_record, "
                                                        "to_record, relation, note) "
                                                        "VALUES (?, ?, ?, ?, ?)")));
    insert.bind(id).bind(link.from).bind(link.to).bind(link.relation);
    LEVERARCH_TRY(insert.bind(storableText(link.note)).run());
    return id;
}

Result<void> SqlLinkStore::setNote(Id link, const QString &note)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE link SET note = ? WHERE id = ?")));
    LEVERARCH_TRY(update.bind(storableText(note)).bind(link).run());
    return update.changed() == 1 ? Result<void>() : Result<void>(noSuchLink(link));
}

Result<void> SqlLinkStore::remove(Id link)
{
    LEVERARCH_ASSIGN(auto drop, Statement::prepare(
                                    m_connection, QStringLiteral("DELETE FROM link WHERE id = ?")));
    LEVERARCH_TRY(drop.bind(link).run());
    return drop.changed() == 1 ? Result<void>() : Result<void>(noSuchLink(link));
}

Result<void> SqlLinkStore::check(const Link &link, const RelationDeclaration &relation) const
{
    if (link.from == link.to)
        return Error{Error::Code::Invalid, text("A record cannot be linked to itself."), {}};
    LEVERARCH_ASSIGN(auto ends,
                     Statement::prepare(m_connection, QStringLiteral("SELECT count(*) FROM record "
                                                                     "WHERE id IN (?, ?)")));
    ends.bind(link.from).bind(link.to);
    LEVERARCH_TRY(ends.next());
    if (ends.whole(0) != 2)
        return Error{Error::Code::NotFound, text("This record is no longer there."), {}};

    LEVERARCH_ASSIGN(auto same,
                     Statement::prepare(m_connection,
                                        QStringLiteral("SELECT count(*) FROM link "
                                                       "WHERE relation = ? AND ((from_record = ? "
                                                       "AND to_record = ?) OR (? AND from_record = "
                                                       "? AND to_record = ?))")));
    same.bind(link.relation).bind(link.from).bind(link.to);
    same.bind(relation.symmetric).bind(link.to).bind(link.from);
    LEVERARCH_TRY(same.next());
    if (same.whole(0) > 0)
        return Error{Error::Code::Invalid, text("These two are linked in this way already."), {}};
    if (!relation.acyclic)
        return {};
    LEVERARCH_ASSIGN(const bool back, leadsTo(link.to, link.from, link.relation));
    if (back)
        return Error{Error::Code::Invalid, text("This link would close a circle."), link.relation};
    return {};
}

Result<bool> SqlLinkStore::leadsTo(Id from, Id to, const QString &relation) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection,
                                        QStringLiteral("WITH RECURSIVE reached (id) AS (VALUES (?) "
                                                       "UNION SELECT link.to_record FROM link "
                                                       "JOIN reached ON link.from_record = "
                                                       "reached.id WHERE link.relation = ?) "
                                                       "SELECT count(*) FROM reached "
                                                       "WHERE id = ?")));
    statement.bind(from).bind(relation).bind(to);
    LEVERARCH_TRY(statement.next());
    return statement.whole(0) > 0;
}

} // namespace LeverArch
