// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kills imports at random moments and looks at what is left:
//
//     killstorm LEVERARCH-CLI KILLS [SEED] [--mixed FOLDER|generated] [--every N]
//
// What must hold stands in storms.h. The seed is printed, so that a storm can be had again.

#include "storms.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <random>

namespace {

constexpr int exitFault = 1;
constexpr int exitUsage = 2;

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption mixed(QStringLiteral("mixed"), {}, QStringLiteral("FOLDER"));
    const QCommandLineOption every(QStringLiteral("every"), {}, QStringLiteral("N"),
                                   QStringLiteral("1"));
    parser.addOptions({mixed, every});
    parser.process(app);
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        std::fprintf(stderr, "Use: killstorm LEVERARCH-CLI KILLS [SEED] "
                             "[--mixed FOLDER|generated] [--every N]\n");
        return exitUsage;
    }
    const int kills = words.value(1, QStringLiteral("5")).toInt();
    const unsigned seed = words.size() > 2 ? words.at(2).toUInt() : std::random_device()();
    std::printf("%d kills, seed %u\n", kills, seed);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    StormCase storm(words.first(), seed);
    const bool held = parser.isSet(mixed)
                          ? runMixedStorm(storm, kills, parser.value(mixed),
                                          parser.value(every).toInt())
                          : runPaperStorm(storm, kills);
    if (!held)
        return exitFault;
    std::printf("sound after every kill, and every paper is there\n");
    return 0;
}
