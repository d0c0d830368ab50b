// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/workerpoolprivate.h"

#include "worker/workererrors.h"

namespace LeverArch {

namespace {

bool isLoss(const Result<void> &answer)
{
    return !answer.ok() && answer.error().code == Error::Code::WorkerLost;
}

} // namespace

Result<void> WorkerPool::Private::ask(const WorkerProcess::Request &request,
                                      Cancellation cancellation,
                                      const WorkerProcess::Listener &listener,
                                      const std::function<Result<void>(WorkerProcess &)> &prepare)
{
    Result<void> answer = WorkerErrors::lost({});
    for (int attempt = 0; attempt < 2 && isLoss(answer); ++attempt) {
        LEVERARCH_ASSIGN(const auto lease, queue->take(0, cancellation));
        answer = prepare ? prepare(*lease) : Result<void>();
        if (answer.ok())
            answer = lease->ask(request, cancellation, listener);
    }
    return answer;
}

Result<void> signOfLife(const Frame &frame)
{
    const bool meant = frame.type == FrameType::Step && decoded<StepReport>(frame.body);
    return meant ? Result<void>() : WorkerErrors::lost(QStringLiteral("malformed step"));
}

bool takeFile(Frame &frame, SharedBytes &result)
{
    auto file = SharedBytes::adopt(frame.file.release(), maximalFile);
    if (file.ok())
        result = std::move(*file);
    return file.ok();
}

} // namespace LeverArch
