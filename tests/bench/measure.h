// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QDir>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch::Bench {

/// What a finished program took.
struct ProgramRun
{
    double seconds = 0;
    double peakMegabytes = 0; ///< Of the program itself, not of its children (VmHWM).
    int exitCode = -1;
    QByteArray out;
};

/// Megabytes a running process, and the processes it started, hold now; what they share is counted
/// once (Pss).
double residentMegabytes(qint64 processId);

/// Runs it to its end, looking at its memory fifty times a second.
ProgramRun runProgram(const QString &program, const QStringList &arguments);

/// The PDFs of the corpus, in name order.
QStringList corpusPapers(const QDir &work);

/// The value below which `share` (0.95) of the samples lie.
double percentile(QList<double> samples, double share);

/// Milliseconds that `work` took.
template <typename Work>
double millisecondsOf(Work work);

/// {"value", "unit", "limit", "met", "reference": {"what", "value"}} and what the caller adds.
QJsonObject figure(double value, const QString &unit, double limit, const QString &referenceWhat,
                   double referenceValue);

/// For people: to stderr.
void say(const QString &sentence);
/// Ends the program with the error when the result has none.
void expect(const Result<void> &result);

template <typename T>
T expect(Result<T> result)
{
    if (!result.ok())
        expect(Result<void>(result.error()));
    return std::move(*result);
}

} // namespace LeverArch::Bench

#include <QElapsedTimer>

template <typename Work>
double LeverArch::Bench::millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}
