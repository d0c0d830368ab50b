// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/office/officeroom.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <memory>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace LeverArch {

namespace {

/// How long somebody who cancels may have to wait before it is noticed.
constexpr int moment = 50;
constexpr qint64 mostOutput = qint64(1) << 30;
constexpr qsizetype mostSaid = 2000;
/// All that can be written in the room at once, in bytes, at each of its places.
constexpr auto mostWritten = "2147483648";

struct Bound
{
    decltype(RLIMIT_AS) resource;
    rlim_t most;
};

/// Of each process in the room.
constexpr Bound bounds[] = {{RLIMIT_AS, rlim_t(6) << 30},
                            {RLIMIT_FSIZE, rlim_t(1) << 30},
                            {RLIMIT_CORE, 0}};

/// A shell has uses of its own for the numbers below.
constexpr int firstFreeInShell = 10;

/// A second descriptor of the same bytes that begins at their beginning.
class FreshDescriptor
{
public:
    explicit FreshDescriptor(const SharedBytes &bytes)
        : m_descriptor(::open(qPrintable(QStringLiteral("/proc/self/fd/%1").arg(bytes.descriptor())),
                              O_RDONLY | O_CLOEXEC))
    {
        if (m_descriptor < 0 || m_descriptor >= firstFreeInShell)
            return;
        const int low = m_descriptor;
        m_descriptor = ::fcntl(low, F_DUPFD_CLOEXEC, firstFreeInShell);
        ::close(low);
    }
    ~FreshDescriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    FreshDescriptor(const FreshDescriptor &) = delete;
    FreshDescriptor &operator=(const FreshDescriptor &) = delete;

