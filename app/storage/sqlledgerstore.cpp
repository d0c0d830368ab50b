// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlledgerstore.h"

#include "core/clock.h"
#include "core/idsource.h"
#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/storedvalues.h"

namespace LeverArch {

namespace {

using Status = LedgerEntry::Status;

Status statusFrom(const QString &key)
{
    for (const Status status : {Status::Stored, Status::Duplicate})
        if (key == ledgerStatusKey(status))
            return status;
    return Status::Refused;
}

QString selectEntries(const char *rest)
{
    return QStringLiteral("SELECT id, intake, path, sha256, size, status, reason, code, record "
                          "FROM intake_entry WHERE %1")
        .arg(QLatin1String(rest));
}

Result<QList<LedgerEntry>> entriesOf(Statement &statement)
{
    QList<LedgerEntry> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        found.append({row.id(0), row.id(1), row.text(2), row.text(3), row.whole(4),
                      statusFrom(row.text(5)), row.text(6), row.text(7), row.id(8)});
    }));
    return found;
}

} // namespace

SqlLedgerStore::SqlLedgerStore(Connection &connection, IdSource &ids, const Clock &clock)
    : m_connection(connection), m_ids(ids), m_clock(clock)
{}

Result<QList<IntakeInfo>> SqlLedgerStore::intakes() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT intake.id, at, who, source, "
                                                        "finished, status, count(status) "
                                                        "FROM intake LEFT JOIN intake_entry "
                                                        "ON intake_entry.intake = intake.id "
                                                        "GROUP BY intake.id, status "
                                                        "ORDER BY intake.id DESC")));
    QList<IntakeInfo> found;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        if (found.isEmpty() || found.back().id != row.id(0))
            found.append({row.id(0), timeFromStored(row.text(1)), row.text(2), row.text(3), 0, 0, 0,
                          row.flag(4)});
        if (row.isNull(5))
            return;
        IntakeInfo &intake = found.back();
        const Status status = statusFrom(row.text(5));
        int &count = status == Status::Stored      ? intake.stored
                     : status == Status::Duplicate ? intake.duplicates
                                                   : intake.refused;
        count += int(row.whole(6));
    }));
    return found;
}

Result<QList<LedgerEntry>> SqlLedgerStore::entries(Id intake) const
{
    LEVERARCH_ASSIGN(auto statement,
                     Statement::prepare(m_connection, selectEntries("intake = ? ORDER BY id")));
    statement.bind(intake);
    return entriesOf(statement);
}

Result<QList<LedgerEntry>> SqlLedgerStore::refused() const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, selectEntries("status = ? ORDER BY id DESC")));
    statement.bind(ledgerStatusKey(Status::Refused));
    return entriesOf(statement);
}

Result<Id> SqlLedgerStore::begin(const IntakeInfo &intake)
{
    const Id id = m_ids.next();
    const QDateTime at = intake.at.isValid() ? intake.at : m_clock.now();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO intake (id, at, who, source) "
                                                        "VALUES (?, ?, ?, ?)")));
    insert.bind(id).bind(storedTime(at)).bind(intake.who).bind(storableText(intake.source));
    LEVERARCH_TRY(insert.run());
    return id;
}

Result<Id> SqlLedgerStore::add(const LedgerEntry &entry)
{
    const Id id = m_ids.next();
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(m_connection, QStringLiteral("INSERT INTO intake_entry (id, intake, "
                                                        "path, sha256, size, status, reason, code, "
                                                        "record) VALUES "
                                                        "(?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    insert.bind(id).bind(entry.intake).bind(storableText(entry.path)).bind(entry.sha256);
    insert.bind(entry.size).bind(ledgerStatusKey(entry.status));
    insert.bind(storableText(entry.reason)).bind(entry.code).bind(entry.record);
    LEVERARCH_TRY(insert.run());
    return id;
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
