// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqltagstore.h"

#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <optional>

namespace LeverArch {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

/// The cleaned names of a written path; empty when one of them cannot be a name.
QStringList namesOf(const QString &path)
{
    QStringList names;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        const auto name = cleanTagName(part);
        if (!name)
            return {};
        names.append(*name);
    }
    return names;
}

} // namespace

SqlTagStore::SqlTagStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids), m_tree(connection)
{}

Result<QList<Tag>> SqlTagStore::tags() const
{
    return m_tree.all();
}

Result<QHash<Id, int>> SqlTagStore::counts() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT record_tag.tag, count(*) "
                                                        "FROM record_tag JOIN record "
                                                        "ON record.id = record_tag.record "
                                                        "WHERE record.trashed = 0 "
                                                        "GROUP BY record_tag.tag")));
    QHash<Id, int> counts;
    LEVERARCH_TRY(forEachRow(
        statement, [&](const Statement &row) { counts.insert(row.id(0), int(row.whole(1))); }));
    return counts;
}

Result<QList<Tag>> SqlTagStore::tagsOf(Id record) const
{
    LEVERARCH_ASSIGN(auto all, tagsOf(QList<Id>{record}));
    return all.take(record);
}

Result<QHash<Id, QList<Tag>>> SqlTagStore::tagsOf(const QList<Id> &records) const
{
    QHash<Id, QList<Tag>> found;
    LEVERARCH_TRY(queryByIds(
        m_connection,
        QStringLiteral("SELECT record_tag.record, %2 FROM record_tag "
                       "JOIN tag ON tag.id = record_tag.tag "
                       "WHERE record_tag.record IN (%1) "
                       "ORDER BY lower(tag.name), tag.id")
            .arg(QStringLiteral("%1"), QLatin1String(tagColumns)),
        records, [&](const Statement &row) { found[row.id(0)].append(tagFrom(row, 1)); }));
    return found;
}

Result<Tag> SqlTagStore::byPath(const QString &path) const
{
    const QStringList names = namesOf(path);
    Tag last;
    for (const QString &name : names) {
        LEVERARCH_ASSIGN(const auto siblings, m_tree.children(last.id));
        const auto found = named(siblings, name);
        if (!found)
            return noSuchTag(path);
        last = *found;
    }
    return names.isEmpty() ? Result<Tag>(noSuchTag(path)) : Result<Tag>(last);
}

Result<Tag> SqlTagStore::ensurePath(const QString &path)
{
    const QStringList names = namesOf(path);
    if (names.isEmpty())
        return Error{Error::Code::Invalid, text("A tag needs a name, and no name may have a “/”."),
                     path};
    Tag last;
    for (const QString &name : names) {
        LEVERARCH_ASSIGN(const auto siblings, m_tree.children(last.id));
        if (const auto found = named(siblings, name)) {
            last = *found;
            continue;
        }
        Tag made{{}, last.id, name, {}, 0};
        LEVERARCH_ASSIGN(made.id, add(made));
        last = made;
    }
    return last;
}

Result<Id> SqlTagStore::add(const Tag &tag)
{
    Tag made = tag;
    made.id = m_ids.next();
    LEVERARCH_ASSIGN(made, m_tree.checked(made));
    LEVERARCH_ASSIGN(auto insert,
                     Statement::prepare(m_connection,
                                        QStringLiteral("INSERT INTO tag (id, parent, name, colour, "
                                                       "position) VALUES (?, ?, ?, ?, ?)")));
    insert.bind(made.id).bind(made.parent).bind(made.name).bind(made.colour).bind(made.position);
    LEVERARCH_TRY(insert.run());
    return made.id;
}

Result<void> SqlTagStore::update(const Tag &tag)
{
    LEVERARCH_TRY(m_tree.tag(tag.id));
    LEVERARCH_ASSIGN(const Tag made, m_tree.checked(tag));
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE tag SET parent = ?, name = ?, "
                                                        "colour = ?, position = ? WHERE id = ?")));
    update.bind(made.parent).bind(made.name).bind(made.colour).bind(made.position);
    return update.bind(made.id).run();
}

