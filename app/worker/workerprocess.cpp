// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/workerprocess.h"

#include "worker/workererrors.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace LeverArch {

namespace {

constexpr int socketInChild = 3;
/// Not the utmost: a process that is never let run cannot show that it is alive.
constexpr int backgroundNiceness = 15;
/// How long a cancelled job may take to notice before its process is killed.
constexpr std::chrono::milliseconds grace{250};
/// Loading libraries from a cold, slow disk is not hanging.
constexpr std::chrono::milliseconds startPatience{30'000};

struct SpawnActions
{
    posix_spawn_file_actions_t actions;
    SpawnActions() { ::posix_spawn_file_actions_init(&actions); }
    ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions); }
    Q_DISABLE_COPY_MOVE(SpawnActions)
};

/// A session of its own, so that Ctrl+C in a terminal stops the program and not, before it, the
/// worker in the middle of a page; and none of our signal settings.
struct SpawnAttributes
{
    posix_spawnattr_t attributes;
    SpawnAttributes()
    {
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        ::posix_spawnattr_init(&attributes);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setsigdefault(&attributes, &all);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK |
                                                    POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes); }
    Q_DISABLE_COPY_MOVE(SpawnAttributes)
};

/// Starts the program with nothing of ours: no environment, no folder, no descriptors but the
/// socket.
int spawn(const QByteArray &program, int socket)
{
    SpawnActions with;
    ::posix_spawn_file_actions_adddup2(&with.actions, socket, socketInChild);
    ::posix_spawn_file_actions_addopen(&with.actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&with.actions, 1, "/dev/null", O_WRONLY, 0);
#ifndef LEVERARCH_SANITIZED // whose reports come this way
    ::posix_spawn_file_actions_addopen(&with.actions, 2, "/dev/null", O_WRONLY, 0);
#endif
    ::posix_spawn_file_actions_addclosefrom_np(&with.actions, socketInChild + 1);
    ::posix_spawn_file_actions_addchdir_np(&with.actions, "/");
    const SpawnAttributes apart;
    QByteArray name = program;
    QByteArray locale("LC_ALL=C.UTF-8");
    QByteArray sanitizer("ASAN_OPTIONS=detect_leaks=0");
    char *arguments[] = {name.data(), nullptr};
    // One process is one processor's work; the pool decides how many there are.
    QByteArray threads("OMP_THREAD_LIMIT=1");
    char *environment[] = {locale.data(), sanitizer.data(), threads.data(), nullptr};
    pid_t process = -1;
    const int error = ::posix_spawn(&process, program.constData(), &with.actions, &apart.attributes,
                                    arguments, environment);
    errno = error;
    return error == 0 ? process : -1;
}

QString describeEnd(int status)
{
    return WIFSIGNALED(status) ? QStringLiteral("signal %1").arg(WTERMSIG(status))
                               : QStringLiteral("exit %1").arg(WEXITSTATUS(status));
}

} // namespace

WorkerProcess::WorkerProcess(int process, FileDescriptor socket, std::chrono::milliseconds patience)
    : m_process(process), m_channel(std::move(socket)), m_patience(patience)
{}

WorkerProcess::~WorkerProcess()
{
    if (isAlive())
        lose({});
}

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const WorkerOptions &options)
{
    const QString program = options.program.isEmpty() ? QCoreApplication::applicationDirPath() +
                                                            QLatin1String("/leverarch-worker")
                                                      : options.program;
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return WorkerErrors::notStarted(QLatin1String(std::strerror(errno)));
    FileDescriptor ours(ends[0]);
    FileDescriptor theirs(ends[1]);
    // Never the number it must have in the child: dup2 onto itself would keep close-on-exec.
    if (theirs.get() == socketInChild)
        theirs.reset(::fcntl(socketInChild, F_DUPFD_CLOEXEC, socketInChild + 1));
    const int process = spawn(QFile::encodeName(program), theirs.get());
    if (process < 0)
        return WorkerErrors::notStarted(program + QLatin1String(": ") +
                                        QLatin1String(std::strerror(errno)));
    // It can only be made nicer; a kernel that refuses loses nothing but politeness.
    if (options.inBackground)
        ::setpriority(PRIO_PROCESS, static_cast<id_t>(process), backgroundNiceness);
    theirs.reset();
    std::unique_ptr<WorkerProcess> worker(
        new WorkerProcess(process, std::move(ours), options.patience));
    LEVERARCH_TRY(worker->greet());
    return worker;
}

