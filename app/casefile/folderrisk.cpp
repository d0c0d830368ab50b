// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/folderrisk.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <iterator>

namespace LeverArch {

namespace {

/// What a synchronising program leaves in the folders it looks after.
struct Mark
{
    const char *entry;
    const char *program;
};
constexpr Mark marks[] = {
    {".dropbox", "Dropbox"},
    {".dropbox.cache", "Dropbox"},
    {".nextcloudsync.log", "Nextcloud"},
    {".owncloudsync.log", "ownCloud"},
    {".stfolder", "Syncthing"},
    {".SyncID", "Resilio Sync"},
    {".insync-trash", "Insync"},
    {".tmp.drivedownload", "Google Drive"},
    {".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"},
};

/// How folders are called that belong to such a program, as a beginning ("OneDrive - Council").
struct FolderName
{
    const char *start;
    const char *program;
};
constexpr FolderName folderNames[] = {
    {"Dropbox", "Dropbox"},    {"OneDrive", "OneDrive"},         {"Nextcloud", "Nextcloud"},
    {"ownCloud", "ownCloud"},  {"Google Drive", "Google Drive"}, {"GoogleDrive", "Google Drive"},
    {"iCloudDrive", "iCloud"}, {"Mobile Documents", "iCloud"},   {"MEGAsync", "MEGA"},
    {"pCloudDrive", "pCloud"}, {"Seafile", "Seafile"},           {"Tresorit", "Tresorit"},
};

constexpr const char *networkTypes[] = {
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "ncpfs",
    "9p",
    "ceph",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.davfs2",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.google-drive-ocamlfuse",
    "fuse.onedriver",
    "fuse.smbnetfs",
    "fuse.glusterfs",
    "fuse.s3fs",
};

QString programFor(const QDir &folder)
{
    for (const Mark &mark : marks) {
        if (QFileInfo::exists(folder.filePath(QLatin1String(mark.entry))))
            return QLatin1String(mark.program);
    }
    // Nextcloud's and ownCloud's journals carry a number in their name.
    const QDir::Filters hidden = QDir::Files | QDir::Hidden;
    if (!folder.entryList({QStringLiteral(".sync_*.db"), QStringLiteral("._sync_*.db")}, hidden)
             .isEmpty())
        return QStringLiteral("Nextcloud");
    for (const FolderName &name : folderNames) {
        if (folder.dirName().startsWith(QLatin1String(name.start), Qt::CaseInsensitive))
            return QLatin1String(name.program);
    }
    return {};
}

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    return std::any_of(std::begin(networkTypes), std::end(networkTypes),
                       [&](const char *network) { return type == network; });
}

FolderRisk folderRisk(const QString &filePath)
{
    QDir folder = QFileInfo(filePath).absoluteDir();
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    if (isNetworkFileSystem(type))
        return {FolderRisk::Kind::Network, QString::fromLatin1(type)};
    do {
        const QString program = programFor(folder);
        if (!program.isEmpty())
            return {FolderRisk::Kind::Synchronised, program};
    } while (folder.cdUp());
    return {};
}

} // namespace LeverArch
