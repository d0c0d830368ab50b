// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

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