    int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

using Descriptors = std::vector<std::unique_ptr<FreshDescriptor>>;

QStringList walls(const RoomJob &job, const Descriptors &descriptors)
{
    QStringList arguments = {
        QStringLiteral("--unshare-all"), QStringLiteral("--die-with-parent"),
        QStringLiteral("--cap-drop"),    QStringLiteral("ALL"),
        QStringLiteral("--clearenv"),    QStringLiteral("--hostname"), QStringLiteral("room")};
    const auto add = [&arguments](std::initializer_list<const char *> words) {
        for (const char *word : words)
            arguments.append(QString::fromLatin1(word));
    };
    add({"--setenv", "HOME", "/home/room", "--setenv", "PATH", "/usr/bin:/bin"});
    add({"--setenv", "LANG", "C.UTF-8", "--setenv", "TMPDIR", "/tmp"});
    add({"--setenv", "SAL_USE_VCLPLUGIN", "svp", "--ro-bind", "/usr", "/usr"});
    add({"--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib"});
    add({"--symlink", "usr/lib64", "/lib64", "--symlink", "usr/sbin", "/sbin"});
    add({"--proc", "/proc", "--dev", "/dev"});
    for (const char *place : {"/tmp", "/home", "/in", "/out", "/dev/shm"})
        add({"--size", mostWritten, "--tmpfs", place});
    for (const QString &folder : job.folders)
        arguments += {QStringLiteral("--ro-bind-try"), folder, folder};
    add({"--dir", "/home/room"});
    for (std::size_t i = 0; i < descriptors.size(); ++i)
        arguments += {QStringLiteral("--file"), QString::number(descriptors[i]->get()),
                      job.files.at(qsizetype(i)).path};
    // What is between those places has no bound of its own.
    add({"--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/out"});
    // Bubblewrap stays in the session of its keeper, which ends all of that; what works in the room
    // could stop its keeper from there, so it gets a session of its own (not --new-session, which
    // takes bubblewrap along).
    return arguments + QStringList{QStringLiteral("--"), QStringLiteral("/usr/bin/setsid")} +
           job.command;
}

/// Makes the room, and ends all that belongs to it as soon as its own input ends, which is a pipe
/// that this program alone holds the other end of: the kernel closes it however the program ends.
/// Bubblewrap's own promise to die with its parent is made late: by the process outside when it has
/// started, by the one inside when the room is ready. Whoever was killed before that left a room
/// behind. What is outside the room cannot be reached by what works in it.
constexpr auto keeper = R"sh(
exec 3<&0 < /dev/null
{ read -r _ <&3; kill -9 0; } > /dev/null 2>&1 &
watching=$!
"$0" "$@" 3<&-
code=$?
kill -9 "$watching"
exit "$code"
)sh";

/// Behind those for input, output and errors.
constexpr unsigned firstDescriptor = 3;

/// Runs in the child before the program does: only calls that are safe there.
void prepareChild(const Descriptors &descriptors)
{
    // So that all can be ended together, whatever stands between them by then; and no terminal.
    ::setsid();
    // Not everything that is open in this program, or was when it was started, is marked to be closed.
    ::close_range(firstDescriptor, ~0U, CLOSE_RANGE_CLOEXEC);
    for (const auto &descriptor : descriptors)
        ::fcntl(descriptor->get(), F_SETFD, 0);
    for (const Bound &bound : bounds) {
        const rlimit limit = {bound.most, bound.most};
        ::setrlimit(bound.resource, &limit);
    }
    (void)!::nice(5);
}

Error noRoom(const QString &detail)
{
    return {Error::Code::Internal,
            QCoreApplication::translate("Intake", "No safe room for LibreOffice could be made on "
                                                  "this computer."),
            detail};
}

Error tookTooLong()
{
    return {Error::Code::WorkerLost,
            QCoreApplication::translate("Intake", "LibreOffice did not finish with this file."),
            {}};
}

Error madeNothing(const QString &detail)
{
    return {Error::Code::Damaged,
            QCoreApplication::translate("Intake", "LibreOffice could not make pages of this file."),
            detail};
}

/// Hands on what has come; counts it. Of complaints the last are kept.
Result<void> handOn(QProcess &process, qint64 &written, QByteArray &said,
                    const std::function<Result<void>(QByteArrayView)> &output)
{
    const QByteArray bytes = process.readAllStandardOutput();
    said = (said + process.readAllStandardError()).right(mostSaid);
    written += bytes.size();
    if (written > mostOutput)
        return tookTooLong();
    return bytes.isEmpty() ? Result<void>() : output(bytes);
}

Result<void> follow(QProcess &process, const RoomJob &job,
                    const std::function<Result<void>(QByteArrayView)> &output,
                    const Cancellation &cancellation)
{
    QElapsedTimer since;
    since.start();
    qint64 written = 0;
    QByteArray said;
    while (process.state() != QProcess::NotRunning) {
        if (cancellation.isCancelled())
            return Error{Error::Code::Cancelled, {}, {}};
        if (since.elapsed() > job.patience.count())
            return tookTooLong();
        process.waitForReadyRead(moment);
        LEVERARCH_TRY(handOn(process, written, said, output));
    }
    LEVERARCH_TRY(handOn(process, written, said, output));
    const QString complaint = QString::fromUtf8(said);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return complaint.contains(QLatin1String("bwrap:")) ? noRoom(complaint) : madeNothing(complaint);
    return {};
}

} // namespace

Result<void> runInRoom(const RoomJob &job,
                       const std::function<Result<void>(QByteArrayView)> &output,
                       const Cancellation &cancellation)
{
    Descriptors descriptors;
    for (const RoomFile &file : job.files) {
        descriptors.push_back(std::make_unique<FreshDescriptor>(file.bytes));
        if (descriptors.back()->get() < 0)
            return noRoom(QStringLiteral("descriptor"));
    }
    QProcess process;
    process.setChildProcessModifier([&descriptors] { prepareChild(descriptors); });
    process.start(QStringLiteral("/bin/sh"),
                  QStringList{QStringLiteral("-c"), QLatin1String(keeper), job.bubblewrap} +
                      walls(job, descriptors));
    if (!process.waitForStarted())
        return noRoom(process.errorString());
    const Result<void> done = follow(process, job, output, cancellation);
    if (process.state() != QProcess::NotRunning) {
        ::kill(-static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
    }
    return done;
}

} // namespace LeverArch
