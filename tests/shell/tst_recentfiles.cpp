// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "shell/recentfiles.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace LeverArch;

TEST_CASE("Recent files are those still there, newest first, each once")
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    RecentFiles recent(settings);
    const QString a = folder.filePath(QStringLiteral("a.leverarch"));
    const QString b = folder.filePath(QStringLiteral("b.leverarch"));
    for (const QString &path : {a, b}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    recent.add(a);
    recent.add(b);
    recent.add(a);
    CHECK(recent.paths() == QStringList{a, b});
    REQUIRE(QFile::remove(a));
    CHECK(recent.paths() == QStringList{b});
    recent.clear();
    CHECK(recent.paths().isEmpty());
}
