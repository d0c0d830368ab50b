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

constexpr auto tagColumns = "tag.id, tag.parent, tag.name, tag.colour, tag.position";

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

Tag tagFrom(const Statement &row, int at = 0)
{
    return {row.id(at), row.id(at + 1), row.text(at + 2), row.text(at + 3), int(row.whole(at + 4))};
}

QString selectTags(const char *rest)
{
    return QStringLiteral("SELECT %1 FROM tag %2")
        .arg(QLatin1String(tagColumns), QLatin1String(rest));
}

bool sameName(const QString &one, const QString &two)
{
    return one.toCaseFolded() == two.toCaseFolded();
}

std::optional<Tag> named(const QList<Tag> &tags, const QString &name)
{
    for (const Tag &tag : tags)
        if (sameName(tag.name, name))
            return tag;
    return std::nullopt;
}

Error noSuchTag(const QString &what)
{
    return {Error::Code::NotFound, text("There is no such tag."), what};
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
    : m_connection(connection), m_ids(ids)
{}

Result<QList<Tag>> SqlTagStore::tags() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectTags("ORDER BY position, lower(name), id")));
    QHash<Id, QList<Tag>> byParent;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        const Tag tag = tagFrom(row);
        byParent[tag.parent].append(tag);
    }));
    QList<Tag> ordered = byParent.take(Id());
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        const QList<Tag> under = byParent.take(ordered.at(i).id);
        for (qsizetype j = 0; j < under.size(); ++j)
            ordered.insert(i + 1 + j, under.at(j));
    }
    return ordered;
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
        LEVERARCH_ASSIGN(const auto siblings, children(last.id));
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
        LEVERARCH_ASSIGN(const auto siblings, children(last.id));
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
    LEVERARCH_ASSIGN(made, checked(made));
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
    LEVERARCH_TRY(this->tag(tag.id));
    LEVERARCH_ASSIGN(const Tag made, checked(tag));
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection, QStringLiteral("UPDATE tag SET parent = ?, name = ?, "
                                                        "colour = ?, position = ? WHERE id = ?")));
    update.bind(made.parent).bind(made.name).bind(made.colour).bind(made.position);
    return update.bind(made.id).run();
}

Result<void> SqlTagStore::merge(Id from, Id into)
{
    LEVERARCH_TRY(tag(from));
    LEVERARCH_TRY(tag(into));
    LEVERARCH_ASSIGN(const auto under, below(from));
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
    LEVERARCH_ASSIGN(const auto orphans, children(from));
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
        LEVERARCH_ASSIGN(const auto there, children(into));
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
    LEVERARCH_TRY(tag(id));
    LEVERARCH_ASSIGN(const auto going, below(id));
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
    LEVERARCH_TRY(tag(id));
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

Result<QList<Tag>> SqlTagStore::children(Id parent) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectTags("WHERE coalesce(parent, 0) = ? "
                                                    "ORDER BY position, lower(name), id")));
    statement.bind(parent.value());
    QList<Tag> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.append(tagFrom(row)); }));
    return found;
}

Result<Tag> SqlTagStore::tag(Id id) const
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, selectTags("WHERE id = ?")));
    statement.bind(id);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? Result<Tag>(tagFrom(statement)) : Result<Tag>(noSuchTag(id.toString()));
}

/// The tag and everything below it, parents before children.
Result<QList<Id>> SqlTagStore::below(Id top) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("WITH RECURSIVE below (id, depth) AS "
                                                        "(SELECT id, 0 FROM tag WHERE id = ? "
                                                        "UNION SELECT tag.id, below.depth + 1 "
                                                        "FROM tag JOIN below "
                                                        "ON tag.parent = below.id) "
                                                        "SELECT id FROM below ORDER BY depth")));
    statement.bind(top);
    QList<Id> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.append(row.id(0)); }));
    return found;
}

/// The tag with a clean name, or why it may not be so.
Result<Tag> SqlTagStore::checked(const Tag &written) const
{
    Tag tag = written;
    const auto name = cleanTagName(written.name);
    if (!name)
        return Error{Error::Code::Invalid, text("A tag needs a name, and no name may have a “/”."),
                     written.name};
    tag.name = *name;
    if (!tag.parent.isNull()) {
        LEVERARCH_TRY(this->tag(tag.parent));
        LEVERARCH_ASSIGN(const auto under, below(tag.id));
        if (under.contains(tag.parent))
            return Error{Error::Code::Invalid, text("A tag cannot be put below itself."), tag.name};
    }
    LEVERARCH_ASSIGN(const auto siblings, children(tag.parent));
    const auto same = named(siblings, tag.name);
    if (same && same->id != tag.id)
        return Error{Error::Code::Invalid,
                     text("There is already a tag “%1” here. Merge the two instead.").arg(tag.name),
                     tag.name};
    return tag;
}

} // namespace LeverArch
