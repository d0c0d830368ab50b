// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/sha256.h"
#include "intake/refusal.h"
#include "worker/sharedbytes.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace LeverArch {

struct PaperSource;

/// The largest paper that is taken in, in bytes.
inline constexpr qint64 largestPaper = qint64(1) << 30;

/// The bytes of one file as they were read, once, or why there are none.
struct ReceivedPaper
{
    std::optional<Refusal> refusal;
    SharedBytes bytes;
    Sha256 sha256; ///< Of what is refused, too; null when the file was not read to its end.
    qint64 size = 0;
    bool isPdf = false; ///< It begins as one; of anything else the worker says what it is.
};

/// Files that must not even be opened: on Unix, closing any of a process's own handles on a file
/// drops the locks the process holds on it, and SQLite's are of that kind.
class ForbiddenFiles
{
public:
    /// The case file and what stands beside it under its name.
    explicit ForbiddenFiles(const QString &caseFile);

    bool contains(quint64 device, quint64 node) const;

private:
    QList<std::pair<quint64, quint64>> m_files;
};

/// Reads a file once, from its beginning to its end, hashing on the way. Only ordinary files are
/// opened; what is too large is not read; of what begins as a PDF the end is looked at, too.
ReceivedPaper receivePaper(const PaperSource &source, const ForbiddenFiles &forbidden,
                           Cancellation cancellation = {});

/// Takes bytes over that are in memory already.
ReceivedPaper receiveBytes(const SharedBytes &bytes);

/// What the outside of a PDF tells: "unknown_form" without its header in the first KiB, "truncated" when
/// its end is missing, else nothing. `head` and `tail` are the first and last parts of the file.
const char *envelopeFault(const QByteArray &head, const QByteArray &tail, qint64 size);

} // namespace LeverArch
