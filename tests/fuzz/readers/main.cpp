// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hostile files for every reader, made of the awkward ones of tests/corpus by changing them:
//
//     fuzz_filereaders [--seed N] [--files N | --seconds N] [--first N] [--only FORMS]
//                      [--samples FOLDER] [--keep FOLDER] [--every N] [--patience SECONDS]
//     fuzz_filereaders --again FILE…
//
// A file that ends the readers, hangs them or makes them take too much memory is named by its seed
// and number, by which it is made again (--first NUMBER --files 1), and kept in the folder of
// --keep. --again gives kept files to the readers in this very process, for a debugger.

#include "fuzz/readers/readerrun.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr int exitFault = 1;
constexpr int exitUsage = 2;

/// What was asked for.
struct Wish
{
    ReaderRun run;
    QString samples;
    QString every;
    QStringList only;
    QStringList again;
};

Wish wishOf(int &argc, char **argv)
{
    // Gone before the run: there may be but one application in a process, and none before a fork.
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *usual) {
        parser.addOption({QLatin1String(name), {}, QStringLiteral("VALUE"), QLatin1String(usual)});
    };
    option("seed", "1");
    option("first", "0");
    option("files", "1000");
    option("seconds", "0");
    option("only", "");
    option("samples", "");
    option("keep", "");
    option("patience", "10");
    option("every", "1");
    parser.addOption({QStringLiteral("again"), {}});
    parser.process(app);
    const auto number = [&parser](const char *name) {
        return parser.value(QLatin1String(name)).toULongLong();
    };
    Wish wish;
    wish.run = {number("seed"), number("first"), number("files"), qint64(number("seconds")),
                qint64(number("patience")), parser.value(QStringLiteral("keep"))};
    wish.samples = parser.value(QStringLiteral("samples"));
    wish.every = parser.value(QStringLiteral("every"));
    wish.only = parser.value(QStringLiteral("only")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (parser.isSet(QStringLiteral("again")))
        wish.again = parser.positionalArguments();
    return wish;
}

/// The awkward files, in a folder of the test's own.
bool makeSamples(int &argc, char **argv, const QTemporaryDir &folder, const QString &every)
{
    QCoreApplication app(argc, argv);
    return QProcess::execute(
               QStringLiteral("python3"),
               {QStringLiteral(LEVERARCH_SOURCE_DIR "/tests/corpus/awkward/make.py"),
                folder.filePath(QStringLiteral("files")),
                folder.filePath(QStringLiteral("manifest.json")), QStringLiteral("--quick"),
                QStringLiteral("--every"), every}) == 0;
}

} // namespace

#ifdef LEVERARCH_SANITIZED
// Memory freed is kept for so long that it would be counted as taken; what cannot be had is refused,
// as behind the worker's walls; undefined behaviour is a fault like any other.
extern "C" const char *__asan_default_options()
{
    return "quarantine_size_mb=32:allocator_may_return_null=1:max_allocation_size_mb=4096:"
           "handle_abort=1";
}
extern "C" const char *__ubsan_default_options()
{
    return "halt_on_error=1:print_stacktrace=1";
}
// What is kept of fonts is kept for as long as the process lives.
extern "C" const char *__lsan_default_suppressions()
{
    return "leak:libfontconfig\n";
}
#endif

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const Wish wish = wishOf(argc, argv);
    if (!wish.again.isEmpty()) {
        readAgain(wish.again);
        return 0;
    }
    QTemporaryDir folder;
    if (wish.samples.isEmpty() && !makeSamples(argc, argv, folder, wish.every))
        return exitUsage;
    const SampleFiles samples(
        wish.samples.isEmpty() ? folder.filePath(QStringLiteral("files")) : wish.samples, wish.only);
    if (samples.count() == 0) {
        std::fprintf(stderr, "No sample of such a form\n");
        return exitUsage;
    }
    std::printf("%lld samples of %lld forms\n", static_cast<long long>(samples.count()),
                static_cast<long long>(samples.forms().size()));
    return runReaders(samples, wish.run) ? 0 : exitFault;
}
