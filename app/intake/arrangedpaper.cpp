// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/arrangedpaper.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/receiving.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Arranging", text);
}

Result<void> readInto(const Stores &stores, Id document, PaperToArrange &paper)
{
    LEVERARCH_ASSIGN(paper.document, stores.records().record(document));
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    if (versions.isEmpty())
        return Error{Error::Code::Invalid,
                     tr("“%1” is no paper, so it has no pages.").arg(paper.document.title),
                     {}};
    paper.version = versions.last();
    LEVERARCH_ASSIGN(paper.pages, stores.pages().pages(paper.version.original));
    if (paper.pages.isEmpty()) {
        const bool locked = paper.version.password.isEmpty() && paper.version.sources.isEmpty();
        return Error{locked ? Error::Code::PasswordNeeded : Error::Code::Invalid,
                     tr("The pages of “%1” cannot be read, so they cannot be arranged. If it is "
                        "locked, unlock it first.")
                         .arg(paper.document.title),
                     {}};
    }
    LEVERARCH_ASSIGN(const Original received, stores.documents().original(paper.version.received()));
    paper.received = received.received;
    SharedBytes::Builder builder;
    LEVERARCH_TRY(stores.documents().readOriginal(
        paper.version.original,
        [&builder](QByteArrayView bytes) { return builder.append(bytes); }));
    LEVERARCH_ASSIGN(paper.bytes, builder.finish());
    return {};
}

/// Where each page of a version came from: the source by its place in the list, and the page there.
struct Origin
{
    Id original;
    TrailPage page;
};

QList<Origin> originsOf(const PaperToArrange &paper)
{
    QList<Origin> origins;
    for (const VersionSource &source : paper.version.sources) {
        for (const TrailPage &page : decodeTrail(source.pages))
            origins.append({source.original, page});
    }
    if (origins.size() == paper.pages.size())
        return origins;
    // The bytes themselves, or pages made of them one after the other.
    origins.clear();
    for (qsizetype i = 0; i < paper.pages.size(); ++i)
        origins.append({paper.version.received(), {int(i) + 1, 0, 0, 1}});
    return origins;
}

} // namespace

Result<PaperToArrange> readPaperToArrange(CaseFile &caseFile, Id document)
{
    PaperToArrange paper;
    LEVERARCH_TRY(caseFile.readWaiting(
        [&](const Stores &stores) { return readInto(stores, document, paper); }));
    return paper;
}

Result<void> checkUnchanged(Stores &stores, const PaperToArrange &paper)
{
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper.document.id));
    LEVERARCH_ASSIGN(const Record record, stores.records().record(paper.document.id));
    if (!versions.isEmpty() && versions.last().id == paper.version.id && !record.trashed)
        return {};
    return Error{Error::Code::Conflict,
                 tr("“%1” has been changed meanwhile. Arrange its pages again.")
                     .arg(paper.document.title),
                 {}};
}

QList<VersionSource> sourcesOf(const QList<PaperToArrange> &papers,
                               const QList<ArrangedPage> &pages)
{
    QList<QList<Origin>> origins;
    for (const PaperToArrange &paper : papers)
        origins.append(originsOf(paper));
    QList<std::pair<Id, QList<TrailPage>>> runs;
    for (const ArrangedPage &page : pages) {
        const Origin from = origins.at(page.source).at(page.page - 1);
        if (runs.isEmpty() || runs.last().first != from.original)
            runs.append({from.original, {}});
        runs.last().second.append(
            followedBy(from.page, {page.page, page.quarterTurns, page.top, page.bottom}));
    }
    QList<VersionSource> sources;
    for (const auto &[original, trail] : std::as_const(runs))
        sources.append({original, encodeTrail(trail)});
    return sources;
}

QString arrangedBy()
{
    return QStringLiteral("Lever Arch " LEVERARCH_VERSION);
}

ArrangedPaper::ArrangedPaper(CaseFile &caseFile, const SharedBytes &pdf)
    : m_writer(caseFile, pdf, receiveBytes(pdf).sha256,
               {QStringLiteral("application/pdf"), OriginalRole::Rendition, arrangedBy()})
{}

Result<std::unique_ptr<ArrangedPaper>>
ArrangedPaper::make(CaseFile &caseFile, WorkerPool &workers, const ArrangeJob &job,
                    Progress &progress, qint64 &done, qint64 total,
                    const Cancellation &cancellation)
{
    progress.report(done, total, job.title);
    LEVERARCH_ASSIGN(const SharedBytes pdf, workers.arrange(job, cancellation));
    LEVERARCH_ASSIGN(const auto session, workers.open(pdf, {}, cancellation));
    std::unique_ptr<ArrangedPaper> paper(new ArrangedPaper(caseFile, pdf));
    LEVERARCH_TRY(session->readAll(
        [&](PageReading &&page) {
            ++paper->m_pageCount;
            if (page.text.words.isEmpty())
                ++paper->m_withoutWords;
            progress.report(++done, total, job.title);
            return paper->m_writer.addPage(std::move(page));
        },
        cancellation));
    LEVERARCH_TRY(paper->m_writer.prepareAll());
    if (cancellation.isCancelled())
        return Error{Error::Code::Cancelled, tr("Stopped before anything was changed."), {}};
    return paper;
}

Result<Id> ArrangedPaper::complete(Stores &stores, const QDateTime &received)
{
    return m_writer.complete(stores, received);
}

} // namespace LeverArch
