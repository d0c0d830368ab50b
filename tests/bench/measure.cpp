// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace LeverArch::Bench {

namespace {

double peakMegabytesOf(qint64 processId)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

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