Result<void> WorkerProcess::greet()
{
    Frame hello;
    if (m_channel.receive(hello, startPatience) != Channel::Status::Ok)
        return WorkerErrors::notStarted(lose(QStringLiteral("no hello")).detail);
    const auto greeting =
        hello.type == FrameType::Hello ? decoded<Greeting>(hello.body) : std::nullopt;
    if (!greeting || greeting->version != protocolVersion)
        return WorkerErrors::notStarted(lose(QStringLiteral("another version")).detail);
    m_protection = greeting->protection;
    return {};
}

Result<void> WorkerProcess::tell(FrameType type, const QByteArray &body, int file)
{
    if (!isAlive())
        return WorkerErrors::lost({});
    if (body.size() > maximalBody)
        return WorkerErrors::tooMuchAtOnce();
    if (m_channel.send(type, body, file, m_patience) != Channel::Status::Ok)
        return lose(QStringLiteral("does not listen"));
    return {};
}

Result<void> WorkerProcess::ask(const Request &request, Cancellation cancellation,
                                const Listener &listener)
{
    LEVERARCH_TRY(tell(request.type, request.body, request.file));
    const auto interrupted = [&cancellation] { return cancellation.isCancelled(); };
    while (true) {
        Frame frame;
        switch (m_channel.receive(frame, m_patience, interrupted)) {
        case Channel::Status::Ok:
            break;
        case Channel::Status::Interrupted:
            return stop(request, WorkerErrors::cancelled());
        case Channel::Status::TimedOut:
            if (cancellation.isCancelled()) {
                lose({});
                return WorkerErrors::cancelled();
            }
            return lose(QStringLiteral("no sign of life for %1 ms").arg(m_patience.count()));
        case Channel::Status::Closed:
            return lose(QStringLiteral("ended"));
        case Channel::Status::Malformed:
            return lose(QStringLiteral("malformed frame"));
        }
        if (frame.type == FrameType::Failure) {
            const auto report = decoded<FailureReport>(frame.body);
            if (!report)
                return lose(QStringLiteral("malformed failure"));
            return request.explain ? request.explain(*report) : WorkerErrors::reported(*report);
        }
        if (frame.type == request.answer) {
            if (request.accept && !request.accept(frame))
                return lose(QStringLiteral("malformed answer"));
            return {};
        }
        if (!listener || (frame.type != FrameType::Page && frame.type != FrameType::Step))
            return lose(QStringLiteral("unexpected frame"));
        if (const Result<void> heard = listener(frame); !heard.ok()) {
            if (heard.error().code == Error::Code::WorkerLost)
                return lose(heard.error().detail);
            return stop(request, heard.error());
        }
    }
}

/// Asks for the last answer now, drops what was still on its way, and returns the reason.
Result<void> WorkerProcess::stop(const Request &request, const Error &reason)
{
    LEVERARCH_TRY(tell(FrameType::Abort));
    const auto deadline = std::chrono::steady_clock::now() + grace;
    const auto late = [deadline] { return std::chrono::steady_clock::now() > deadline; };
    while (true) {
        Frame frame;
        if (m_channel.receive(frame, grace, late) != Channel::Status::Ok) {
            lose({});
            return reason;
        }
        if (frame.type == FrameType::Failure || frame.type == request.answer)
            return reason;
    }
}

Error WorkerProcess::lose(const QString &why)
{
    const int process = std::exchange(m_process, -1);
    if (process <= 0)
        return WorkerErrors::lost(why);
    // One that ended by itself tells how; the others are killed.
    int status = 0;
    if (::waitpid(process, &status, WNOHANG) == process)
        return WorkerErrors::lost(why + QLatin1String(", ") + describeEnd(status));
    ::kill(process, SIGKILL);
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return WorkerErrors::lost(why + QLatin1String(", ") + describeEnd(status));
}

} // namespace LeverArch
