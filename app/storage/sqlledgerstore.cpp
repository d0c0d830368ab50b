// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlledgerstore.h"

#include "core/clock.h"
#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/storedvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeverArch {

namespace {

using Status = LedgerEntry::Status;

const auto pathKey = QLatin1String("path");
const auto hashKey = QLatin1String("sha256");

Status statusFrom(const QString &key)
{
    for (const Status status : {Status::Stored, Status::Duplicate})
        if (key == ledgerStatusKey(status))
            return status;
    return Status::Refused;
}

/// A list of paths and, as objects, of papers that are kept in the case file.
QString storedPaths(const IntakeInfo &intake)
{
    QJsonArray array;
    for (const QString &path : intake.paths)
        array.append(storableText(path));
    for (const KeptPaper &paper : intake.papers)
        array.append(QJsonObject{{pathKey, storableText(paper.path)}, {hashKey, paper.sha256}});
    return array.isEmpty()
               ? QStringLiteral("")
               : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

void addFromStored(IntakeInfo &intake, const QString &stored)
{
    const QJsonArray array = QJsonDocument::fromJson(stored.toUtf8()).array();
    for (const QJsonValue &one : array) {
        if (one.isObject())
            intake.papers.append({one[pathKey].toString(), one[hashKey].toString()});
        else
            intake.paths.append(one.toString());
    }
}

/// What was decided before entries had a time and a person of their own is as old as its
/// bringing-in, and that person's.
QString selectEntries(const char *rest)
{
    return QStringLiteral("SELECT e.id, e.intake, e.path, e.sha256, e.size, e.status, e.reason, "
                          "e.code, e.record, e.parent, coalesce(e.members, -1), "
                          "CASE e.at WHEN '' THEN i.at ELSE e.at END, "
                          "CASE e.who WHEN '' THEN i.who ELSE e.who END, e.files "
                          "FROM intake_entry e JOIN intake i ON i.id = e.intake WHERE %1")
        .arg(QLatin1String(rest));
}

Result<QList<LedgerEntry>> entriesOf(Statement &statement)
{
    QList<LedgerEntry> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        found.append({row.id(0), row.id(1), row.text(2), row.text(3), row.whole(4),
                      statusFrom(row.text(5)), row.text(6), row.text(7), row.id(8), row.id(9),
                      int(row.whole(10)), timeFromStored(row.text(11)), row.text(12),
                      int(row.whole(13))});
    }));
    return found;
}

/// Newest first; a row for each status its entries have.
QString selectIntakes(const char *condition)
{
    return QStringLiteral(
               "SELECT intake.id, intake.at, intake.who, source, finished, way, paths, status, "
               "sum(files) FROM intake LEFT JOIN intake_entry "
               "ON intake_entry.intake = intake.id WHERE %1 "
               "GROUP BY intake.id, status ORDER BY intake.id DESC")
        .arg(QLatin1String(condition));
}

Result<QList<IntakeInfo>> intakesOf(Statement &statement)
{
    QList<IntakeInfo> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        if (found.isEmpty() || found.back().id != row.id(0)) {
            found.append({row.id(0), timeFromStored(row.text(1)), row.text(2), row.text(3), 0, 0, 0,
                          row.flag(4), intakeWayFrom(row.text(5))});
            addFromStored(found.back(), row.text(6));
        }
        if (row.isNull(7))
            return;
        IntakeInfo &intake = found.back();
        const Status status = statusFrom(row.text(7));
        int &count = status == Status::Stored      ? intake.stored
                     : status == Status::Duplicate ? intake.duplicates
                                                   : intake.refused;
        count += int(row.whole(8));
    }));
    return found;
}

} // namespace

SqlLedgerStore::SqlLedgerStore(Connection &connection, IdSource &ids, const Clock &clock)
    : m_connection(connection), m_ids(ids), m_clock(clock)
{}

Result<QList<IntakeInfo>> SqlLedgerStore::intakes() const
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, selectIntakes("true")));
    return intakesOf(statement);
}

