// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/filelock.h"
#include "casefile/username.h"
#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

using namespace LeverArch;

namespace {

constexpr int patience = 60'000; // Only so that a hang fails the test.

void start(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(LEVERARCH_BIN_DIR "/killedwriter"), arguments);
    REQUIRE(process.waitForStarted(patience));
}

QString nextLine(QProcess &process)
{
    while (!process.canReadLine())
        REQUIRE(process.waitForReadyRead(patience));
    return QString::fromUtf8(process.readLine()).trimmed();
}

/// Lets it work, kills it after `lines` acknowledgements, and answers all it acknowledged.
QList<Id> killAfter(const QString &caseFile, int lines)
{
    QProcess process;
    start(process, {caseFile});
    QStringList said;
    for (int i = 0; i < lines; ++i)
        said << nextLine(process);
    process.kill();
    process.waitForFinished(patience);
    REQUIRE(process.exitStatus() == QProcess::CrashExit);
    said += QString::fromUtf8(process.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QList<Id> ids;
    for (const QString &line : said) {
        INFO(line.toStdString());
        const auto id = Id::fromString(line);
        REQUIRE(id);
        ids << *id;
    }
    return ids;
}

} // namespace

TEST_CASE("Killed at any moment, a case file is sound and holds all that was acknowledged")
{
    CaseFileFixture fixture;
    fixture.close();
    SeededRandom chance(20210322);
    const int rounds = std::max(1, qEnvironmentVariableIntValue("LEVERARCH_KILLS"));
    QList<Id> acknowledged;
    for (int round = 0; round < (rounds == 1 ? 10 : rounds); ++round) {
        acknowledged += killAfter(fixture.path(), chance.below(25));
        NoProgress nobody;
        const auto found = must(verifyCaseFile(fixture.path(), nobody));
        INFO((found.problems.isEmpty() ? QString() : found.problems.first().text).toStdString());
        REQUIRE(found.sound);

        fixture.reopen();
        REQUIRE_FALSE(fixture.file().isReadOnly());
        REQUIRE(must(fixture.read().records().records(acknowledged)).size() == acknowledged.size());
        fixture.close();
    }
    CHECK(QDir(fixture.folder()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("A second program on one case file may read it and is told who writes")
{
    CaseFileFixture fixture;
    const Id id = fixture.add(Kind::letter, QStringLiteral("Letter"));
    fixture.close();
    QProcess other;
    start(other, {fixture.path(), QStringLiteral("hold")});
    REQUIRE(nextLine(other) == QStringLiteral("open"));

    fixture.reopen();
    CHECK(fixture.file().isReadOnly());
    REQUIRE(fixture.file().openingIssues().size() == 1);
    CHECK(fixture.file().openingIssues().first().code == QStringLiteral("case.locked"));
    const QString told = fixture.file().openingIssues().first().text;
    INFO(told.toStdString());
    CHECK(told.startsWith(
        QStringLiteral("%1 on %2 since ").arg(userName(), QSysInfo::machineHostName())));
    CHECK(told.contains(QStringLiteral("(killedwriter)")));
    CHECK(must(fixture.read().records().record(id)).title == QStringLiteral("Letter"));
    const auto refused =
        fixture.file().act(QStringLiteral("Try"), [](Stores &) -> Result<void> { return {}; });
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::ReadOnly);

    other.kill();
    other.waitForFinished(patience);
    CHECK(QFileInfo::exists(FileLock::pathFor(fixture.path())));
    fixture.reopen();
    CHECK_FALSE(fixture.file().isReadOnly());
}

TEST_CASE("A case file on a medium that cannot be written can be read")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Letter"));
    fixture.close();
    QFile::setPermissions(fixture.path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    const auto mayLookInto = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup |
                             QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
    QFile::setPermissions(fixture.folder(), mayLookInto);
    QProcess process;
    start(process, {fixture.path(), QStringLiteral("nobody")});
    REQUIRE(process.waitForFinished(patience));
    const auto said = QString::fromUtf8(process.readAll()).split(QLatin1Char('\n'));
    QFile::setPermissions(fixture.folder(), mayLookInto | QFile::WriteOwner);
    CHECK(said.value(0) == QStringLiteral("readonly"));
    CHECK(said.value(1) == QStringLiteral("1"));
}
