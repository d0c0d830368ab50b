// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packassembly.h"

#include "core/pagetext.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/stores.h"
#include "outputs/packindex.h"
#include "outputs/packplan.h"
#include "outputs/packsuspects.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

Result<SharedBytes> originalBytes(const Stores &stores, Id original)
{
    SharedBytes::Builder builder;
    LEVERARCH_TRY(stores.documents().readOriginal(
        original, [&](QByteArrayView part) { return builder.append(part); }));
    return builder.finish();
}

/// Whether the worker can open the paper and it has the pages the plan asks for.
Result<void> tryOpening(WorkerPool &workers, const AssemblySource &source,
                        const PlannedEntry &entry, Cancellation cancellation)
{
    LEVERARCH_ASSIGN(const std::unique_ptr<DocumentSession> session,
                     workers.open(source.pdf, source.password, std::move(cancellation)));
    if (session->facts().pageCount >= entry.lastPage)
        return {};
    return Error{Error::Code::Damaged,
                 tr("It has only %1 pages that can be read. Ask whoever sent it for a new copy.")
                     .arg(session->facts().pageCount),
                 {}};
}

/// Where words stand near the top and bottom of a page, for the stamp to keep off. Those further
/// away than this at the size of an A4 page are out of its reach.
Result<QList<QRectF>> wordsAtEdges(const Stores &stores, Id original, int page)
{
    constexpr double reachOnA4 = 60;
    constexpr double longSideOfA4 = 842;
    LEVERARCH_ASSIGN(const PageFacts facts, stores.pages().page(original, page));
    LEVERARCH_ASSIGN(const PageText text, stores.pages().text(original, page));
    const QSizeF size = facts.geometry.displayedSize();
    const double reach =
        reachOnA4 * std::max(1.0, std::min(size.width(), size.height()) / longSideOfA4);
    QList<QRectF> places;
    for (const Word &word : text.words) {
        if (word.box.top() < reach || word.box.bottom() > size.height() - reach)
            places.append(word.box);
    }
    return places;
}

} // namespace

Result<AssembleJob> assembleJobFor(const Stores &stores, WorkerPool &workers, const PackPlan &plan,
                                   const PackIndex &index, const PdfDescription &description,
                                   Cancellation cancellation, QList<Issue> &issues)
{
    AssembleJob job;
    job.description = description;
    job.links = index.pages.links;
    job.bookmarks = packBookmarks(plan, index.map);
    for (int page = 1; page <= index.map.pageCount(); ++page)
        job.stamps.append(plan.profile.stampPrefix + index.map.label(page));
    LEVERARCH_ASSIGN(SharedBytes indexBytes, SharedBytes::fromBytes(index.pages.pdf));
    job.sources.append({std::move(indexBytes), {}, tr("Index")});
    job.parts.append({0, 1, index.pages.pageCount});
    job.occupied.resize(index.pages.pageCount); // Its margins are wider than a stamp.
    QHash<Id, int> known;
    for (const PlannedEntry &entry : plan.entries) {
        if (cancellation.isCancelled())
            return Error{Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
        if (!known.contains(entry.original)) {
            AssemblySource source{{}, entry.password, entry.title};
            LEVERARCH_ASSIGN(source.pdf, originalBytes(stores, entry.original));
            const Result<void> opened = tryOpening(workers, source, entry, cancellation);
            if (!opened.ok() && opened.error().code == Error::Code::Cancelled)
                return opened.error();
            if (!opened.ok())
                issues.append(cannotGoIn(entry, opened.error()));
            known.insert(entry.original, int(job.sources.size()));
            job.sources.append(std::move(source));
        }
        job.parts.append({known.value(entry.original), entry.firstPage, entry.lastPage});
        for (int page = entry.firstPage; page <= entry.lastPage; ++page) {
            LEVERARCH_ASSIGN(const QList<QRectF> words, wordsAtEdges(stores, entry.original, page));
            job.occupied.append(words);
        }
    }
    return job;
}

} // namespace LeverArch
