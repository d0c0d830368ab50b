// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefing.h"

#include "core/clock.h"
#include "outputs/briefingcontent.h"
#include "outputs/briefinggatherer.h"
#include "outputs/briefingpages.h"
#include "outputs/finishing.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

constexpr int steps = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("Briefing", text);
}

PdfDescription describe(const BriefingContent &content, const Clock &clock)
{
    return {content.title, content.author.isEmpty() ? content.branch : content.author,
            content.branch, QStringLiteral("en-GB"), clock.now().toUTC().toString(Qt::ISODate)};
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
        return Error{Error::Code::Cancelled, tr("Stopped. Nothing was made."), {}};
    progress.report(1, steps, tr("Laying out the pages"));
    LEVERARCH_ASSIGN(const Composition pages, composeBriefing(content));
    progress.report(2, steps, tr("Finishing the file and reading it again"));
    LEVERARCH_ASSIGN(output.pdf, finishPages(workers, pages, describe(content, clock), cancellation,
                                             output.issues));
    output.pageCount = output.pdf.isNull() ? 0 : pages.pageCount;
    progress.report(steps, steps, {});
    return output;
}

} // namespace LeverArch
