// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/paperparts.h"

#include "cli/recordprint.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "outputs/visiblename.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace LeverArch {

namespace {

// How a file that lay in another is related to it.
constexpr std::array<const char *, 2> containing = {"attached_to", "part_of"};

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

/// What the pages were made from; what came in itself where it is a PDF.
Result<QJsonArray> sourcesOf(const Stores &stores, const DocumentVersion &version)
{
    QList<VersionSource> sources = version.sources;
    if (sources.isEmpty())
        sources += VersionSource{version.original};
    QJsonArray objects;
    for (const VersionSource &source : std::as_const(sources)) {
        LEVERARCH_ASSIGN(const Original original, stores.documents().original(source.original));
        objects += QJsonObject{{QStringLiteral("sha256"), original.sha256.toHex()},
                               {QStringLiteral("bytes"), original.size},
                               {QStringLiteral("media_type"), original.mediaType},
                               {QStringLiteral("pages"), source.pages}};
    }
    return objects;
}

Result<QStringList> fingerprintsOf(const Stores &stores, Id document)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    QStringList fingerprints;
    for (const DocumentVersion &version : versions) {
        LEVERARCH_ASSIGN(const QJsonArray sources, sourcesOf(stores, version));
        for (const QJsonValue &source : sources)
            fingerprints += source[QStringLiteral("sha256")].toString();
    }
    fingerprints.removeDuplicates();
    return fingerprints;
}

} // namespace

Result<void> addVersions(const Stores &stores, Id document, Reply &reply)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    QJsonArray objects;
    for (const DocumentVersion &version : versions) {
        LEVERARCH_ASSIGN(const Original original, stores.documents().original(version.received()));
        LEVERARCH_ASSIGN(const Original pages, stores.documents().original(version.original));
        LEVERARCH_ASSIGN(const QJsonArray sources, sourcesOf(stores, version));
        objects += QJsonObject{{QStringLiteral("id"), version.id.toString()},
                               {QStringLiteral("number"), version.number},
                               {QStringLiteral("label"), version.label},
                               {QStringLiteral("file_name"), version.fileName},
                               {QStringLiteral("sha256"), original.sha256.toHex()},
                               {QStringLiteral("bytes"), original.size},
                               {QStringLiteral("pages_sha256"), pages.sha256.toHex()},
                               {QStringLiteral("pages_made_by"), pages.madeBy},
                               {QStringLiteral("sources"), sources}};
        reply.lines += tr("Version %1: %2 bytes, SHA-256 %3")
                           .arg(version.number)
                           .arg(original.size)
                           .arg(original.sha256.toHex());
    }
    if (!objects.isEmpty())
        reply.json.insert(QStringLiteral("versions"), objects);
    return {};
}

Result<void> addArrivals(const Stores &stores, Id document, Reply &reply)
{
    LEVERARCH_ASSIGN(const QStringList fingerprints, fingerprintsOf(stores, document));
    if (fingerprints.isEmpty())
        return {};
    QJsonArray objects;
    for (const QString &fingerprint : fingerprints) {
        LEVERARCH_ASSIGN(const auto arrivals, stores.ledger().arrivals(fingerprint));
        for (const LedgerEntry &entry : arrivals) {
            objects += QJsonObject{{QStringLiteral("path"), entry.path},
                                   {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
                                   {QStringLiteral("status"), ledgerStatusKey(entry.status)},
                                   {QStringLiteral("intake"), entry.intake.toString()},
                                   {QStringLiteral("sha256"), entry.sha256}};
            reply.lines +=
                tr("Came in %1 as %2").arg(momentText(entry.at), visibleName(entry.path));
        }
    }
    reply.json.insert(QStringLiteral("arrivals"), objects);
    return {};
}

Result<void> addAttachments(const Stores &stores, Id document, Reply &reply)
{
    LEVERARCH_ASSIGN(const QList<Link> links, stores.links().linksOf(document));
    QJsonArray attachments;
    QJsonArray containers;
    for (const Link &link : links) {
        const bool isContaining =
            std::any_of(containing.begin(), containing.end(), [&](const char *relation) {
                return link.relation == QLatin1String(relation);
            });
        if (!isContaining)
            continue;
        const Id other = link.from == document ? link.to : link.from;
        LEVERARCH_ASSIGN(const Record record, stores.records().record(other));
        const QVariant number = record.values.value(QStringLiteral("number"));
        (link.from == document ? containers : attachments) +=
            QJsonObject{{QStringLiteral("record"), other.toString()},
                        {QStringLiteral("title"), record.title},
                        {QStringLiteral("number"),
                         number.isNull() ? QJsonValue() : QJsonValue(number.toLongLong())}};
    }
    if (!reply.json.contains(QStringLiteral("versions")))
        return {};
    reply.json.insert(QStringLiteral("attachments"), attachments);
    reply.json.insert(QStringLiteral("attached_to"), containers);
    return {};
}

} // namespace LeverArch
