// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/casebackup.h"

#include "casefile/filelock.h"
#include "casefile/verification.h"
#include "core/clock.h"
#include "storage/connection.h"
#include "storage/snapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Backup", text);
}

Error notWritten()
{
    const QString why = qt_error_string(errno);
    return errno == ENOSPC
               ? Error{Error::Code::DiskFull,
                       tr("The disk is full. The backup was not made; an older one is untouched."),
                       why}
               : Error{Error::Code::Io,
                       tr("The backup could not be written. Choose another folder or disk."), why};
}

/// Until it is on the disk itself, a file can still be lost with the power.
Result<void> putOnDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return notWritten();
    const bool done = ::fsync(descriptor) == 0 || errno == EINVAL;
    const Result<void> answer = done ? Result<void>() : Result<void>(notWritten());
    ::close(descriptor);
    return answer;
}

Result<void> checkTarget(const QString &path, const QString &target)
{
    const QFileInfo from(path);
    const QFileInfo to(target);
    if (to.exists() && to.canonicalFilePath() == from.canonicalFilePath())
        return Error{Error::Code::Invalid,
                     tr("A backup needs another name or folder than the case file itself."),
                     {}};
    if (to.isDir() || (to.exists() && !to.isFile()))
        return Error{Error::Code::Invalid, tr("There is a folder of this name already."), {}};
    // A log left beside the older file would be applied to the new one.
    if (QFileInfo(target + QStringLiteral("-wal")).size() > 0)
        return Error{Error::Code::Locked,
                     tr("The older backup is open in another program. Close it there first."),
                     {}};
    return {};
}

Result<void> copyTo(const QString &part, const QString &path, Progress &progress,
                    const Cancellation &cancellation, qint64 sizeLimit)
{
    LEVERARCH_ASSIGN(const auto source, Connection::open(path, Connection::Mode::Read));
    return copyDatabase(*source, part, sizeLimit, [&](qint64 done, qint64 total) {
        progress.report(done, total, tr("Copying"));
        return !cancellation.isCancelled();
    });
}

Result<void> verifyCopy(const QString &part, Progress &progress, const Cancellation &cancellation)
{
    LEVERARCH_ASSIGN(const Verification found, verifyCaseFile(part, progress, cancellation));
    if (found.sound)
        return {};
    return Error{Error::Code::Damaged,
                 tr("The copy was read again and is not sound, so it was thrown away; an older "
                    "backup is untouched. Check the case file itself."),
                 found.problems.isEmpty() ? QString() : found.problems.constFirst().text};
}

} // namespace

Result<void> backupCase(const QString &path, const QString &target, Progress &progress,
                        Cancellation cancellation, qint64 sizeLimit)
{
    LEVERARCH_TRY(checkTarget(path, target));
    const QFileInfo file(target);
    const QString whole = file.absoluteFilePath();
    const SystemClock clock;
    LEVERARCH_ASSIGN(const auto lock, FileLock::acquire(whole, clock));

    // One name a target, so that what a killed program left is overwritten the next time.
    const QString part =
        file.dir().absoluteFilePath(QStringLiteral(".%1.unfinished").arg(file.fileName()));
    const auto removePart = [&part] {
        for (const char *ending : {"", "-wal", "-shm", "-journal"})
            QFile::remove(part + QLatin1String(ending));
    };
    removePart();
    const auto tidy = qScopeGuard(removePart);

    LEVERARCH_TRY(copyTo(part, path, progress, cancellation, sizeLimit));
    LEVERARCH_TRY(verifyCopy(part, progress, cancellation));
    LEVERARCH_TRY(putOnDisk(part));
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(whole).constData()) != 0)
        return notWritten();
    return putOnDisk(file.absolutePath());
}

} // namespace LeverArch
