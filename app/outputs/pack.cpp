// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/pack.h"

#include "core/clock.h"
#include "domain/stores/stores.h"
#include "outputs/branchidentity.h"
#include "outputs/outputaudit.h"
#include "outputs/packassembly.h"
#include "outputs/packaudit.h"
#include "outputs/packindex.h"
#include "outputs/packplan.h"
#include "outputs/packsuspects.h"
#include "outputs/papershelf.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pack", text);
}

PdfDescription describe(const PackPlan &plan, const Clock &clock)
{
    return {plan.title, plan.branch, plan.purpose, QStringLiteral("en-GB"),
            clock.now().toUTC().toString(Qt::ISODate)};
}

void addNotes(const AssembledPdf &assembled, QList<Issue> &issues)
{
    const auto note = [&](const QString &text) {
        issues.append({Issue::Severity::Note, QStringLiteral("pack.note"), text, {}, {}});
    };
    for (const QString &text : assembled.notes)
        note(text);
    if (assembled.linksDropped > 0) {
        note(tr("%1 links in the papers lead to pages that are not in the pack, to other files or "
                "to programs, and were left out.")
                 .arg(assembled.linksDropped));
    }
}

QStringList labelsOf(const PageMap &map)
{
    QStringList labels;
    for (int page = 1; page <= map.pageCount(); ++page)
        labels.append(map.label(page));
    return labels;
}

Result<void> audit(const Stores &stores, WorkerPool &workers, const PackPlan &plan,
                   const PackIndex &index, const AssembleJob &job, const SharedBytes &pdf,
                   const Cancellation &cancellation, QList<Issue> &issues)
{
    LEVERARCH_ASSIGN(const PdfStructure found, workers.inspect(pdf, cancellation));
    compareStructure(
        found,
        {index.map.pageCount(), job.description, job.bookmarks, job.links, labelsOf(index.map)},
        issues);
    PaperShelf papers(stores);
    return auditPackPages(workers, papers, plan, index, pdf, cancellation, issues);
}

/// Whether looking for a paper to blame makes sense.
bool isPapersFault(const Error &error)
{
    switch (error.code) {
    case Error::Code::PasswordNeeded:
    case Error::Code::Damaged:
    case Error::Code::Unsupported:
    case Error::Code::Invalid:
    case Error::Code::Internal:
    case Error::Code::WorkerLost:
    case Error::Code::Io:
        return true;
    default:
        return false;
    }
}

bool isUnsound(const QList<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.code == QLatin1String("audit.file");
    });
}

/// No paper is to blame.
Error inParts(const Error &error)
{
    return {error.code,
            tr("These papers could not be put together. Make the pack in two or more parts."),
            error.detail};
}

} // namespace

Result<Output> makePack(const Stores &stores, WorkerPool &workers, const Clock &clock, Id pack,
                        Progress &progress, Cancellation cancellation)
{
    Output output;
    LEVERARCH_ASSIGN(const PackPlan plan, planPack(stores, pack, output.issues));
    if (plan.entries.isEmpty())
        return output;
    LEVERARCH_ASSIGN(const BranchIdentity branch, readBranchIdentity(stores.settings()));
    LEVERARCH_ASSIGN(const PackIndex index, composeIndex(plan, branch.colour));
    progress.report(0, index.map.pageCount(), tr("Opening the papers"));
    LEVERARCH_ASSIGN(AssembleJob job,
                     assembleJobFor(stores, workers, plan, index, describe(plan, clock),
                                    cancellation, output.issues));
    const auto name = [&] {
        return nameSuspects(workers, plan, job, progress, cancellation, output.issues);
    };
    if (output.stopped()) { // What else is in the way is said in the same breath.
        LEVERARCH_TRY(name());
        return output;
    }
    const QList<Issue> before = output.issues;
    const auto putTogether = [&]() -> Result<SharedBytes> {
        LEVERARCH_ASSIGN(const AssembledPdf assembled,
                         workers.assemble(job, progress, cancellation));
        addNotes(assembled, output.issues);
        progress.report(index.map.pageCount(), index.map.pageCount(),
                        tr("Reading the finished pack"));
        LEVERARCH_TRY(
            audit(stores, workers, plan, index, job, assembled.pdf, cancellation, output.issues));
        return assembled.pdf;
    };
    Result<SharedBytes> made = putTogether();
    if (made.ok() && isUnsound(output.issues)) { // For damage the papers brought along.
        output.issues = before;
        job.mendStreams = true;
        made = putTogether();
    }
    if (!made.ok() && !isPapersFault(made.error()))
        return made.error();
    if (!made.ok() || isUnsound(output.issues)) {
        LEVERARCH_TRY(name());
    }
    if (!made.ok() && !output.stopped())
        return inParts(made.error());
    if (!output.stopped()) {
        output.pdf = *made;
        output.pageCount = index.map.pageCount();
    }
    return output;
}

} // namespace LeverArch
