// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/newfile.h"

#include "core/sha256sum.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Outputs", text);
}

/// 0, or what the system says. Nothing that is there is replaced.
int renameOnly(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // Some drives know no such renaming; a second name for the file is as good.
    if (::link(from.constData(), to.constData()) != 0)
        return errno;
    ::unlink(from.constData());
    return 0;
}

/// So that the name is not lost with the power. What cannot be synced on some drives is no error.
void syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

NewFile::NewFile(const QString &path)
    : m_path(path), m_file(QFileInfo(path).absolutePath() + QStringLiteral("/.leverarch-XXXXXX"))
{}

Error NewFile::failed(int systemError) const
{
    const QString detail = QString::fromLocal8Bit(strerror(systemError));
    if (systemError == EEXIST)
        return {Error::Code::Conflict,
                tr("%1 is there already and was left as it is. Choose another name.").arg(m_path),
                detail};
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return {Error::Code::DiskFull, tr("There is not enough room to write %1.").arg(m_path),
                detail};
    return {Error::Code::Io,
            tr("%1 could not be written. Check that the folder is there and may be written to.")
                .arg(m_path),
            detail};
}

Result<void> NewFile::open()
{
    const QFileInfo there(m_path);
    if (there.exists() || there.isSymLink())
        return failed(EEXIST);
    errno = 0;
    if (!m_file.open())
        return failed(errno);
    return {};
}

Result<void> NewFile::append(QByteArrayView bytes)
{
    errno = 0;
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return failed(errno);
    return {};
}

Result<void> NewFile::finish(const Sha256 &sha256)
{
    errno = 0;
    const bool synced =
        m_file.flush() && (::fsync(m_file.handle()) == 0 || errno == EINVAL || errno == ENOTSUP);
    if (!synced)
        return failed(errno);
    LEVERARCH_TRY(compare(sha256));
    return giveName();
}

Result<void> NewFile::compare(const Sha256 &sha256)
{
    Sha256Sum sum;
    constexpr qint64 atOnce = 1 << 20;
    errno = 0;
    if (!m_file.seek(0))
        return failed(errno);
    while (true) {
        const QByteArray bytes = m_file.read(atOnce);
        if (bytes.isEmpty())
            break;
        sum.add(bytes);
    }
    if (sum.result() != sha256)
        return Error{Error::Code::Damaged,
                     tr("What was written to %1 is not what was received, so it was taken away "
                        "again. Choose another drive.")
                         .arg(m_path),
                     sha256.toHex()};
    return {};
}

Result<void> NewFile::giveName()
{
    // Asking for the name is what gives it one in the folder.
    const QByteArray from = QFile::encodeName(m_file.fileName());
    if (const int refused = renameOnly(from, QFile::encodeName(m_path)); refused != 0)
        return failed(refused);
    m_file.setAutoRemove(false);
    syncFolder(m_path);
    return {};
}

} // namespace LeverArch
