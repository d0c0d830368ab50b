// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/recordname.h"

#include "domain/kind.h"
#include "domain/record.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString listed(const QList<Record> &records)
{
    constexpr qsizetype enough = 5;
    QStringList names;
    for (const Record &record : records.first(qMin(records.size(), enough)))
        names += QStringLiteral("%1 “%2”").arg(record.id.toString(), record.title);
    if (records.size() > enough)
        names += QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

/// The document with that number in the register, the bin's included; null when there is none.
Result<Id> paperNumbered(const Stores &stores, const QString &digits)
{
    bool isNumber = false;
    const qlonglong number = digits.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return Id();
    for (const bool trashed : {false, true}) {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::document)};
        query.field = QStringLiteral("number");
        query.fieldValue = QString::number(number);
        query.trashed = trashed;
        LEVERARCH_ASSIGN(const QList<Id> papers, stores.records().find(query));
        if (papers.size() == 1)
            return papers.first();
    }
    return Id();
}

} // namespace

Result<Id> recordNamed(const Stores &stores, const QString &typed, const QStringList &kinds)
{
    if (const auto id = Id::fromString(typed); id && !id->isNull()) {
        const Result<Record> record = stores.records().record(*id);
        if (record.ok() && (kinds.isEmpty() || kinds.contains(record->kind)))
            return *id;
    }
    if (typed.startsWith(QLatin1Char('#')) &&
        (kinds.isEmpty() || kinds.contains(QLatin1String(Kind::document)))) {
        LEVERARCH_ASSIGN(const Id paper, paperNumbered(stores, typed.mid(1)));
        if (paper)
            return paper;
    }
    RecordQuery query;
    query.kinds = kinds;
    query.sortField = QStringLiteral("title");
    query.text = typed;
    LEVERARCH_ASSIGN(const QList<Id> ids, stores.records().find(query));
    LEVERARCH_ASSIGN(const QList<Record> found, stores.records().records(ids));
    QList<Record> equal;
    QList<Record> containing;
    for (const Record &record : found) {
        if (record.title.compare(typed, Qt::CaseInsensitive) == 0)
            equal += record;
        if (record.title.contains(typed, Qt::CaseInsensitive))
            containing += record;
    }
    const QList<Record> &candidates = equal.isEmpty() ? containing : equal;
    if (candidates.size() == 1)
        return candidates.first().id;
    if (candidates.isEmpty()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("Cli", "There is no record “%1” here.").arg(typed),
                     {}};
    }
    return Error{Error::Code::Invalid,
                 QCoreApplication::translate(
                     "Cli", "“%1” is the title of more than one record. Give the number: %2.")
                     .arg(typed, listed(candidates)),
                 {}};
}

Result<Id> paperNamed(const Stores &stores, const QString &typed)
{
    LEVERARCH_ASSIGN(const Id numbered, paperNumbered(stores, typed));
    if (numbered)
        return numbered;
    return recordNamed(stores, typed, {QLatin1String(Kind::document)});
}

const KindDeclaration *kindNamed(const QString &typed)
{
    const QString id = QString(typed).replace(QLatin1Char('-'), QLatin1Char('_')).toLower();
    for (const KindDeclaration &kind : allKinds()) {
        if (kind.key() == id || kind.displayName().compare(typed, Qt::CaseInsensitive) == 0 ||
            kind.displayPlural().compare(typed, Qt::CaseInsensitive) == 0 ||
            kind.key() + QLatin1Char('s') == id) {
            return &kind;
        }
    }
    return nullptr;
}

} // namespace LeverArch
