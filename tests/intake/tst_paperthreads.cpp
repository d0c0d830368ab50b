// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/paperthreads.h"
#include "support/casefilefixture.h"
#include "support/testworkers.h"
#include "worker/workerpool.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace LeverArch;

namespace {

/// As large as it says, and takes no room.
SharedBytes hollowPaper(qint64 size)
{
    const int file = ::memfd_create("paper", MFD_ALLOW_SEALING | MFD_CLOEXEC);
    REQUIRE(::ftruncate(file, size) == 0);
    ::fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
    return must(SharedBytes::adopt(file, size));
}

PaperJob jobOf(qint64 size)
{
    PaperJob job;
    job.paper.bytes = hollowPaper(size);
    return job;
}

} // namespace

TEST_CASE("Scans of hundreds of megabytes are read one after the other, letters several at once")
{
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    const PaperReader reader(bench.file(), workers, {});
    Cancellation stopped;
    stopped.cancel(); // Nothing is to be read; only the queue is looked at.
    PaperThreads threads(reader, 3, stopped);
    CHECK(threads.hasRoom());
    for (int i = 0; i < 2; ++i)
        threads.put(jobOf(100'000));
    while (threads.unfinished() > 0)
        threads.take();
    threads.put(jobOf(100'000));
    threads.put(jobOf(PaperThreads::manyBytes));
    CHECK_FALSE(threads.hasRoom());
    while (threads.unfinished() > 0)
        threads.take();
    CHECK(threads.hasRoom());
}
