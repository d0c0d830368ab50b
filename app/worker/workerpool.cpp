// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/workerpool.h"

#include "worker/pdfsession.h"
#include "worker/processqueue.h"
#include "worker/workererrors.h"

namespace LeverArch {

namespace {

/// Takes the file of an answer over.
auto intoFile(SharedBytes &result)
{
    return [&result](Frame &frame) {
        auto file = SharedBytes::adopt(frame.file.release(), maximalFile);
        if (file.ok())
            result = std::move(*file);
        return file.ok();
    };
}

} // namespace

class WorkerPool::Private
{
public:
    explicit Private(WorkerOptions options)
        : queue(std::make_shared<ProcessQueue>(std::move(options)))
    {}
    // Shared with the sessions, which may outlive the pool.
    std::shared_ptr<ProcessQueue> queue;

    /// Once more when the process was lost: it may have died before this job came to it.
    Result<void> ask(const WorkerProcess::Request &request, Cancellation cancellation)
    {
        Result<void> answer = WorkerErrors::lost({});
        for (int attempt = 0; attempt < 2 && isLoss(answer); ++attempt) {
            LEVERARCH_ASSIGN(const auto lease, queue->take(0, cancellation));
            answer = lease->ask(request, cancellation);
        }
        return answer;
    }

    static bool isLoss(const Result<void> &answer)
    {
        return !answer.ok() && answer.error().code == Error::Code::WorkerLost;
    }
};

WorkerPool::WorkerPool(WorkerOptions options) : d(std::make_unique<Private>(std::move(options))) {}

WorkerPool::~WorkerPool() = default;

Result<Protection> WorkerPool::protection()
{
    LEVERARCH_ASSIGN(const auto lease, d->queue->take(0, {}, false));
    return lease->protection();
}

Result<std::unique_ptr<DocumentSession>> WorkerPool::open(const SharedBytes &pdf,
                                                          const QString &password)
{
    return PdfSession::open(d->queue, pdf, password);
}

Result<SharedBytes> WorkerPool::finish(const FinishJob &job, Cancellation cancellation)
{
    SharedBytes result;
    const AssemblyPlan plan = {{}, {}, job.bookmarks, job.links, job.description};
    LEVERARCH_TRY(d->ask(
        {FrameType::Finish, encoded(plan), job.pdf.descriptor(), FrameType::Pdf, intoFile(result)},
        cancellation));
    return result;
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
                         cancellation));
    return structure;
}

} // namespace LeverArch
