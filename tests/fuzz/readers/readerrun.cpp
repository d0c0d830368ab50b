// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/readers/readerrun.h"

#include "parsers/files/warmup.h"
#include "parsers/popplerdocument.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHashSeed>

#include <cstdio>
#ifdef LEVERARCH_SANITIZED
#include <sanitizer/lsan_interface.h>
#endif

using namespace LeverArch;
using Clock = std::chrono::steady_clock;

namespace {

#ifdef LEVERARCH_SANITIZED
constexpr int slowness = 4; ///< What a sanitizer costs.
#else
constexpr int slowness = 1;
#endif
constexpr qint64 mostMemory = qint64(1536 + 512 * slowness) << 20;
/// After so many faults a run has said enough.
constexpr int mostFaults = 40;
constexpr int betweenLeakChecks = 100;
constexpr int exitLeak = 23;

/// What the worker loads before its walls.
struct Readiness
{
    std::unique_ptr<PopplerDocument> poppler = PopplerDocument::warmUp();
    WarmUp formats;
};

void endOnLeak()
{
#ifdef LEVERARCH_SANITIZED
    if (__lsan_do_recoverable_leak_check() != 0) {
        std::fprintf(stderr, "broken promise: nothing is left behind of the last %d files\n",
                     betweenLeakChecks);
        ::_exit(exitLeak);
    }
#endif
}

QString placeFor(const ReaderRun &run, const ChildFault &fault, const HostileFile &file)
{
    const QString kind = fault.what.section(QLatin1Char(' '), 0, 0);
    const QString ending = file.name.section(QLatin1Char('.'), -1).left(8);
    return QDir(run.keep).filePath(QStringLiteral("%1-%2-%3-%4.%5")
                                       .arg(kind, fileFormKey(file.form))
                                       .arg(run.seed)
                                       .arg(fault.number)
                                       .arg(ending));
}

void tell(const SampleFiles &samples, const ReaderRun &run, const ChildFault &fault)
{
    const HostileFile file = samples.hostile(run.seed, fault.number);
    std::printf("FAULT %s: seed %llu, file %llu, %s of %lld bytes\n", qUtf8Printable(fault.what),
                static_cast<unsigned long long>(run.seed),
                static_cast<unsigned long long>(fault.number),
                qUtf8Printable(fileFormKey(file.form)), static_cast<long long>(file.bytes.size()));
    if (run.keep.isEmpty())
        return;
    QDir().mkpath(run.keep);
    QFile kept(placeFor(run, fault, file));
    if (kept.open(QIODevice::WriteOnly) && kept.write(file.bytes) == file.bytes.size())
        std::printf("      kept as %s\n", qUtf8Printable(kept.fileName()));
}

void summarise(WatchedChild &child, const ReaderRun &run, quint64 files, int faults)
{
    const ChildSigns &signs = child.signs();
    std::printf("%-14s %8s %8s %8s %8s\n", "form", "files", "examined", "members", "pages");
    for (int form = 0; form < fileForms; ++form) {
        const FormCounts &at = signs.counts[size_t(form)];
        if (at.files > 0)
            std::printf("%-14s %8ld %8ld %8ld %8ld\n",
                        qUtf8Printable(fileFormKey(FileForm(form))), at.files, at.examined,
                        at.members, at.pages);
    }
    std::printf("seed %llu: %llu files, %d faults; slowest %lld ms (file %llu), stillest %lld ms "
                "(file %llu), most memory %lld MB (file %llu)\n",
                static_cast<unsigned long long>(run.seed), static_cast<unsigned long long>(files),
                faults, static_cast<long long>(signs.slowest),
                static_cast<unsigned long long>(signs.slowestNumber),
                static_cast<long long>(signs.stillest),
                static_cast<unsigned long long>(signs.stillestNumber),
                static_cast<long long>(child.largestMemory() >> 20),
                static_cast<unsigned long long>(child.largestNumber()));
}

} // namespace

bool runReaders(const SampleFiles &samples, const ReaderRun &run)
{
    QHashSeed::setDeterministicGlobalSeed();
    const auto patience = std::chrono::seconds(run.patience * slowness);
    WatchedChild child({patience, 6 * patience, mostMemory});
    const auto end = Clock::now() + std::chrono::seconds(run.seconds);
    const auto isOver = [&run, end](quint64 next) {
        return run.seconds > 0 ? Clock::now() >= end : next >= run.first + run.files;
    };
    quint64 next = run.first;
    int faults = 0;
    while (faults < mostFaults && !isOver(next)) {
        child.signs().number = next;
        const auto fault = child.run([&](ChildSigns &signs) {
            const Readiness ready;
            for (; !isOver(next); ++next) {
                const HostileFile file = samples.hostile(run.seed, next);
                beginFile(signs, next);
                tryReaders(file, [&signs] { giveSign(signs); }, signs.counts);
                endFile(signs);
                if (next % betweenLeakChecks == betweenLeakChecks - 1)
                    endOnLeak();
            }
            endOnLeak();
        });
        next = child.signs().number + 1;
        if (!fault)
            break;
        ++faults;
        tell(samples, run, *fault);
    }
    summarise(child, run, next - run.first, faults);
    return faults == 0;
}

void readAgain(const QStringList &paths)
{
    const Readiness ready;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // Kept files say in their name what they were: "crash-docx-7-123.docx".
        const QString name = QFileInfo(path).fileName();
        HostileFile hostile{file.readAll(), name, FileForm::Unknown};
        for (int form = 0; form < fileForms; ++form) {
            if (name.section(QLatin1Char('-'), 1, 1) == fileFormKey(FileForm(form)))
                hostile.form = FileForm(form);
        }
        ChildSigns signs;
        beginFile(signs, 0);
        tryReaders(hostile, [&signs] { giveSign(signs); }, signs.counts);
        endFile(signs);
        std::printf("%6lld ms, stillest %6lld ms  %s\n", static_cast<long long>(signs.slowest),
                    static_cast<long long>(signs.stillest), qUtf8Printable(path));
    }
    endOnLeak();
}
