// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/splitting.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "intake/documentmaking.h"
#include "intake/settingaside.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Arranging", text);
}

QString reason(qsizetype parts)
{
    return tr("Split into %1").arg(
        counted("Arranging", QT_TRANSLATE_NOOP("Arranging", "%n paper(s)"), parts));
}

} // namespace

Splitting::Splitting(PaperToArrange capture, const QList<CapturePart> &parts)
    : m_capture(std::move(capture)), m_parts(parts)
{}

Result<Arranged> Splitting::make(CaseFile &caseFile, WorkerPool &workers, Progress &progress,
                                 const Cancellation &cancellation)
{
    qint64 total = 0;
    for (const CapturePart &part : std::as_const(m_parts))
        total += part.pages.size();
    qint64 done = 0;
    for (const CapturePart &part : std::as_const(m_parts)) {
        const ArrangeJob job{{{m_capture.bytes, m_capture.version.password}}, part.pages,
                             part.title};
        LEVERARCH_ASSIGN(auto made, ArrangedPaper::make(caseFile, workers, job, progress, done,
                                                        total, cancellation));
        m_made.push_back(std::move(made));
    }
    const auto acted = caseFile.act(tr("Split %1").arg(m_capture.document.title),
                                    [this](Stores &stores) { return write(stores); });
    if (!acted.ok())
        return acted.error();
    for (const auto &made : m_made)
        made->settle();
    return m_arranged;
}

Result<void> Splitting::write(Stores &stores)
{
    m_arranged = {};
    LEVERARCH_TRY(checkUnchanged(stores, m_capture));
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        LEVERARCH_TRY(writePart(stores, i));
    // What stands on no part stays on the capture, where it always was.
    m_arranged.places.anchors.removeIf(
        [](const Anchor &anchor) { return anchor.state == AnchorState::Lost; });
    return setAside(stores, m_capture.document.id, reason(m_parts.size()));
}

Result<void> Splitting::writePart(Stores &stores, qsizetype index)
{
    DocumentVersion version;
    version.fileName = m_capture.version.fileName;
    version.sources = sourcesOf({m_capture}, m_parts[index].pages);
    ArrangedPaper &made = *m_made[size_t(index)];
    LEVERARCH_ASSIGN(version.original, made.complete(stores, m_capture.received));
    LEVERARCH_ASSIGN(const Id document, addDocument(stores, index, version));
    m_arranged.documents.append(document);
    m_arranged.toRecognise += made.withoutWords();
    PageOrigins origins;
    for (const ArrangedPage &page : m_parts[index].pages)
        origins.append(page.page);
    LEVERARCH_ASSIGN(const CarriedPlaces carried,
                     carryPlacesByPage(stores, m_capture.version, version, origins));
    LEVERARCH_TRY(movePlaces(stores, m_capture.version, version, carried.anchors));
    m_arranged.places.anchors += carried.anchors;
    return followPages(stores, m_capture.document.id, document, origins);
}

Result<Id> Splitting::addDocument(Stores &stores, qsizetype index, DocumentVersion &version)
{
    const QString &title = m_parts[index].title;
    NewDocument paper;
    paper.fileName = m_capture.version.fileName;
    paper.ownTitle = title;
    paper.pageCount = m_made[size_t(index)]->pageCount();
    paper.madeBy = arrangedBy();
    paper.pages = version;
    LEVERARCH_ASSIGN(const Id document, makeDocument(stores, paper));
    LEVERARCH_ASSIGN(Record record, stores.records().record(document));
    if (!title.trimmed().isEmpty())
        record.title = title.trimmed();
    record.audience = m_capture.document.audience;
    // What is true of the capture as a whole is true of its parts.
    for (const char *field : {"form", "received", "obtained", "consultation"}) {
        const QString key = QLatin1String(field);
        if (m_capture.document.values.contains(key))
            record.values.insert(key, m_capture.document.values.value(key));
    }
    LEVERARCH_TRY(stores.records().update(record));
    LEVERARCH_ASSIGN(const QList<Tag> tags, stores.tags().tagsOf(m_capture.document.id));
    for (const Tag &tag : tags)
        LEVERARCH_TRY(stores.tags().assign(tag.id, {document}));
    LEVERARCH_TRY(linkAsPart(stores, document, m_capture.document.id));
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    version = versions.last();
    return document;
}

} // namespace LeverArch
