// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/program.h"

#include <QGuiApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>
#include <memory>

namespace {

/// As usual, but without Qt's remark that there is no desktop session: at a command line and on a
/// server there is none.
void withoutDesktopRemarks(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg &&
        !message.startsWith(QLatin1String("QStandardPaths: XDG_RUNTIME_DIR")))
        std::fprintf(stderr, "leverarch-cli: %s\n", qUtf8Printable(message));
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt reads arguments and file names as UTF-8 and complains of any other locale.
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);

    QStringList typed;
    for (int i = 1; i < argc; ++i)
        typed += QString::fromUtf8(argv[i]);

    qInstallMessageHandler(withoutDesktopRemarks);
    std::unique_ptr<QCoreApplication> application;
    if (LeverArch::needsFonts(typed)) {
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("leverarch-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEVERARCH_VERSION));
    return LeverArch::runProgram(typed);
}
