// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/finishing.h"

#include "outputs/layout/composer.h"
#include "outputs/outputaudit.h"
#include "worker/workerpool.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

void noteUnprintable(const Composition &pages, QList<Issue> &issues)
{
    for (const QString &line : pages.unprintable) {
        issues.append({Issue::Severity::Warning,
                       QStringLiteral("print.characters"),
                       QCoreApplication::translate(
                           "Outputs", "No installed font has all the characters of “%1”. Install "
                                      "one for that script, or they are printed as boxes.")
                           .arg(line),
                       {},
                       {}});
    }
}

} // namespace

Result<SharedBytes> finishPages(WorkerPool &workers, const Composition &pages,
                                const PdfDescription &description, Cancellation cancellation,
                                QList<Issue> &issues)
{
    noteUnprintable(pages, issues);
    FinishJob job;
    LEVERARCH_ASSIGN(job.pdf, SharedBytes::fromBytes(pages.pdf));
    job.description = description;
    job.bookmarks = pages.bookmarks;
    job.links = pages.links;
    LEVERARCH_ASSIGN(const SharedBytes finished, workers.finish(job, cancellation));
    LEVERARCH_ASSIGN(const PdfStructure found, workers.inspect(finished, cancellation));
    compareStructure(found, {pages.pageCount, description, pages.bookmarks, pages.links, {}},
                     issues);
    LEVERARCH_TRY(findPrintedLines(workers, finished, pages.printed, cancellation, issues));
    const bool faulty = std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.severity == Issue::Severity::Fault;
    });
    return faulty ? SharedBytes() : finished;
}

} // namespace LeverArch
