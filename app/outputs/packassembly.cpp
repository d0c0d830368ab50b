// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/packassembly.h"

#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "outputs/packindex.h"
#include "outputs/packplan.h"
#include "worker/workerpool.h"

#include <QCoreApplication>
#include <QHash>

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

Issue cannotOpen(const PlannedEntry &entry, const Error &error)
{
    Issue issue{Issue::Severity::Fault, QStringLiteral("pack.source"), {}, error.detail, {}};
    issue.text = error.code == Error::Code::PasswordNeeded
                     ? tr("“%1” is locked with a password. Open it once and give the password, "
                          "then make the pack again.")
                           .arg(entry.title)
                     : tr("“%1” cannot go into the pack: %2").arg(entry.title, error.message);
    issue.place.record = entry.document;
    return issue;
}

/// Whether the worker can open the paper and it has the pages the plan asks for.
Result<void> tryOpening(WorkerPool &workers, const AssemblySource &source,
                        const PlannedEntry &entry)
{
    LEVERARCH_ASSIGN(const std::unique_ptr<DocumentSession> session,
                     workers.open(source.pdf, source.password));
    if (session->facts().pageCount >= entry.lastPage)
        return {};
    return Error{Error::Code::Damaged,
                 tr("it has only %1 pages that can be read.").arg(session->facts().pageCount),
                 {}};
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
    QHash<Id, int> known;
    for (const PlannedEntry &entry : plan.entries) {
        if (cancellation.isCancelled())
            return Error{Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
        if (!known.contains(entry.original)) {
            AssemblySource source{{}, entry.password, entry.title};
            LEVERARCH_ASSIGN(source.pdf, originalBytes(stores, entry.original));
            if (const auto opened = tryOpening(workers, source, entry); !opened.ok())
                issues.append(cannotOpen(entry, opened.error()));
            known.insert(entry.original, int(job.sources.size()));
            job.sources.append(std::move(source));
        }
        job.parts.append({known.value(entry.original), entry.firstPage, entry.lastPage});
    }
    return job;
}

} // namespace LeverArch
