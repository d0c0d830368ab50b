// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

#include "intake/samplecase.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QTextStream>

using namespace LeverArch;

namespace {

Result<void> makeCases(const QString &sample, const QString &empty)
{
    WorkerPool workers;
    NoProgress nobody;
    LEVERARCH_TRY(makeSampleCase(sample, workers, {}, nobody));
    LEVERARCH_TRY(CaseFile::create(empty));
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setApplicationDisplayName(QStringLiteral("Lever Arch"));
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("dark"), QStringLiteral("In the dark.")},
                       {QStringLiteral("size"), QStringLiteral("Of the window."),
                        QStringLiteral("size"), QStringLiteral("1280x800")},
                       {QStringLiteral("text"), QStringLiteral("Size of text in per cent."),
                        QStringLiteral("percent"), QStringLiteral("100")},
                       {QStringLiteral("prefix"), QStringLiteral("Of the pictures' names."),
                        QStringLiteral("prefix")},
                       {QStringLiteral("only"), QStringLiteral("Pictures with this in their name."),
                        QStringLiteral("name")}});
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("For the pictures."));
    parser.process(app);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);

    const QStringList sides = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    Exposure exposure;
    exposure.folder = parser.positionalArguments().first();
    exposure.prefix = parser.value(QStringLiteral("prefix"));
    exposure.size = {sides.value(0).toInt(), sides.value(1).toInt()};
    exposure.dark = parser.isSet(QStringLiteral("dark"));
    exposure.textSize = parser.value(QStringLiteral("text")).toInt();
    Photographer photographer(exposure);
    const QString sample = photographer.path(QStringLiteral("Sallowmere.leverarch"));
    const QString empty = photographer.path(QStringLiteral("New case.leverarch"));
    const Result<void> made = makeCases(sample, empty);
    if (!made.ok()) {
        QTextStream(stderr) << made.error().message << '\n';
        return 1;
    }
    takeAll(photographer, sample, empty, parser.value(QStringLiteral("only")));
    return 0;
}
