// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/testworkers.h"

#include "worker/sandbox/sandbox.h"
#include "worker/workerprocess.h"

#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace LeverArch;

TEST_CASE("The walls still stand when they are tried again later")
{
    const auto worker = must(WorkerProcess::start(testWorkers()));
    Protection later;
    must(worker->ask({FrameType::Probe, {}, -1, FrameType::Hello, [&later](Frame &frame) {
                          const auto greeting = decoded<Greeting>(frame.body);
                          if (greeting)
                              later = greeting->protection;
                          return greeting.has_value();
                      }}));
    CHECK(later.enough());
    CHECK(later.noForeignReads);
}

TEST_CASE("Without walls the probe says so")
{
    // In this process there are none, so each attempt succeeds and is reported.
    const Protection none = Sandbox::probe();
    CHECK_FALSE(none.noNetwork);
    CHECK_FALSE(none.noExec);
    CHECK_FALSE(none.noWrite);
    CHECK_FALSE(none.noForeignReads);
    CHECK_FALSE(none.enough());
}

TEST_CASE("A request that makes no sense ends the worker, and the paper is not blamed for long")
{
    const auto worker = must(WorkerProcess::start(testWorkers()));
    const auto answer = worker->ask({FrameType::ReadPage, "nonsense", -1, FrameType::Page});
    REQUIRE_FALSE(answer.ok());
    CHECK(answer.error().code == Error::Code::WorkerLost);
    CHECK_FALSE(worker->isAlive());
}

TEST_CASE("A worker that has taken over the process is killed for the worst calls")
{
    const pid_t child = ::fork();
    if (child == 0) {
        int ends[2];
        (void)!::socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
        Sandbox::enter(ends[0]);
        ::syscall(SYS_ptrace, 0, 0, 0, 0);
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WIFSIGNALED(status));
}
