// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/snapshot.h"

#include "casefile/casefile.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/desk.h"
#include "shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

constexpr auto settlingTime = 1500ms; // Queries and page pictures come from other threads.

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    return size.isEmpty() ? QSize(1280, 800) : size;
}

void showWanted(MainWindow &window, const StartOptions &options)
{
    const CasePanels *panels = window.panels();
    if (!panels)
        return;
    if (!options.section.isEmpty())
        panels->view()->showSection(options.section);
    if (options.open.isEmpty())
        return;
    RecordQuery query;
    query.text = options.open;
    if (!options.section.isEmpty())
        query.kinds = {options.section};
    const auto found = panels->caseFile().read().records().find(query);
    if (found.ok() && !found->isEmpty())
        panels->view()->goTo({found->first(), 1, -1, 0, {}, {}});
}

void take(MainWindow &window, const QString &path)
{
    const bool saved = window.grab().save(path);
    if (!saved)
        QTextStream(stderr)
            << QCoreApplication::translate("Start", "%1 could not be written.\n").arg(path);
    window.close();
    QCoreApplication::exit(saved ? 0 : 1);
}

} // namespace

void chooseDisplay(int argc, char *const argv[])
{
    const bool picture = std::any_of(argv, argv + argc, [](const char *argument) {
        return QByteArrayView(argument).startsWith("--screenshot");
    });
    for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (!picture || !qEnvironmentVariableIsEmpty(name))
            return;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

StartOptions readStartOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Start", "Evidence, briefings and packs for trade-union "
                                             "branches."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&parser](const char *name, const char *text, const char *value) {
        parser.addOption({QString::fromLatin1(name), QCoreApplication::translate("Start", text),
                          QString::fromLatin1(value)});
    };
    option("screenshot", "Save a picture of the window and end.", "file");
    option("dark", "Dark, whatever is set.", "");
    option("light", "Light, whatever is set.", "");
    option("size", "Size of the window for the picture, 1280x800.", "size");
    option("section", "Section to show first.", "kind");
    option("open", "Title of a record to open.", "title");
    parser.addPositionalArgument(QStringLiteral("case"),
                                 QCoreApplication::translate("Start", "A case file."),
                                 QStringLiteral("[case]"));
    parser.process(*QCoreApplication::instance());

    StartOptions options;
    options.caseFile = parser.positionalArguments().value(0);
    options.screenshot = parser.value(QStringLiteral("screenshot"));
    options.section = parser.value(QStringLiteral("section"));
    options.open = parser.value(QStringLiteral("open"));
    options.size = sizeFrom(parser.value(QStringLiteral("size")));
    if (parser.isSet(QStringLiteral("dark")))
        options.light = QStringLiteral("dark");
    else if (parser.isSet(QStringLiteral("light")))
        options.light = QStringLiteral("light");
    return options;
}

void showWhenOpened(MainWindow &window, Desk &desk, const StartOptions &options)
{
    QObject::connect(
        &desk, &Desk::opened, &window, [&window, options] { showWanted(window, options); },
        Qt::SingleShotConnection);
}

void takePictureAndQuit(MainWindow &window, Desk &desk, const StartOptions &options)
{
    window.resize(options.size);
    window.show();
    const auto settled = [&window, options] {
        showWanted(window, options);
        QTimer::singleShot(settlingTime, &window,
                           [&window, path = options.screenshot] { take(window, path); });
    };
    if (!desk.isOpening()) {
        settled();
        return;
    }
    QObject::connect(&desk, &Desk::opened, &window, settled);
    QObject::connect(&desk, &Desk::openingFailed, &window, settled);
}

} // namespace LeverArch
