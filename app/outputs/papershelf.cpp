// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/papershelf.h"

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

#include <QCoreApplication>

namespace LeverArch {

Result<Record> PaperShelf::document(Id document)
{
    if (const auto known = m_documents.constFind(document); known != m_documents.constEnd())
        return *known;
    LEVERARCH_ASSIGN(const Record record, m_stores.records().record(document));
    m_documents.insert(document, record);
    return record;
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
