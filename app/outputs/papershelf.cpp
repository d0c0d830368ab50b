// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/papershelf.h"

#include "domain/kind.h"
#include "domain/paperdescription.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

/// What a document says of itself stands.
void fill(Record &paper, const char *field, const Record &record, const char *from)
{
    const QString key = QLatin1String(field);
    if (from == nullptr ||
        !displayValue(*findKind(paper.kind)->field(key), paper.values.value(key)).isEmpty())
        return;
    if (const QVariant known = record.values.value(QLatin1String(from)); known.isValid())
        paper.values.insert(key, known);
}

} // namespace

Result<Record> PaperShelf::document(Id document)
{
    if (const auto known = m_documents.constFind(document); known != m_documents.constEnd())
        return *known;
    LEVERARCH_ASSIGN(const Record record, m_stores.records().record(document));
    m_documents.insert(document, record);
    return record;
}

Result<QList<Record>> PaperShelf::describing(Id document, Audience reader)
{
    QList<Record> found;
    for (const PaperDescription &role : paperDescriptions()) {
        RecordQuery query;
        query.kinds = {QLatin1String(role.kind)};
        query.partOf = document;
        LEVERARCH_ASSIGN(const QList<Id> ids, m_stores.records().find(query));
        LEVERARCH_ASSIGN(QList<Record> records, m_stores.records().records(ids));
        records.removeIf([&](const Record &record) {
            return record.reference(role.paper) != document || !mayBeShown(record.audience, reader);
        });
        std::sort(records.begin(), records.end(),
                  [](const Record &a, const Record &b) { return a.id < b.id; });
        found += records;
    }
    return found;
}

Result<Record> PaperShelf::describedDocument(Id document, Audience reader)
{
    LEVERARCH_ASSIGN(Record paper, this->document(document));
    LEVERARCH_ASSIGN(const QList<Record> records, describing(document, reader));
    for (const Record &record : records) {
        for (const PaperDescription &role : paperDescriptions()) {
            if (record.kind != QLatin1String(role.kind))
                continue;
            fill(paper, "dated", record, role.date);
            fill(paper, "dated", record, role.laterDate);
            fill(paper, "author", record, role.from);
            fill(paper, "addressee", record, role.to);
            fill(paper, "reference", record, role.reference);
        }
    }
    return paper;
}

QString PaperShelf::partyName(Id party, Audience reader)
{
    if (party.isNull())
        return {};
    const Result<Record> record = document(party);
    const bool named = record.ok() && mayBeShown(record->audience, reader) &&
                       !record->values.value(QStringLiteral("sensitive")).toBool();
    return named ? record->title : QString();
}

PaperPlace PaperShelf::placeOf(const Record &citing)
{
    const Id source = citing.reference("source");
    const int page = citing.values.value(QStringLiteral("source_page")).toInt();
    if (source.isNull())
        return {citing.reference("document"), 0};
    const Result<Record> record = document(source);
    if (!record.ok())
        return {};
    if (record->kind == QLatin1String(Kind::document))
        return {source, page};
    const int own = record->values.value(QStringLiteral("page")).toInt();
    return {record->reference("document"), page > 0 ? page : own};
}

Result<DocumentVersion> PaperShelf::currentVersion(Id document)
{
    if (!m_versions.contains(document)) {
        LEVERARCH_ASSIGN(const QList<DocumentVersion> versions,
                         m_stores.documents().versionsOf(document));
        m_versions.insert(document, versions);
    }
    const QList<DocumentVersion> &versions = m_versions[document];
    if (versions.isEmpty()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate(
                         "Outputs", "The file of this document is missing from the case file."),
                     document.toString()};
    }
    return versions.last();
}

Result<DocumentVersion> PaperShelf::version(Id version)
{
    return m_stores.documents().version(version);
}

Result<int> PaperShelf::pageCount(Id original)
{
    return m_stores.pages().pageCount(original);
}

Result<PageText> PaperShelf::text(Id original, int page)
{
    return m_stores.pages().text(original, page);
}

QString PaperShelf::printedLabel(Id original, int page)
{
    const Result<PageFacts> facts = m_stores.pages().page(original, page);
    if (!facts.ok() || facts->label == QString::number(page))
        return {};
    return facts->label;
}

} // namespace LeverArch
