// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// What is risky about the place a case file is kept in.
struct FolderRisk
{
    enum class Kind {
        None,
        Synchronised, ///< A program copies it to other computers while it is being written.
        Network       ///< Locks and memory mapping often do not work across the network.
    };

    Kind kind = Kind::None;
    QString name; ///< "Dropbox", "nfs4".
};

/// Recognises network file systems by their type, and folders that Dropbox, OneDrive, Nextcloud,
/// ownCloud, Google Drive, iCloud, Syncthing and the like look after, by the marks they leave in
/// the folder or one above it and by the names they give it.
FolderRisk folderRisk(const QString &filePath);

/// The same by file system type alone ("nfs4", "cifs", "fuse.sshfs").
bool isNetworkFileSystem(const QByteArray &type);

} // namespace LeverArch
