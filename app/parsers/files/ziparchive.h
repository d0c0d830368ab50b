// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/sharedbytes.h"

#include <QBuffer>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>

class QuaZip;

namespace LeverArch {

/// A file in a zip, as the directory of the zip says.
struct ZipEntry
{
    QString name;       ///< As it stands there, decoded; not yet safe.
    qint64 offset = 0;  ///< Of its line in the directory; what extract() takes.
    qint64 packed = 0;
    qint64 size = 0;
    QDateTime date;     ///< Local time of whoever packed it; may be invalid.
    bool isFolder = false;
    QString refusal;    ///< As FileMember::refusal.
};

/// A zip that lies in memory. Reads its directory; unpacks one entry at a time. Throws JobFailure.
class ZipArchive
{
public:
    /// `bytes` must outlive it. Damaged when it has no directory.
    explicit ZipArchive(QByteArrayView bytes);
    ~ZipArchive();

    /// How many its end claims.
    int claimedEntries() const;
    /// Until `take` says false; returns false when the directory breaks off before its end.
    bool each(const std::function<bool(const ZipEntry &)> &take);
    /// The entry at that place of the directory; NotFound when there is none.
    ZipEntry at(qint64 offset);
    /// Unpacks the entry that `at` found. Refused, or Damaged when its checksum is wrong.
    SharedBytes unpack(const ZipEntry &entry, const std::function<void()> &step);

private:
    ZipEntry current() const;

    QBuffer m_buffer;
    std::unique_ptr<QuaZip> m_zip;
};

} // namespace LeverArch
