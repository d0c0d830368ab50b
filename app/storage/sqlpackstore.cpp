// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlpackstore.h"

#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/storedvalues.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

/// Everything but the id, in the order of the schema.
void bindEntry(Statement &statement, const PackEntry &entry)
{
    statement.bind(entry.section).bind(entry.position).bind(entry.version);
    statement.bind(entry.firstPage).bind(entry.lastPage);
    statement.bind(storableText(entry.title)).bind(storableText(entry.date));
}

/// NotFound when the statement, just run, met no row.
Result<void> mustHaveChanged(const Statement &statement)
{
    if (statement.changed() > 0)
        return {};
    return Error{
        Error::Code::NotFound,
        QCoreApplication::translate("Storage", "This part of the pack is no longer there."),
        {}};
}

} // namespace

SqlPackStore::SqlPackStore(Connection &connection, IdSource &ids)
    : m_connection(connection), m_ids(ids)
{}

Result<QList<PackSection>> SqlPackStore::sections(Id pack) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT id, pack, position, title "
                                                        "FROM pack_section WHERE pack = ? "
                                                        "ORDER BY position, id")));
    statement.bind(pack);
    QList<PackSection> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        found.append({row.id(0), row.id(1), int(row.whole(2)), row.text(3)});
    }));
    return found;
}

Result<QList<PackEntry>> SqlPackStore::entries(Id pack) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT e.id, e.section, e.position, "
                                                        "e.version, e.first_page, e.last_page, "
                                                        "e.title, e.date FROM pack_entry e "
                                                        "JOIN pack_section s ON s.id = e.section "
                                                        "WHERE s.pack = ? ORDER BY s.position, "
                                                        "s.id, e.position, e.id")));
    statement.bind(pack);
    QList<PackEntry> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        found.append({row.id(0), row.id(1), int(row.whole(2)), row.id(3), int(row.whole(4)),
                      int(row.whole(5)), row.text(6), row.text(7)});
    }));
    return found;
}

Result<Id> SqlPackStore::addSection(const PackSection &section)
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO pack_section (id, pack, "
                                                        "position, title) VALUES (?, ?, ?, ?)")));
    insert.bind(id).bind(section.pack).bind(section.position).bind(storableText(section.title));
    LEVERARCH_TRY(insert.run());
    return id;
}

Result<void> SqlPackStore::updateSection(const PackSection &section)
{
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(m_connection,
                                        QStringLiteral("UPDATE pack_section SET pack = ?, position "
                                                       "= ?, title = ? WHERE id = ?")));
    update.bind(section.pack).bind(section.position).bind(storableText(section.title));
    LEVERARCH_TRY(update.bind(section.id).run());
    return mustHaveChanged(update);
}

Result<void> SqlPackStore::removeSection(Id section)
{
    LEVERARCH_ASSIGN(auto dropEntries,
                     Statement::prepare(m_connection, QStringLiteral("DELETE FROM pack_entry "
                                                                     "WHERE section = ?")));
    LEVERARCH_TRY(dropEntries.bind(section).run());
    LEVERARCH_ASSIGN(auto drop,
                     Statement::prepare(m_connection, QStringLiteral("DELETE FROM pack_section "
                                                                     "WHERE id = ?")));
    LEVERARCH_TRY(drop.bind(section).run());
    return mustHaveChanged(drop);
}

Result<Id> SqlPackStore::addEntry(const PackEntry &entry)
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO pack_entry (id, section, "
                                                        "position, version, first_page, last_page, "
                                                        "title, date) VALUES "
                                                        "(?, ?, ?, ?, ?, ?, ?, ?)")));
    insert.bind(id);
    bindEntry(insert, entry);
    LEVERARCH_TRY(insert.run());
    return id;
}

Result<void> SqlPackStore::updateEntry(const PackEntry &entry)
{
    LEVERARCH_ASSIGN(auto update,
                     Statement::prepare(m_connection,
                                        QStringLiteral("UPDATE pack_entry SET section = ?, "
                                                       "position = ?, version = ?, first_page = ?, "
                                                       "last_page = ?, title = ?, date = ? "
                                                       "WHERE id = ?")));
    bindEntry(update, entry);
    LEVERARCH_TRY(update.bind(entry.id).run());
    return mustHaveChanged(update);
}

Result<void> SqlPackStore::removeEntry(Id entry)
{
    LEVERARCH_ASSIGN(
        auto drop,
        Statement::prepare(m_connection, QStringLiteral("DELETE FROM pack_entry WHERE id = ?")));
    LEVERARCH_TRY(drop.bind(entry).run());
    return mustHaveChanged(drop);
}

} // namespace LeverArch
