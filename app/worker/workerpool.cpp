// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/workerpool.h"

#include "worker/foundmarks.h"
#include "worker/pdfsession.h"
#include "worker/protocol/foundmessages.h"
#include "worker/protocol/markmessages.h"
#include "worker/workererrors.h"
#include "worker/workerpoolprivate.h"

#include <QCoreApplication>

#include <algorithm>
#include <sys/resource.h>

namespace LeverArch {

namespace {

/// A pack of a thousand papers has as many open memory files; what programs start with is often
/// 1,024. Nothing here uses select(), for which that number was made.
void allowManyFiles()
{
    constexpr rlim_t enough = 8192;
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, enough);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

WorkerPool::WorkerPool(WorkerOptions options) : d(std::make_unique<Private>(std::move(options)))
{
    allowManyFiles();
}

WorkerPool::~WorkerPool() = default;

int WorkerPool::processes() const
{
    return d->processes;
}

Result<Protection> WorkerPool::protection()
{
    LEVERARCH_ASSIGN(const auto lease, d->queue->take(0, {}, false));
    return lease->protection();
}

Result<std::unique_ptr<DocumentSession>>
WorkerPool::open(const SharedBytes &pdf, const QString &password, Cancellation cancellation)
{
    return PdfSession::open(d->queue, pdf, password, std::move(cancellation));
}

Result<SharedBytes> WorkerPool::finish(const FinishJob &job, Cancellation cancellation)
{
    SharedBytes result;
    const AssemblyPlan plan = {{}, {}, {}, job.bookmarks, job.links, job.description, false};
    if (!decoded<AssemblyPlan>(encoded(plan)))
        return WorkerErrors::tooMuchAtOnce();
    const auto accept = [&result](Frame &frame) { return takeFile(frame, result); };
    LEVERARCH_TRY(
        d->ask({FrameType::Finish, encoded(plan), job.pdf.descriptor(), FrameType::Pdf, accept},
               cancellation, signOfLife));
    return result;
}

Result<AssembledPdf> WorkerPool::assemble(const AssembleJob &job, Progress &progress,
                                          Cancellation cancellation)
{
    const auto titleOf = [&job](int source) {
        return source >= 0 && source < job.sources.size() ? job.sources[source].title : QString();
    };
    AssembledPdf result;
    AssemblyReport report;
    const auto accept = [&](Frame &frame) {
        auto found = decoded<AssemblyReport>(frame.body);
        if (found)
            report = std::move(*found);
        return found && takeFile(frame, result.pdf);
    };
    const auto explain = [&titleOf](const FailureReport &failure) {
        return WorkerErrors::reportedFor(titleOf(failure.subject - 1), failure);
    };
    const auto listener = [&progress](const Frame &frame) -> Result<void> {
        const auto step =
            frame.type == FrameType::Step ? decoded<StepReport>(frame.body) : std::nullopt;
        if (!step)
            return WorkerErrors::lost(QStringLiteral("malformed step"));
        progress.report(step->done, step->total,
                        QCoreApplication::translate("Worker", "Putting the pages together"));
        return {};
    };
    const auto prepare = [&job](WorkerProcess &process) -> Result<void> {
        for (const AssemblySource &source : job.sources) {
            WireWriter body;
            body.string(source.password);
            LEVERARCH_TRY(process.tell(FrameType::Source, body.take(), source.pdf.descriptor()));
        }
        return {};
    };
    const QByteArray plan = encoded(AssemblyPlan{job.parts, job.stamps, job.occupied, job.bookmarks,
                                                 job.links, job.description, job.mendStreams});
    // Before the first paper is handed over: the worker keeps those until it has the plan.
    if (job.sources.size() > Limit::sources || plan.size() > maximalBody ||
        !decoded<AssemblyPlan>(plan))
        return WorkerErrors::tooMuchAtOnce();
    LEVERARCH_TRY(d->ask({FrameType::Assemble, plan, -1, FrameType::Assembled, accept, explain},
                         cancellation, listener, prepare));
    result.pageCount = report.pageCount;
    result.linksKept = report.linksKept;
    result.linksDropped = report.linksDropped;
    for (const AssemblyNote &note : report.notes)
        result.notes += WorkerErrors::sentence(note, titleOf(note.source));
    return result;
}

Result<AnnotatedPdf> WorkerPool::annotate(const AnnotateJob &job, Cancellation cancellation)
{
    AnnotatedPdf result;
    MarkReport report;
    const auto accept = [&](Frame &frame) {
        const auto found = decoded<MarkReport>(frame.body);
        if (found)
            report = *found;
        return found && takeFile(frame, result.pdf);
    };
    const auto explain = [&job](const FailureReport &failure) {
        return WorkerErrors::reported(failure, !job.password.isEmpty());
    };
    const QByteArray plan = encoded(MarkPlan{job.password, job.marks, job.removed});
    if (plan.size() > maximalBody || !decoded<MarkPlan>(plan))
        return WorkerErrors::tooMuchAtOnce();
    LEVERARCH_TRY(d->ask(
        {FrameType::Annotate, plan, job.pdf.descriptor(), FrameType::Annotated, accept, explain},
        cancellation, signOfLife));
    result.pageCount = report.pageCount;
    result.written = report.written;
    result.present = report.present;
    result.renewed = report.renewed;
    result.removed = report.removed;
    result.wasLocked = report.wasLocked;
    result.wasSigned = report.wasSigned;
    return result;
}

Result<FoundMarks> WorkerPool::readMarks(const SharedBytes &file, const QString &password,
                                         Cancellation cancellation)
{
    FoundMarks marks;
    const auto accept = [&marks](Frame &frame) {
        auto found = decoded<FoundMarks>(frame.body);
        if (found)
            marks = std::move(*found);
        return found.has_value();
    };
    const auto explain = [&password](const FailureReport &failure) {
        return WorkerErrors::marksUnread(failure, !password.isEmpty());
    };
    WireWriter body;
    body.string(password);
    LEVERARCH_TRY(d->ask({FrameType::ReadMarks, body.take(), file.descriptor(),
                          FrameType::MarksFound, accept, explain},
                         cancellation, signOfLife));
    return marks;
}

Result<PdfStructure> WorkerPool::inspect(const SharedBytes &pdf, Cancellation cancellation)
{
    PdfStructure structure;
    const auto accept = [&structure](Frame &frame) {
        auto found = decoded<PdfStructure>(frame.body);
        if (found)
            structure = std::move(*found);
        return found.has_value();
    };
    LEVERARCH_TRY(d->ask({FrameType::Inspect, {}, pdf.descriptor(), FrameType::Structure, accept},
                         cancellation, signOfLife));
    return structure;
}

} // namespace LeverArch
