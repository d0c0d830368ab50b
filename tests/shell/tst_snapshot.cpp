// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "domain/kind.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/snapshot.h"
#include "widgets/tabpage.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

using namespace LeverArch;

TEST_CASE("The record named when the program starts stands open, once")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id pack = fixture.add(Kind::pack, QStringLiteral("Hearing bundle"));
    const QString path = fixture.path(QStringLiteral("case.leverarch"));
    const auto reopened = [&] {
        fixture.trigger("case.close");
        fixture.waitUntil([&] { return !fixture.desk().isOpen() && !fixture.desk().isOpening(); });
        fixture.open(path);
        return fixture.window().panels()->view()->currentPage()->key();
    };
    StartOptions options;
    options.open = QStringLiteral("Hearing bundle");
    showWhenOpened(fixture.window(), fixture.desk(), options);
    const QString key = QStringLiteral("pack/") + pack.toString();
    CHECK(reopened() == key);
    CHECK(reopened() != key);
}

TEST_CASE("A picture is taken where there is no display, and nobody's settings change")
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        environment.remove(QLatin1String(display));
    const QString settings = folder.filePath(QStringLiteral("settings"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings);
    const QString picture = folder.filePath(QStringLiteral("window.png"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(LEVERARCH_BIN_DIR "/leverarch"),
                  {QStringLiteral("--screenshot"), picture, QStringLiteral("--size"),
                   QStringLiteral("900x600")});
    REQUIRE(program.waitForFinished(60'000));
    INFO(program.readAllStandardError().toStdString());
    CHECK(program.exitCode() == 0);
    CHECK(QImage(picture).size() == QSize(900, 600));
    CHECK_FALSE(QDir(settings).exists(QStringLiteral("leverarch")));
}
