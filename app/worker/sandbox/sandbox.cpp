// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/sandbox/sandbox.h"

#include "worker/sandbox/landlock.h"
#include "worker/sandbox/syscallfilter.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace LeverArch::Sandbox {

namespace {

struct Bound
{
    decltype(RLIMIT_AS) resource;
    rlim_t most;
};

constexpr std::array bounds = {
#ifndef LEVERARCH_SANITIZED // whose shadow memory alone is larger
    Bound{RLIMIT_AS, rlim_t(4) << 30},
#endif
    Bound{RLIMIT_FSIZE, rlim_t(2) << 30}, Bound{RLIMIT_CORE, 0}, Bound{RLIMIT_NOFILE, 8192}};

/// Memory files count towards no limit of the process that fills them. When memory runs out, the
/// kernel ends the reader of papers first and whoever started it last.
void goFirst()
{
    const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (score < 0)
        return;
    (void)!::write(score, "1000", 4);
    ::close(score);
}

/// A failed call counts as a wall only when the kernel refused it, not when it had another reason.
bool refused(long result)
{
    return result < 0 && (errno == EPERM || errno == EACCES);
}

bool noNetwork()
{
    for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
        if (!refused(::socket(family, SOCK_STREAM, 0)))
            return false;
    }
    std::array<int, 2> pair = {};
    return refused(::socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data())) &&
           refused(::connect(0, nullptr, 0));
}

bool noExec()
{
    std::array<char *, 1> none = {nullptr};
    // A null path: even without walls neither call can start anything.
    const bool exec = refused(::syscall(SYS_execve, nullptr, none.data(), none.data())) &&
                      refused(::syscall(SYS_execveat, -1, nullptr, none.data(), none.data(), 0));
    const long child = ::syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0);
    if (child == 0)
        ::_exit(0);
    return exec && refused(child);
}

bool noWrite()
{
    const int created = ::open("/tmp", O_TMPFILE | O_RDWR, 0600);
    const bool wall = refused(created);
    if (created >= 0)
        ::close(created);
    return wall && refused(::open("/dev/null", O_WRONLY)) && refused(::unlink("")) &&
           refused(::rename("", "")) && refused(::mkdir("", 0700)) && refused(::chmod("", 0600));
}

bool noForeignReads()
{
    for (const char *path : {"/etc/passwd", "/proc/self/environ", "/"}) {
        const int opened = ::open(path, O_RDONLY | O_CLOEXEC);
        if (opened >= 0)
            ::close(opened);
        if (!refused(opened))
            return false;
    }
    return true;
}

bool limitsHold()
{
    for (const Bound &b : bounds) {
        rlimit found = {};
        if (::getrlimit(b.resource, &found) != 0 || found.rlim_cur > b.most)
            return false;
    }
    return true;
}

} // namespace

void enter(int socket)
{
    if (socket > 3)
        ::syscall(SYS_close_range, 3U, static_cast<unsigned>(socket - 1), 0U);
    ::syscall(SYS_close_range, static_cast<unsigned>(socket + 1), ~0U, 0U);
    for (const Bound &b : bounds) {
        rlimit limit = {};
        ::getrlimit(b.resource, &limit);
        limit.rlim_max = std::min(limit.rlim_max, b.most);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(b.resource, &limit);
    }
    goFirst();
    ::prctl(PR_SET_DUMPABLE, 0);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    Landlock::enter();
    SyscallFilter::enter();
}

Protection probe()
{
    Protection p;
    p.noNetwork = noNetwork();
    p.noExec = noExec();
    p.noWrite = noWrite();
    p.noForeignReads = noForeignReads();
    p.limits = limitsHold();
    return p;
}

} // namespace LeverArch::Sandbox