Result<IntakeInfo> SqlLedgerStore::intake(Id id) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectIntakes("intake.id = ?")));
    statement.bind(id);
    LEVERARCH_ASSIGN(const auto found, intakesOf(statement));
    if (found.isEmpty())
        return Error{
            Error::Code::NotFound,
            QCoreApplication::translate("Storage", "This bringing-in is not in the ledger."),
            id.toString()};
    return found.front();
}

Result<QList<IntakeInfo>> SqlLedgerStore::unfinished() const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectIntakes("finished = 0")));
    return intakesOf(statement);
}

Result<QList<LedgerEntry>> SqlLedgerStore::entries(Id intake) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectEntries("e.intake = ? ORDER BY e.id")));
    statement.bind(intake);
    return entriesOf(statement);
}

Result<QList<LedgerEntry>> SqlLedgerStore::arrivals(const QString &sha256) const
{
    if (sha256.isEmpty())
        return QList<LedgerEntry>();
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectEntries("e.sha256 = ? ORDER BY e.id")));
    statement.bind(sha256);
    return entriesOf(statement);
}

Result<QList<LedgerEntry>> SqlLedgerStore::stillRefused() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           selectEntries("e.status = ? AND e.parent IS NULL "
                                         "AND i.way NOT IN (?, ?) AND NOT EXISTS "
                                         "(SELECT 1 FROM intake_entry later WHERE later.path = "
                                         "e.path AND later.parent IS NULL AND later.id > e.id) "
                                         "ORDER BY e.id DESC")));
    statement.bind(ledgerStatusKey(Status::Refused));
    // Those came from no file.
    statement.bind(intakeWayKey(IntakeWay::Pasted)).bind(intakeWayKey(IntakeWay::Scanned));
    return entriesOf(statement);
}

Result<QList<LedgerEntry>> SqlLedgerStore::stillRefusedInside() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           // The others are what they are, whoever looks at them when.
                           selectEntries("e.status = ? AND e.parent IS NOT NULL AND e.code NOT IN "
                                         "('clutter', 'empty', 'media', 'member_bomb', "
                                         "'member_damaged', 'member_link', 'member_locked', "
                                         "'member_packing', 'not_a_file', 'program', 'too_deep', "
                                         "'too_large', 'too_many_inside') AND NOT EXISTS "
                                         "(SELECT 1 FROM intake_entry later WHERE later.path = "
                                         "e.path AND later.id > e.id) ORDER BY e.id DESC")));
    statement.bind(ledgerStatusKey(Status::Refused));
    return entriesOf(statement);
}

Result<LedgerEntry> SqlLedgerStore::entry(Id id) const
{
    LEVERARCH_ASSIGN(auto statement, Statement::prepare(m_connection, selectEntries("e.id = ?")));
    statement.bind(id);
    LEVERARCH_ASSIGN(const auto found, entriesOf(statement));
    if (found.isEmpty())
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Storage", "This file is not in the ledger."),
                     id.toString()};
    return found.front();
}

Result<QSet<Id>> SqlLedgerStore::cameInLater(Id intake) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT e.id FROM intake_entry e "
                                          "JOIN intake i ON i.id = e.intake WHERE e.intake = ? "
                                          "AND e.status = ? AND i.way NOT IN (?, ?) AND EXISTS "
                                          "(SELECT 1 FROM intake_entry later WHERE later.path = "
                                          "e.path AND later.id > e.id AND later.status <> ?)")));
    statement.bind(intake).bind(ledgerStatusKey(Status::Refused));
    // Their names are not those of one file.
    statement.bind(intakeWayKey(IntakeWay::Pasted)).bind(intakeWayKey(IntakeWay::Scanned));
    statement.bind(ledgerStatusKey(Status::Refused));
    QSet<Id> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) { found.insert(row.id(0)); }));
    return found;
}

