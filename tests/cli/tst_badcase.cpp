// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "casefile/casefile.h"

#include <QFile>

using namespace LeverArch;

namespace {

QString errorCode(const Run &run)
{
    return run.json[QStringLiteral("error")].toObject()[QStringLiteral("code")].toString();
}

} // namespace

TEST_CASE("a case file that is not there is said to be missing, and none is made")
{
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("nowhere.leverarch"));
    for (const char *verb : {"list", "stats", "history", "undo", "tag"}) {
        INFO(verb);
        const Run run = cliJson({QLatin1String(verb), path});
        CHECK(run.exitCode == 1);
        CHECK(errorCode(run) == QStringLiteral("not_found"));
        CHECK_FALSE(run.err.isEmpty());
    }
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a file that is no case file is refused and left alone")
{
    const Scratch scratch;
    const QByteArray words = "Dear all, please find attached.";
    const QString path = scratch.write(QStringLiteral("letter.leverarch"), words);
    const Run run = cliJson({QStringLiteral("stats"), path});
    CHECK(run.exitCode == 1);
    CHECK(errorCode(run) == QStringLiteral("invalid"));
    const Run verify = cliJson({QStringLiteral("verify"), path});
    CHECK(verify.exitCode == 1);
    CHECK(verify.json[QStringLiteral("sound")] == QJsonValue(false));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == words);
}

TEST_CASE("a new case file never takes the place of a file")
{
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("mine.leverarch"));
    CHECK(cli({QStringLiteral("new"), path}).exitCode == 0);
    const Run again = cliJson({QStringLiteral("new"), path});
    CHECK(again.exitCode == 1);
    CHECK(errorCode(again) == QStringLiteral("conflict"));
    CHECK(QFile::permissions(path) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("while another program has the case file it can be read but not changed")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    const auto held = must(CaseFile::open(path));
    const Run change = cliJson({QStringLiteral("tag"), path, QStringLiteral("urgent"),
                                QStringLiteral("Gareth Lunnstead")});
    CHECK(change.exitCode == 1);
    CHECK(errorCode(change) == QStringLiteral("locked"));
    CHECK(cli({QStringLiteral("stats"), path}).exitCode == 0);
    CHECK(cli({QStringLiteral("search"), path, QStringLiteral("workloads")}).exitCode == 0);
}

TEST_CASE("a case file damaged in the middle is not sound")
{
    const Scratch scratch;
    const QString path = scratch.sampleCase();
    CHECK(cliJson({QStringLiteral("verify"), path}).json[QStringLiteral("sound")] ==
          QJsonValue(true));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() / 2));
    REQUIRE(file.write(QByteArray(8192, 'x')) == 8192);
    file.close();
    const Run run = cliJson({QStringLiteral("verify"), path});
    CHECK(run.exitCode == 1);
    CHECK(run.json[QStringLiteral("sound")] == QJsonValue(false));
    CHECK_FALSE(run.json[QStringLiteral("problems")].toArray().isEmpty());
}
