// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/filelock.h"

#include "casefile/username.h"
#include "core/clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace LeverArch {

namespace {

constexpr qsizetype contentLimit = 4096;

QString tr(const char *text)
{
    return QCoreApplication::translate("FileLock", text);
}

QByteArray contentOf(int descriptor)
{
    QByteArray bytes(contentLimit, '\0');
    const ssize_t got = ::pread(descriptor, bytes.data(), size_t(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(0, got));
    return bytes;
}

LockHolder holderFrom(const QByteArray &content)
{
    const QJsonObject said = QJsonDocument::fromJson(content).object();
    return {said.value(QLatin1String("user")).toString(),
            said.value(QLatin1String("host")).toString(),
            said.value(QLatin1String("program")).toString(),
            said.value(QLatin1String("process")).toInteger(),
            QDateTime::fromString(said.value(QLatin1String("since")).toString(), Qt::ISODate)};
}

LockHolder ourselves(const Clock &clock)
{
    return {userName(), QSysInfo::machineHostName(), QCoreApplication::applicationName(),
            QCoreApplication::applicationPid(), clock.now()};
}

QByteArray contentFrom(const LockHolder &holder)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("user"), holder.user},
                                     {QStringLiteral("host"), holder.host},
                                     {QStringLiteral("program"), holder.program},
                                     {QStringLiteral("process"), holder.process},
                                     {QStringLiteral("since"), holder.since.toString(Qt::ISODate)}})
        .toJson(QJsonDocument::Compact);
}

bool lockWhole(int descriptor)
{
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0;
}

bool isStillInFolder(int descriptor, const QByteArray &path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

Error heldBy(const QByteArray &content)
{
    return {Error::Code::Locked,
            tr("%1 has this case file open. It can be read here, but not changed until it is "
               "closed there.")
                .arg(holderFrom(content).describe()),
            QString::fromUtf8(content)};
}

Error cannotLock(int reason)
{
    const auto code = reason == ENOSPC ? Error::Code::DiskFull : Error::Code::ReadOnly;
    const QString why = reason == ENOSPC
                            ? tr("The disk is full, so the case file can only be read.")
                            : tr("Nothing can be written in the folder of this case file, so it "
                                 "can only be read.");
    return {code, why, QString::fromLocal8Bit(std::strerror(reason))};
}

} // namespace

QString LockHolder::describe() const
{
    if (user.isEmpty() && host.isEmpty())
        return tr("Another program");
    QString text = tr("%1 on %2").arg(user, host);
    if (since.isValid())
        text = tr("%1 since %2")
                   .arg(text, QLocale().toString(since.toLocalTime(),
                                                 QStringLiteral("d MMM yyyy HH:mm")));
    return program.isEmpty() ? text : tr("%1 (%2)").arg(text, program);
}

QString FileLock::pathFor(const QString &caseFile)
{
    return caseFile + QStringLiteral("-lock");
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString &caseFile, const Clock &clock,
                                                    bool sharedFolder, bool takeOver)
{
    const QString path = pathFor(caseFile);
    const QByteArray native = QFile::encodeName(path);
    while (true) {
        const int descriptor = ::open(native.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                                      S_IRUSR | S_IWUSR);
        if (descriptor < 0)
            return cannotLock(errno);
        std::unique_ptr<FileLock> lock(new FileLock(path, descriptor));
        if (!lockWhole(descriptor)) {
            const int reason = errno;
            const QByteArray content = contentOf(descriptor);
            lock->m_path.clear();
            return reason == EAGAIN || reason == EACCES ? heldBy(content) : cannotLock(reason);
        }
        if (!isStillInFolder(descriptor, native)) {
            lock->m_path.clear();
            continue;
        }
        const LockHolder us = ourselves(clock);
        const QByteArray before = contentOf(descriptor);
        const QString host = holderFrom(before).host;
        if (sharedFolder && !takeOver && !host.isEmpty() && host != us.host) {
            lock->m_path.clear();
            return heldBy(before);
        }
        const QByteArray content = contentFrom(us);
        if (::ftruncate(descriptor, 0) != 0 ||
            ::pwrite(descriptor, content.constData(), size_t(content.size()), 0) != content.size())
            return cannotLock(errno);
        return lock;
    }
}

FileLock::FileLock(QString path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor)
{}

bool FileLock::stands() const
{
    return isStillInFolder(m_descriptor, QFile::encodeName(m_path));
}

FileLock::~FileLock()
{
    // After a memory stick was away, the one at the path may be another's.
    if (!m_path.isEmpty() && stands())
        QFile::remove(m_path);
    ::close(m_descriptor);
}

} // namespace LeverArch
