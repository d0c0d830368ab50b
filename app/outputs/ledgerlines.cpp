// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/ledgerlines.h"

#include "domain/record.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LedgerAccount", text);
}

// In the order of IntakeWay.
constexpr std::array<const char *, 7> wayNames = {
    QT_TRANSLATE_NOOP("LedgerAccount", "Files or folders that were chosen"),
    QT_TRANSLATE_NOOP("LedgerAccount", "Dragged into the window"),
    QT_TRANSLATE_NOOP("LedgerAccount", "Pasted"),
    QT_TRANSLATE_NOOP("LedgerAccount", "From the watched folder"),
    QT_TRANSLATE_NOOP("LedgerAccount", "Scanned"),
    QT_TRANSLATE_NOOP("LedgerAccount", "Tried again, after not having been taken in before"),
    QT_TRANSLATE_NOOP("LedgerAccount", "From the command line"),
};

/// The place inside the container, without the container's own path.
QString placeInside(const LedgerEntry &entry, const LedgerEntry &container)
{
    QString place = entry.path;
    if (!container.path.isEmpty() && place.startsWith(container.path))
        place.remove(0, container.path.size());
    while (place.startsWith(QLatin1Char('/')))
        place.remove(0, 1);
    return place.isEmpty() ? entry.path : place;
}

/// Members after their container, however deep they lie.
QList<LedgerLine> inOrder(const QList<LedgerEntry> &entries)
{
    QHash<Id, qsizetype> index;
    for (qsizetype i = 0; i < entries.size(); ++i)
        index.insert(entries.at(i).id, i);
    QHash<Id, QList<qsizetype>> members;
    struct Waiting
    {
        qsizetype entry;
        int depth;
    };
    QList<Waiting> waiting;
    for (qsizetype i = entries.size() - 1; i >= 0; --i) {
        const Id parent = entries.at(i).parent;
        if (index.contains(parent) && parent != entries.at(i).id)
            members[parent].append(i); // Backwards, as they are taken from the end.
        else
            waiting.append({i, 0});
    }
    QList<LedgerLine> lines;
    lines.reserve(entries.size());
    while (!waiting.isEmpty()) {
        const auto [i, depth] = waiting.takeLast();
        const LedgerEntry &entry = entries.at(i);
        const QString place =
            depth > 0 ? placeInside(entry, entries.at(index.value(entry.parent))) : entry.path;
        lines.append({entry, depth, visibleName(place), 0});
        for (const qsizetype member : members.value(entry.id))
            waiting.append({member, depth + 1});
    }
    return lines;
}

Result<void> addNumbers(const Stores &stores, QList<LedgerLine> &lines)
{
    constexpr qsizetype atOnce = 500;
    QList<Id> papers;
    for (const LedgerLine &line : lines) {
        if (line.entry.record)
            papers.append(line.entry.record);
    }
    QHash<Id, qint64> numbers;
    for (qsizetype from = 0; from < papers.size(); from += atOnce) {
        LEVERARCH_ASSIGN(const QList<Record> records,
                         stores.records().records(papers.mid(from, atOnce)));
        for (const Record &record : records)
            numbers.insert(record.id, record.values.value(QStringLiteral("number")).toLongLong());
    }
    for (LedgerLine &line : lines)
        line.number = numbers.value(line.entry.record);
    return {};
}

Result<LedgerListing> listingOf(const Stores &stores, const IntakeInfo &intake)
{
    LedgerListing listing;
    listing.intake = intake;
    LEVERARCH_ASSIGN(const QList<LedgerEntry> entries, stores.ledger().entries(intake.id));
    listing.lines = inOrder(entries);
    for (const LedgerLine &line : listing.lines) {
        listing.all.count(line.entry);
        if (line.entry.parent)
            listing.inside.count(line.entry);
    }
    if (listing.lines.size() != entries.size() || listing.all.files() != intake.files()) {
        return Error{Error::Code::Internal,
                     tr("The account of this import does not add up, so it was not printed. Check "
                        "the case file (Case, Check the case file)."),
                     QStringLiteral("%1 %2 %3")
                         .arg(listing.all.files())
                         .arg(entries.size())
                         .arg(intake.files())};
    }
    LEVERARCH_TRY(addNumbers(stores, listing.lines));
    return listing;
}

} // namespace

void LedgerSums::count(const LedgerEntry &entry)
{
    switch (entry.status) {
    case LedgerEntry::Status::Stored:
        stored += entry.files;
        break;
    case LedgerEntry::Status::Duplicate:
        duplicates += entry.files;
        break;
    case LedgerEntry::Status::Refused:
        refused += entry.files;
        break;
    }
}

Result<LedgerListing> listIntake(const Stores &stores, Id intake)
{
    LEVERARCH_ASSIGN(const IntakeInfo info, stores.ledger().intake(intake));
    return listingOf(stores, info);
}

Result<QList<LedgerListing>> listAllIntakes(const Stores &stores)
{
    LEVERARCH_ASSIGN(QList<IntakeInfo> intakes, stores.ledger().intakes());
    std::reverse(intakes.begin(), intakes.end());
    QList<LedgerListing> listings;
    for (const IntakeInfo &intake : intakes) {
        LEVERARCH_ASSIGN(const LedgerListing listing, listingOf(stores, intake));
        listings.append(listing);
    }
    return listings;
}

QString ledgerStatusName(LedgerEntry::Status status)
{
    switch (status) {
    case LedgerEntry::Status::Stored:
        return tr("Stored");
    case LedgerEntry::Status::Duplicate:
        return tr("Already here");
    case LedgerEntry::Status::Refused:
        break;
    }
    return tr("Not taken in");
}

QString intakeWayName(IntakeWay way)
{
    return tr(wayNames.at(size_t(way)));
}

} // namespace LeverArch
