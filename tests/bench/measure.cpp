// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace LeverArch::Bench {

namespace {

/// A number out of a file of /proc/ID: kilobytes, or the id of a process.
double numberOf(const QString &processId, const char *file, const char *key)
{
    QFile status(QStringLiteral("/proc/%1/%2").arg(processId, QLatin1String(file)));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray name = QByteArray(key) + ':';
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').first().toDouble();
    }
    return 0;
}

double peakMegabytesOf(qint64 processId)
{
    return numberOf(QString::number(processId), "status", "VmHWM") / 1024;
}

} // namespace

double residentMegabytes(qint64 processId)
{
    double sum = numberOf(QString::number(processId), "smaps_rollup", "Pss") / 1024;
    const QStringList processes =
        QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &other : processes) {
        if (qint64(numberOf(other, "status", "PPid")) == processId)
            sum += residentMegabytes(other.toLongLong());
    }
    return sum;
}

ProgramRun runProgram(const QString &program, const QStringList &arguments)
{
    constexpr int lookEveryMs = 20;
    ProgramRun run;
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForStarted();
    while (!process.waitForFinished(lookEveryMs) && process.state() == QProcess::Running) {
        run.peakMegabytes = std::max(run.peakMegabytes, peakMegabytesOf(process.processId()));
        run.out += process.readAllStandardOutput();
        process.readAllStandardError();
    }
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    run.out += process.readAllStandardOutput();
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return run;
}

QStringList corpusPapers(const QDir &work)
{
    QStringList files;
    QDirIterator found(work.filePath(QStringLiteral("papers")), {QStringLiteral("*.pdf")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    files.sort();
    return files;
}

double percentile(QList<double> samples, double share)
{
    if (samples.isEmpty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto index = qsizetype(share * double(samples.size()));
    return samples.at(std::min(index, samples.size() - 1));
}

QJsonObject figure(double value, const QString &unit, double limit, const QString &referenceWhat,
                   double referenceValue)
{
    const auto rounded = [](double number) { return double(qRound64(number * 1000)) / 1000; };
    return {{QStringLiteral("value"), rounded(value)},
            {QStringLiteral("unit"), unit},
            {QStringLiteral("limit"), limit},
            {QStringLiteral("met"), value <= limit},
            {QStringLiteral("reference"),
             QJsonObject{{QStringLiteral("what"), referenceWhat},
                         {QStringLiteral("value"), rounded(referenceValue)}}}};
}

void say(const QString &sentence)
{
    std::fprintf(stderr, "bench: %s\n", qUtf8Printable(sentence));
}

void expect(const Result<void> &result)
{
    if (result.ok())
        return;
    say(result.error().message + QLatin1Char(' ') + result.error().detail);
    std::exit(EXIT_FAILURE);
}

} // namespace LeverArch::Bench