Result<int> SqlLedgerStore::unlistedMembers(const QString &sha256) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           // A file inside a file inside it counts as well.
                           QStringLiteral("WITH RECURSIVE inside (root, id, members) AS ("
                                          "SELECT id, id, members FROM intake_entry "
                                          "WHERE sha256 = ? AND members IS NOT NULL UNION ALL "
                                          "SELECT inside.root, e.id, e.members FROM intake_entry e "
                                          "JOIN inside ON e.parent = inside.id) "
                                          "SELECT e.members, EXISTS (SELECT 1 FROM inside WHERE "
                                          "root = e.id AND inside.members > (SELECT count(*) FROM "
                                          "intake_entry child WHERE child.parent = inside.id)) "
                                          "FROM intake_entry e "
                                          "WHERE e.sha256 = ? AND e.members IS NOT NULL")));
    statement.bind(sha256).bind(sha256);
    int unlisted = -1;
    while (true) {
        LEVERARCH_ASSIGN(const bool more, statement.next());
        if (!more)
            return unlisted;
        if (!statement.flag(1))
            return -1;
        unlisted = int(statement.whole(0));
    }
}

Result<std::optional<LedgerEntry>> SqlLedgerStore::newestAt(const QString &path) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectEntries("e.path = ? AND e.parent IS "
                                                                    "NULL ORDER BY e.id DESC "
                                                                    "LIMIT 1")));
    statement.bind(storableText(path));
    LEVERARCH_ASSIGN(const auto found, entriesOf(statement));
    return found.isEmpty() ? std::nullopt : std::optional(found.front());
}

Result<QList<LedgerEntry>> SqlLedgerStore::refused() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectEntries("e.status = ? ORDER BY e.id DESC")));
    statement.bind(ledgerStatusKey(Status::Refused));
    return entriesOf(statement);
}

Result<Id> SqlLedgerStore::begin(const IntakeInfo &intake)
{
    const Id id = m_ids.next();
    const QDateTime at = intake.at.isValid() ? intake.at : m_clock.now();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO intake (id, at, who, source, "
                                                        "way, paths) VALUES (?, ?, ?, ?, ?, ?)")));
    insert.bind(id).bind(storedTime(at)).bind(intake.who).bind(storableText(intake.source));
    LEVERARCH_TRY(insert.bind(intakeWayKey(intake.way)).bind(storedPaths(intake)).run());
    return id;
}

Result<Id> SqlLedgerStore::add(const LedgerEntry &entry)
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO intake_entry (id, intake, "
                                                        "path, sha256, size, status, reason, code, "
                                                        "record, parent, at, who, files, members) "
                                                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                                        "?, ?, ?)")));
    insert.bind(id).bind(entry.intake).bind(storableText(entry.path)).bind(entry.sha256);
    insert.bind(entry.size).bind(ledgerStatusKey(entry.status));
    insert.bind(storableText(entry.reason)).bind(entry.code).bind(entry.record);
    insert.bind(entry.parent).bind(storedTime(m_clock.now())).bind(entry.who).bind(entry.files);
    LEVERARCH_TRY((entry.members < 0 ? insert.bindNull() : insert.bind(entry.members)).run());
    return id;
}

Result<void> SqlLedgerStore::redecide(const LedgerEntry &entry)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE intake_entry SET sha256 = ?, size = ?, status = ?, "
                                          "reason = ?, code = ?, record = ?, at = ?, who = ?, "
                                          "members = ? WHERE id = ?")));
    update.bind(entry.sha256).bind(entry.size).bind(ledgerStatusKey(entry.status));
    update.bind(storableText(entry.reason)).bind(entry.code).bind(entry.record);
    update.bind(storedTime(m_clock.now())).bind(entry.who);
    (entry.members < 0 ? update.bindNull() : update.bind(entry.members)).bind(entry.id);
    return update.run();
}

Result<void> SqlLedgerStore::setMembers(Id entry, int members)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE intake_entry SET members = ? WHERE id = ?")));
    (members < 0 ? update.bindNull() : update.bind(members)).bind(entry);
    return update.run();
}

Result<void> SqlLedgerStore::finish(Id intake)
{
    LEVERARCH_ASSIGN(
        auto update,
        Statement::prepare(m_connection,
                           QStringLiteral("UPDATE intake SET finished = 1 WHERE id = ?")));
    return update.bind(intake).run();
}

} // namespace LeverArch
