// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/readers/watchedchild.h"

#include <csignal>
#include <cstdio>
#include <ctime>
#include <new>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int betweenLooks = 10; ///< ms
constexpr int toSayWhere = 2'000; ///< ms that a child has for its last words.
/// A child that takes no processor time at all waits for something that does not come.
constexpr auto longestWait = std::chrono::minutes(10);

qint64 processorTime(clockid_t clock)
{
    timespec now = {};
    return ::clock_gettime(clock, &now) == 0 ? qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000
                                             : 0;
}

qint64 residentBytes(pid_t process)
{
    const QByteArray path = "/proc/" + QByteArray::number(process) + "/statm";
    qint64 pages = 0;
    if (std::FILE *file = std::fopen(path.constData(), "r")) {
        long all = 0, resident = 0;
        if (std::fscanf(file, "%ld %ld", &all, &resident) == 2)
            pages = resident;
        std::fclose(file);
    }
    return pages * ::sysconf(_SC_PAGESIZE);
}

QString endWords(int status)
{
    return WIFSIGNALED(status) ? QStringLiteral("crash (signal %1)").arg(WTERMSIG(status))
                               : QStringLiteral("crash (status %1)").arg(WEXITSTATUS(status));
}

void noteGap(ChildSigns &signs, qint64 now)
{
    const qint64 gap = now - signs.aliveAt;
    if (gap > signs.stillest) {
        signs.stillest = gap;
        signs.stillestNumber = signs.number.load();
    }
    signs.aliveAt = now;
}

} // namespace

WatchedChild::WatchedChild(const ChildBounds &bounds) : m_bounds(bounds)
{
    void *shared = ::mmap(nullptr, sizeof(ChildSigns), PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
        throw std::bad_alloc();
    m_signs = new (shared) ChildSigns;
}

WatchedChild::~WatchedChild()
{
    ::munmap(m_signs, sizeof(ChildSigns));
}

std::optional<ChildFault> WatchedChild::run(const std::function<void(ChildSigns &)> &work)
{
    m_signs->begunAt = m_signs->aliveAt = 0;
    std::fflush(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        work(*m_signs);
        std::fflush(nullptr);
        ::_exit(0);
    }
    const QString fault = watch(child);
    return fault.isEmpty() ? std::nullopt
                           : std::optional(ChildFault{fault, m_signs->number.load()});
}

QString WatchedChild::watch(int child)
{
    const auto handle = int(::syscall(SYS_pidfd_open, child, 0));
    const auto hasEnded = [handle](int wait) {
        pollfd end = {handle, POLLIN, 0};
        return ::poll(&end, 1, wait) > 0;
    };
    clockid_t clock = {};
    ::clock_getcpuclockid(child, &clock);
    auto lastMoved = std::chrono::steady_clock::now();
    qint64 lastTime = 0;
    QString why;
    while (why.isEmpty() && !hasEnded(betweenLooks)) {
        const qint64 now = processorTime(clock);
        const qint64 memory = residentBytes(child);
        if (memory > m_largest) {
            m_largest = memory;
            m_largestNumber = m_signs->number;
        }
        if (now > lastTime) {
            lastTime = now;
            lastMoved = std::chrono::steady_clock::now();
        }
        if (memory > m_bounds.memory)
            why = QStringLiteral("memory");
        else if (m_signs->begunAt > 0 && now - m_signs->aliveAt > m_bounds.still.count())
            why = QStringLiteral("hang");
        else if (m_signs->begunAt > 0 && now - m_signs->begunAt > m_bounds.whole.count())
            why = QStringLiteral("slow");
        else if (std::chrono::steady_clock::now() - lastMoved > longestWait)
            why = QStringLiteral("waits for ever");
    }
    // A sanitizer prints where the child is when it gets this signal.
    if (!why.isEmpty() && ::kill(child, SIGABRT) == 0 && !hasEnded(toSayWhere))
        ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(handle);
    return !why.isEmpty() || status == 0 ? why : endWords(status);
}

void beginFile(ChildSigns &signs, quint64 number)
{
    const qint64 now = processorTime(CLOCK_PROCESS_CPUTIME_ID);
    signs.number = number;
    signs.aliveAt = now;
    signs.begunAt = now;
}

void giveSign(ChildSigns &signs)
{
    noteGap(signs, processorTime(CLOCK_PROCESS_CPUTIME_ID));
}

void endFile(ChildSigns &signs)
{
    const qint64 now = processorTime(CLOCK_PROCESS_CPUTIME_ID);
    noteGap(signs, now);
    if (now - signs.begunAt > signs.slowest) {
        signs.slowest = now - signs.begunAt;
        signs.slowestNumber = signs.number.load();
    }
}
