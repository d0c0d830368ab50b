// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/sha256.h"

#include <QByteArrayView>
#include <QString>
#include <QTemporaryFile>

namespace LeverArch {

/// A file that is whole or not there, and never takes the place of another: written in its folder
/// without a name, synced, read again, and then given its name. Mode 0600.
class NewFile
{
public:
    explicit NewFile(const QString &path);

    Result<void> open();
    Result<void> append(QByteArrayView bytes);
    /// Damaged when what stands on the disk is not what has this fingerprint; Conflict when there
    /// is something at the path by now. Then there is no file.
    Result<void> finish(const Sha256 &sha256);

private:
    Result<void> compare(const Sha256 &sha256);
    Result<void> giveName();
    Error failed(int systemError) const;

    QString m_path;
    QTemporaryFile m_file;
};

} // namespace LeverArch
