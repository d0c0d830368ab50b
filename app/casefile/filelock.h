// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace LeverArch {

class Clock;

/// Who has a case file open for writing.
struct LockHolder
{
    QString user;
    QString host;
    QString program;
    qint64 process = 0;
    QDateTime since; ///< UTC; invalid when not known.

    /// "Ann on branch-laptop since 14:05 (leverarch)".
    QString describe() const;
};

/// The right to write one case file, held by one program at a time, for as long as the object
/// lives.
///
/// How two people are kept apart:
///
/// - Next to `ward.leverarch` stands `ward.leverarch-lock`. The holder has it open with the
///   operating system's lock on it (an open-file-description lock: it belongs to this object, not
///   to the process, so a second window of the same program is kept apart too). The kernel lets go
///   of the lock when the holder dies, however it dies, so nothing is ever stale on one computer:
///   after a kill -9 the next program simply gets the lock and overwrites what the file says.
/// - What the file says (who, where, since when) is for telling people, never for deciding, with
/// one
///   exception: it names another computer, and the folder is shared with other computers, where
///   locks often do not carry across. Then the other computer is believed, unless `takeOver` is
///   set. On a local disk the same words mean a memory stick pulled out elsewhere; they are
///   ignored.
/// - The file is removed before the lock is let go of; whoever opened the removed file in between
///   notices, after getting the lock, that it is no longer the one in the folder, and tries again.
/// - The case file itself is never opened for this: closing any descriptor of it would drop
/// SQLite's
///   own locks of this process.
/// - Readers take no lock.
class FileLock
{
public:
    /// Error::Locked, naming the holder in the message, when somebody else has it; ReadOnly when
    /// the folder cannot be written. `sharedFolder`: other computers see the folder too.
    static Result<std::unique_ptr<FileLock>> acquire(const QString &caseFile, const Clock &clock,
                                                     bool sharedFolder = false,
                                                     bool takeOver = false);
    ~FileLock();

    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Whether the lock file is still the one at its path.
    bool stands() const;

    static QString pathFor(const QString &caseFile);

private:
    FileLock(QString path, int descriptor);

    QString m_path;
    int m_descriptor;
};

} // namespace LeverArch
