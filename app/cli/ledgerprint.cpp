// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ledgerprint.h"

#include "domain/record.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

Result<EntryObjects> EntryObjects::of(const Stores &stores, const QList<LedgerEntry> &entries)
{
    constexpr qsizetype atOnce = 500;
    EntryObjects all;
    QList<Id> papers;
    for (const LedgerEntry &entry : entries) {
        all.m_paths.insert(entry.id, entry.path);
        if (entry.record)
            papers.append(entry.record);
    }
    for (qsizetype from = 0; from < papers.size(); from += atOnce) {
        LEVERARCH_ASSIGN(const QList<Record> records,
                         stores.records().records(papers.mid(from, atOnce)));
        for (const Record &record : records) {
            if (record.has("number"))
                all.m_numbers.insert(record.id,
                                     record.values.value(QStringLiteral("number")).toLongLong());
        }
    }
    return all;
}

QJsonObject EntryObjects::object(const LedgerEntry &entry) const
{
    const auto number = m_numbers.constFind(entry.record);
    return {{QStringLiteral("path"), entry.path},
            {QStringLiteral("inside"), m_paths.value(entry.parent, QStringLiteral(""))},
            {QStringLiteral("sha256"), entry.sha256},
            {QStringLiteral("size"), entry.size},
            {QStringLiteral("files"), entry.files},
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("who"), entry.who},
            {QStringLiteral("status"), ledgerStatusKey(entry.status)},
            {QStringLiteral("code"), entry.code},
            {QStringLiteral("reason"), entry.reason},
            {QStringLiteral("record"), entry.record ? entry.record.toString() : QString()},
            {QStringLiteral("number"),
             number == m_numbers.constEnd() ? QJsonValue() : QJsonValue(*number)}};
}

QJsonArray EntryObjects::objects(const QList<LedgerEntry> &entries) const
{
    QJsonArray array;
    for (const LedgerEntry &entry : entries)
        array += object(entry);
    return array;
}

QJsonObject intakeObject(const IntakeInfo &intake)
{
    return {{QStringLiteral("intake"), intake.id.toString()},
            {QStringLiteral("at"), intake.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("who"), intake.who},
            {QStringLiteral("way"), intakeWayKey(intake.way)},
            {QStringLiteral("source"), intake.source},
            {QStringLiteral("files"), intake.files()},
            {QStringLiteral("stored"), intake.stored},
            {QStringLiteral("duplicates"), intake.duplicates},
            {QStringLiteral("refused"), intake.refused},
            {QStringLiteral("finished"), intake.finished}};
}

} // namespace LeverArch
