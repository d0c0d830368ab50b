// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "worker/sharedbytes.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace LeverArch {

/// A file that is put into the room before it is closed.
struct RoomFile
{
    QString path; ///< In the room.
    SharedBytes bytes;
};

/// What is done in the room.
struct RoomJob
{
    QString bubblewrap;    ///< The program that makes the room.
    QStringList folders;   ///< Of this computer that can be read in it, besides /usr.
    QList<RoomFile> files; ///< Put into it.
    QStringList command;
    std::chrono::milliseconds patience{0};
};

/// Runs one command where it can reach nothing (see LibreOffice) and gives what it writes to
/// `output`, in order, as it comes. Damaged when it ends with an error, WorkerLost when it takes
/// longer than its patience or writes more than any honest paper, Internal when the room cannot be
/// made, Cancelled, or what `output` said. Blocking. Nothing of it outlives the call, nor the program,
/// at whatever moment that is killed.
Result<void> runInRoom(const RoomJob &job,
                       const std::function<Result<void>(QByteArrayView)> &output,
                       const Cancellation &cancellation);

} // namespace LeverArch
