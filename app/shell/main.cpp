// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/setting.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"
#include "shell/snapshot.h"
#include "shell/theme.h"
#include "widgets/desktopdialogs.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

using namespace LeverArch;

int main(int argc, char *argv[])
{
    chooseDisplay(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("leverarch"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lever Arch"));
    QApplication::setApplicationVersion(QStringLiteral(LEVERARCH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("leverarch"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const StartOptions options = readStartOptions();

    // A picture is the same for everybody, and leaves nothing behind in anybody's settings.
    const QTemporaryDir nowhere;
    const bool picture = !options.screenshot.isEmpty();
    const auto kept =
        picture
            ? std::make_unique<QSettings>(nowhere.filePath(QStringLiteral("settings.ini")),
                                          QSettings::IniFormat)
            : std::make_unique<QSettings>(QStringLiteral("leverarch"), QStringLiteral("leverarch"));
    QSettings &settings = *kept;
    Theme theme(app);
    const QString light = Setting<QString>("look/light", QStringLiteral("system")).get(settings);
    theme.apply(Theme::fromKey(options.light.isEmpty() ? light : options.light));
    theme.setTextSize(Setting<int>("look/textSize", 100).get(settings));

    const SystemClock clock;
    DesktopDialogs dialogs;
    Desk desk({settings, dialogs, clock});
    MainWindow window(desk, theme);
    window.setWindowIcon(QIcon::fromTheme(QStringLiteral("folder-documents")));
    if (!picture)
        showWhenOpened(window, desk, options);
    if (!options.caseFile.isEmpty())
        window.openCase(options.caseFile);
    if (!options.screenshot.isEmpty()) {
        takePictureAndQuit(window, desk, options);
    } else {
        window.resize(window.size().expandedTo({1100, 700}));
        window.show();
    }
    return QApplication::exec();
}
