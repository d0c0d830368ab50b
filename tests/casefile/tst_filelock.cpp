// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/filelock.h"

#include "support/fixedclock.h"
#include "support/qtcatch.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>

using namespace LeverArch;

namespace {

struct Place
{
    QTemporaryDir folder;
    FixedClock clock;
    QString path = folder.filePath(QStringLiteral("ward.leverarch"));

    void leaveBehind(const QString &host)
    {
        QFile file(FileLock::pathFor(path));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral(R"({"user":"Bob","host":"%1","since":"2021-03-22T09:00:00Z"})")
                       .arg(host)
                       .toUtf8());
    }
};

} // namespace

TEST_CASE("Only one at a time may write a case file, and the other is told who does")
{
    Place place;
    auto first = must(FileLock::acquire(place.path, place.clock));
    const auto second = FileLock::acquire(place.path, place.clock);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().code == Error::Code::Locked);
    CHECK(second.error().message.contains(QSysInfo::machineHostName()));
    CHECK(second.error().message.contains(QStringLiteral("2021")));

    first.reset();
    CHECK(FileLock::acquire(place.path, place.clock).ok());
}

TEST_CASE("Closing leaves no lock file behind, and the lock file is its owner's alone")
{
    Place place;
    {
        const auto lock = must(FileLock::acquire(place.path, place.clock));
        const auto others = QFile::permissions(FileLock::pathFor(place.path)) &
                            (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther);
        CHECK(others == QFile::Permissions());
    }
    CHECK_FALSE(QFileInfo::exists(FileLock::pathFor(place.path)));
}

TEST_CASE(
    "What a dead program left on this computer or on a memory stick does not lock anybody out")
{
    Place place;
    place.leaveBehind(QSysInfo::machineHostName());
    CHECK(FileLock::acquire(place.path, place.clock, true).ok());
    place.leaveBehind(QStringLiteral("another-laptop"));
    CHECK(FileLock::acquire(place.path, place.clock, false).ok());
}

TEST_CASE("In a shared folder another computer is believed until somebody takes over")
{
    Place place;
    place.leaveBehind(QStringLiteral("another-laptop"));
    const auto refused = FileLock::acquire(place.path, place.clock, true);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.contains(QStringLiteral("Bob on another-laptop")));
    CHECK(QFileInfo::exists(FileLock::pathFor(place.path)));
    CHECK(FileLock::acquire(place.path, place.clock, true, true).ok());
}

TEST_CASE("A lock file that leads elsewhere is not followed")
{
    Place place;
    const QString victim = place.folder.filePath(QStringLiteral("letter.txt"));
    QFile file(victim);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("precious");
    file.close();
    REQUIRE(QFile::link(victim, FileLock::pathFor(place.path)));
    CHECK_FALSE(FileLock::acquire(place.path, place.clock).ok());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == QByteArray("precious"));
}
