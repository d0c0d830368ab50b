// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefing.h"

#include "core/clock.h"
#include "outputs/briefingcontent.h"
#include "outputs/briefinggatherer.h"
#include "outputs/briefingpages.h"
#include "outputs/outputaudit.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr int steps = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

Error stopped()
{
    return {Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
}

void noteUnprintable(const Composition &pages, QList<Issue> &issues)
{
    for (const QString &line : pages.unprintable) {
        issues.append({Issue::Severity::Warning,
                       QStringLiteral("print.characters"),
                       tr("No installed font has all the characters of “%1”. Install one for that "
                          "script, or they are printed as boxes.")
                           .arg(line),
                       {},
                       {}});
    }
}

PdfDescription describe(const BriefingContent &content, const Clock &clock)
{
    return {content.title, content.author.isEmpty() ? content.branch : content.author,
            content.branch, QStringLiteral("en-GB"), clock.now().toUTC().toString(Qt::ISODate)};
}

bool hasFault(const QList<Issue> &issues)
{
    return std::any_of(issues.begin(), issues.end(),
                       [](const Issue &issue) { return issue.severity == Issue::Severity::Fault; });
}

/// Finished and audited bytes, or none when the audit found a fault.
Result<SharedBytes> finishAndAudit(WorkerPool &workers, const FinishJob &job,
                                   const Composition &pages, Progress &progress,
                                   const Cancellation &cancellation, QList<Issue> &issues)
{
    progress.report(2, steps, tr("Adding bookmarks and links"));
    LEVERARCH_ASSIGN(const SharedBytes finished, workers.finish(job, cancellation));
    progress.report(3, steps, tr("Reading the finished file"));
    LEVERARCH_ASSIGN(const PdfStructure found, workers.inspect(finished, cancellation));
    compareStructure(found, {pages.pageCount, job.description, job.bookmarks, job.links, {}},
                     issues);
    LEVERARCH_TRY(findPrintedLines(workers, finished, pages.printed, cancellation, issues));
    return hasFault(issues) ? SharedBytes() : finished;
}

} // namespace

Result<Output> makeBriefing(const Stores &stores, WorkerPool &workers, const Clock &clock,
                            const BriefingRequest &request, Progress &progress,
                            Cancellation cancellation)
{
    Output output;
    progress.report(0, steps, tr("Checking quotations and figures"));
    LEVERARCH_ASSIGN(
        const BriefingContent content,
        gatherBriefing(stores, request, clock.now().toLocalTime().date(), output.issues));
    if (output.stopped())
        return output;
    if (cancellation.isCancelled())
        return stopped();
    progress.report(1, steps, tr("Laying out the pages"));
    LEVERARCH_ASSIGN(const Composition pages, composeBriefing(content));
    noteUnprintable(pages, output.issues);
    FinishJob job;
    LEVERARCH_ASSIGN(job.pdf, SharedBytes::fromBytes(pages.pdf));
    job.description = describe(content, clock);
    job.bookmarks = pages.bookmarks;
    job.links = pages.links;
    LEVERARCH_ASSIGN(output.pdf,
                     finishAndAudit(workers, job, pages, progress, cancellation, output.issues));
    output.pageCount = output.stopped() ? 0 : pages.pageCount;
    progress.report(steps, steps, {});
    return output;
}

} // namespace LeverArch
