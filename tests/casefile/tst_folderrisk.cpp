// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/folderrisk.h"

#include "support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace LeverArch;

TEST_CASE("A folder that a synchronising program looks after is recognised from inside it")
{
    QTemporaryDir folder;
    const QDir root(folder.path());
    CHECK(folderRisk(root.filePath(QStringLiteral("a.leverarch"))).kind == FolderRisk::Kind::None);

    REQUIRE(root.mkpath(QStringLiteral("OneDrive - Council/branch/cases")));
    const auto byName =
        folderRisk(root.filePath(QStringLiteral("OneDrive - Council/branch/cases/a.leverarch")));
    CHECK(byName.kind == FolderRisk::Kind::Synchronised);
    CHECK(byName.name == QStringLiteral("OneDrive"));

    REQUIRE(root.mkpath(QStringLiteral("papers/.stfolder")));
    CHECK(folderRisk(root.filePath(QStringLiteral("papers/a.leverarch"))).name ==
          QStringLiteral("Syncthing"));

    REQUIRE(root.mkpath(QStringLiteral("cloud")));
    QFile journal(root.filePath(QStringLiteral("cloud/.sync_0a1b.db")));
    REQUIRE(journal.open(QIODevice::WriteOnly));
    CHECK(folderRisk(root.filePath(QStringLiteral("cloud/a.leverarch"))).name ==
          QStringLiteral("Nextcloud"));
}

TEST_CASE("Network drives are told from disks by their file system")
{
    CHECK(isNetworkFileSystem("nfs4"));
    CHECK(isNetworkFileSystem("cifs"));
    CHECK(isNetworkFileSystem("fuse.sshfs"));
    CHECK_FALSE(isNetworkFileSystem("ext4"));
    CHECK_FALSE(isNetworkFileSystem("btrfs"));
    CHECK_FALSE(isNetworkFileSystem("vfat"));
    CHECK_FALSE(isNetworkFileSystem("fuseblk"));
}
