// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/processqueue.h"
#include "worker/protocol/messages.h"
#include "worker/workerpool.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace LeverArch {

/// What the jobs of a pool share, whichever file they are written in.
class WorkerPool::Private
{
public:
    explicit Private(WorkerOptions options)
        : processes(std::max(options.processes, 1)),
          queue(std::make_shared<ProcessQueue>(std::move(options)))
    {}

    /// Once more when the process was lost: it may have died before this job came to it.
    Result<void> ask(const WorkerProcess::Request &request, Cancellation cancellation,
                     const WorkerProcess::Listener &listener = {},
                     const std::function<Result<void>(WorkerProcess &)> &prepare = {});

    const int processes;
    // Shared with the sessions, which may outlive the pool.
    std::shared_ptr<ProcessQueue> queue;
};

/// A listener for jobs that say they are alive and nothing more.
Result<void> signOfLife(const Frame &frame);

/// Takes the file of an answer over; false when there is none, or one no worker may give.
bool takeFile(Frame &frame, SharedBytes &result);

} // namespace LeverArch
