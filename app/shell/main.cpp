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
#include <QTimer>

using namespace LeverArch;

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("leverarch"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lever Arch"));
    QApplication::setApplicationVersion(QStringLiteral(LEVERARCH_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("leverarch"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const StartOptions options = readStartOptions();

    QSettings settings(QStringLiteral("leverarch"), QStringLiteral("leverarch"));
    Theme theme(app);
    const QString light = Setting<QString>("look/light", QStringLiteral("system")).get(settings);
    theme.apply(Theme::fromKey(options.light.isEmpty() ? light : options.light));
    theme.setTextSize(Setting<int>("look/textSize", 100).get(settings));

    const SystemClock clock;
    DesktopDialogs dialogs;
    Desk desk({settings, dialogs, clock});
    MainWindow window(desk, theme);
    window.setWindowIcon(QIcon::fromTheme(QStringLiteral("folder-documents")));
    if (!options.caseFile.isEmpty())
        window.openCase(options.caseFile);
    if (!options.screenshot.isEmpty()) {
        takePictureAndQuit(window, options);
    } else {
        window.resize(window.size().expandedTo({1100, 700}));
        window.show();
    }
    return QApplication::exec();
}
