// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "shell/placeddialogs.h"
#include "widgets/madefilebar.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace LeverArch;

namespace {

/// The folder the last chooser began in.
QString beganIn(const WindowFixture &fixture)
{
    const QFileInfo suggested(fixture.dialogs.fileQuestions().last().suggestion);
    return suggested.isDir() ? suggested.absoluteFilePath() : suggested.absolutePath();
}

QString folder(const WindowFixture &fixture, const QString &name)
{
    REQUIRE(QDir().mkpath(fixture.path(name)));
    return fixture.path(name);
}

} // namespace

TEST_CASE("The first chooser of all begins in the person's documents")
{
    WindowFixture fixture;
    fixture.trigger("case.open");
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    CHECK(beganIn(fixture) == (QFileInfo(documents).isDir() ? documents : QDir::homePath()));
}

TEST_CASE("With a case file open a chooser begins beside it, until another place was used")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString beside = QFileInfo(fixture.path(QStringLiteral("x"))).absolutePath();
    fixture.trigger("case.import");
    CHECK(beganIn(fixture) == beside);
    fixture.trigger("case.backup");
    CHECK(beganIn(fixture) == beside);

    const QString stick = folder(fixture, QStringLiteral("stick"));
    const QString copy = stick + QStringLiteral("/copy.leverarch");
    fixture.dialogs.answer(QStringLiteral("backup"), {copy});
    fixture.trigger("case.backup");
    fixture.waitUntil([&] { return fixture.window().madeFile()->path() == copy; });
    fixture.trigger("case.backup");
    CHECK(beganIn(fixture) == stick);
    CHECK(QFileInfo(fixture.dialogs.fileQuestions().last().suggestion)
              .fileName()
              .endsWith(QStringLiteral(".leverarch")));
    fixture.trigger("case.import"); // Another purpose.
    CHECK(beganIn(fixture) == beside);
}

TEST_CASE("Files and folders are imported from the same place, while it is there")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString letters = folder(fixture, QStringLiteral("scans/letters"));
    fixture.dialogs.answer(QStringLiteral("import-folder"), {letters});
    fixture.trigger("case.importFolder");
    fixture.trigger("case.import");
    CHECK(beganIn(fixture) == fixture.path(QStringLiteral("scans")));
    REQUIRE(QDir(fixture.path(QStringLiteral("scans"))).removeRecursively());
    fixture.trigger("case.import");
    CHECK(beganIn(fixture) == QFileInfo(fixture.path(QStringLiteral("x"))).absolutePath());
}

TEST_CASE("After files were saved into a folder the next are offered there, not beside it")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString target = folder(fixture, QStringLiteral("stick/photographs"));
    QSettings settings(fixture.path(QStringLiteral("places.ini")), QSettings::IniFormat);
    PlacedDialogs placed(fixture.dialogs, settings, [] { return QString(); });
    Dialogs::FileQuestion question;
    question.id = QStringLiteral("save-originals");
    question.purpose = QStringLiteral("export");
    question.isTarget = true;
    fixture.dialogs.answer(question.id, {target});
    placed.openFolder(nullptr, question, [](const QString &) {});
    question.id = QStringLiteral("save-register");
    question.suggestion = QStringLiteral("Register.pdf");
    placed.saveFile(nullptr, question, [](const QString &) {});
    CHECK(beganIn(fixture) == target);
}