Result<void> SqlTagStore::merge(Id from, Id into)
{
    LEVERARCH_TRY(m_tree.tag(from));
    LEVERARCH_TRY(m_tree.tag(into));
    LEVERARCH_ASSIGN(const auto under, m_tree.below(from));
    if (under.contains(into))
        return Error{Error::Code::Invalid,
                     text("A tag cannot be merged into itself or into a tag below it."),
                     into.toString()};
    {
        LEVERARCH_ASSIGN(
            auto move,
            Statement::prepare(m_connection, QStringLiteral("UPDATE record_tag SET tag = ? "
                                                            "WHERE tag = ? AND record NOT IN "
                                                            "(SELECT record FROM record_tag "
                                                            "WHERE tag = ?)")));
        LEVERARCH_TRY(move.bind(into).bind(from).bind(into).run());
        LEVERARCH_ASSIGN(auto drop,
                         Statement::prepare(m_connection, QStringLiteral("DELETE FROM record_tag "
                                                                         "WHERE tag = ?")));
        LEVERARCH_TRY(drop.bind(from).run());
    }
    LEVERARCH_ASSIGN(const auto orphans, m_tree.children(from));
    // Their parent goes first, and is missing for a moment: one of them may take its name and
    // place.
    LEVERARCH_TRY(m_connection.execute(QStringLiteral("PRAGMA defer_foreign_keys=ON")));
    {
        LEVERARCH_ASSIGN(
            auto drop,
            Statement::prepare(m_connection, QStringLiteral("DELETE FROM tag WHERE id = ?")));
        LEVERARCH_TRY(drop.bind(from).run());
    }
    return adopt(orphans, into);
}

/// A child whose name is taken there is merged into the one that has it.
Result<void> SqlTagStore::adopt(const QList<Tag> &orphans, Id into)
{
    for (Tag child : orphans) {
        LEVERARCH_ASSIGN(const auto there, m_tree.children(into));
        if (const auto same = named(there, child.name)) {
            LEVERARCH_TRY(merge(child.id, same->id));
            continue;
        }
        child.parent = into;
        LEVERARCH_TRY(update(child));
    }
    return {};
}

Result<void> SqlTagStore::remove(Id id)
{
    LEVERARCH_TRY(m_tree.tag(id));
    LEVERARCH_ASSIGN(const auto going, m_tree.below(id));
    for (auto i = going.crbegin(); i != going.crend(); ++i) {
        LEVERARCH_ASSIGN(auto drop,
                         Statement::prepare(m_connection, QStringLiteral("DELETE FROM record_tag "
                                                                         "WHERE tag = ?")));
        LEVERARCH_TRY(drop.bind(*i).run());
        LEVERARCH_ASSIGN(
            auto dropTag,
            Statement::prepare(m_connection, QStringLiteral("DELETE FROM tag WHERE id = ?")));
        LEVERARCH_TRY(dropTag.bind(*i).run());
    }
    return {};
}

Result<void> SqlTagStore::assign(Id id, const QList<Id> &records)
{
    LEVERARCH_TRY(m_tree.tag(id));
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO record_tag (id, record, tag) "
                                                        "SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 "
                                                        "FROM record_tag WHERE record = ? "
                                                        "AND tag = ?)")));
    for (const Id record : records)
        LEVERARCH_TRY(insert.bind(m_ids.next()).bind(record).bind(id).bind(record).bind(id).run());
    return {};
}

Result<void> SqlTagStore::unassign(Id id, const QList<Id> &records)
{
    LEVERARCH_ASSIGN(auto drop, Statement::prepare(m_connection,
                                                   QStringLiteral("DELETE FROM record_tag "
                                                                  "WHERE record = ? AND tag = ?")));
    for (const Id record : records)
        LEVERARCH_TRY(drop.bind(record).bind(id).run());
    return {};
}

} // namespace LeverArch
