// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/testworkers.h"

#include "worker/sandbox/sandbox.h"
#include "worker/workerprocess.h"

#include <QFile>

#include <fcntl.h>
#include <functional>
#include <linux/openat2.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace LeverArch;

namespace {

/// How a process ended that did this behind the walls: 0 when it said true.
int behindWalls(const std::function<bool()> &act)
{
    const pid_t child = ::fork();
    if (child == 0) {
        int ends[2];
        (void)!::socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
        Sandbox::enter(ends[0]);
        ::_exit(act() ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return status;
}

} // namespace

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
    struct Call
    {
        const char *name;
        long number;
    };
    const Call call = GENERATE(
        Call{"ptrace", SYS_ptrace}, Call{"process_vm_readv", SYS_process_vm_readv},
        Call{"process_vm_writev", SYS_process_vm_writev}, Call{"bpf", SYS_bpf},
        Call{"io_uring_setup", SYS_io_uring_setup}, Call{"io_uring_enter", SYS_io_uring_enter},
        Call{"userfaultfd", SYS_userfaultfd}, Call{"unshare", SYS_unshare},
        Call{"setns", SYS_setns}, Call{"keyctl", SYS_keyctl});
    INFO(call.name);
    const int status = behindWalls([&call] {
        ::syscall(call.number, 0, 0, 0, 0, 0, 0);
        return true;
    });
    CHECK(WIFSIGNALED(status));
}

TEST_CASE("Behind the walls nothing leads out, by whatever call")
{
    struct Attempt
    {
        const char *name;
        std::function<long()> call;
    };
    const int process = ::getpid();
    const Attempt attempt = GENERATE_COPY(
        Attempt{"openat2",
                [] {
                    open_how how = {O_RDONLY, 0, 0};
                    return ::syscall(SYS_openat2, AT_FDCWD, "/etc/passwd", &how, sizeof how);
                }},
        Attempt{"open_by_handle_at", [] { return ::syscall(SYS_open_by_handle_at, 0, 0, 0); }},
        Attempt{"creat", [] { return ::syscall(SYS_openat, AT_FDCWD, "/tmp/x", O_CREAT, 0600); }},
        Attempt{"mkdirat", [] { return ::syscall(SYS_mkdirat, AT_FDCWD, "/tmp/x", 0700); }},
        Attempt{"symlinkat", [] { return ::syscall(SYS_symlinkat, "/", AT_FDCWD, "/tmp/x"); }},
        Attempt{"a program in memory", [] { return ::syscall(SYS_execveat, 0, "", 0, 0, 0x1000); }},
        Attempt{"memory to run",
                [] {
                    void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC,
                                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                    return memory == MAP_FAILED ? -1L : 0L;
                }},
        Attempt{"memory made to run",
                [] {
                    void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE,
                                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                    return long(::mprotect(memory, 4096, PROT_READ | PROT_EXEC));
                }},
        Attempt{"pkey_mprotect", [] { return ::syscall(SYS_pkey_mprotect, 0, 0, PROT_EXEC, -1); }},
        Attempt{"a new process", [] { return ::syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0); }},
        Attempt{"a signal to the program", [process] { return ::syscall(SYS_kill, process, 0); }},
        Attempt{"a signal to its thread",
                [process] { return ::syscall(SYS_tgkill, process, process, 0); }},
        Attempt{"pidfd_open", [process] { return ::syscall(SYS_pidfd_open, process, 0); }},
        Attempt{"its limits",
                [process] {
                    const rlimit none = {0, 0};
                    return ::syscall(SYS_prlimit64, process, RLIMIT_NOFILE, &none, nullptr);
                }},
        Attempt{"ioctl", [] { return ::syscall(SYS_ioctl, 1, 0x5412 /* TIOCSTI */, "x"); }},
        Attempt{"shared memory", [] { return ::syscall(SYS_shmget, 0, 4096, 0600); }},
        Attempt{"more rights", [] { return ::syscall(SYS_setuid, 0); }},
        Attempt{"a way to be looked into", [] { return long(::prctl(PR_SET_DUMPABLE, 1)); }},
        Attempt{"another folder", [] { return long(::chdir("/")); }},
        Attempt{"personality", [] { return ::syscall(SYS_personality, 0x0400000); }},
        Attempt{"socket", [] { return long(::socket(AF_INET, SOCK_DGRAM, 0)); }});
    INFO(attempt.name);
    const int status = behindWalls([&attempt] {
        errno = 0;
        return attempt.call() < 0 && (errno == EPERM || errno == EACCES);
    });
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("The worker stands apart: not in our folder, nor our terminal, and first to go")
{
    const auto worker = must(WorkerProcess::start(testWorkers()));
    const QString its = QStringLiteral("/proc/%1/").arg(worker->processId());
    CHECK(QFile::symLinkTarget(its + QStringLiteral("cwd")) == QStringLiteral("/"));
    CHECK(::getsid(static_cast<pid_t>(worker->processId())) == worker->processId());
    QFile score(its + QStringLiteral("oom_score_adj"));
    REQUIRE(score.open(QIODevice::ReadOnly));
    CHECK(score.readAll().trimmed() == "1000");
}
