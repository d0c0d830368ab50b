// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/workerpool.h"

#include "worker/pdfsession.h"
#include "worker/processqueue.h"

namespace LeverArch {

class WorkerPool::Private
{
public:
    explicit Private(WorkerOptions options)
        : queue(std::make_shared<ProcessQueue>(std::move(options)))
    {}
    // Shared with the sessions, which may outlive the pool.
    std::shared_ptr<ProcessQueue> queue;
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

} // namespace LeverArch
