// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storedtags.h"

#include "storage/connection.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QHash>

namespace LeverArch {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("Storage", source);
}

QString selectTags(const char *rest)
{
    return QStringLiteral("SELECT %1 FROM tag %2")
        .arg(QLatin1String(tagColumns), QLatin1String(rest));
}

} // namespace

Tag tagFrom(const Statement &row, int at)
{
    return {row.id(at), row.id(at + 1), row.text(at + 2), row.text(at + 3), int(row.whole(at + 4))};
}

std::optional<Tag> named(const QList<Tag> &tags, const QString &name)
{
    for (const Tag &tag : tags)
        if (tag.name.toCaseFolded() == name.toCaseFolded())
            return tag;
    return std::nullopt;
}

Error noSuchTag(const QString &what)
{
    return {Error::Code::NotFound, text("There is no such tag."), what};
}

Result<QList<Tag>> StoredTags::all() const
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

Result<QList<Tag>> StoredTags::children(Id parent) const
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

Result<Tag> StoredTags::tag(Id id) const
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, selectTags("WHERE id = ?")));
    statement.bind(id);
    LEVERARCH_ASSIGN(const bool found, statement.next());
    return found ? Result<Tag>(tagFrom(statement)) : Result<Tag>(noSuchTag(id.toString()));
}

/// The tag and everything below it, parents before children.
Result<QList<Id>> StoredTags::below(Id top) const
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
Result<Tag> StoredTags::checked(const Tag &written) const
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
