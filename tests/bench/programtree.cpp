// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "programtree.h"

#include "measure.h"

#include <QElapsedTimer>
#include <QProcess>

#include <algorithm>

namespace LeverArch::Bench {

TreeRun runTree(const QString &program, const QStringList &arguments)
{
    constexpr int lookEveryMs = 250;
    TreeRun run;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    process.waitForStarted();
    while (!process.waitForFinished(lookEveryMs) && process.state() == QProcess::Running) {
        run.peakMegabytes = std::max(run.peakMegabytes, residentMegabytes(process.processId()));
        run.out += process.readAllStandardOutput();
        process.readAllStandardError();
    }
    run.seconds = double(timer.nsecsElapsed()) / 1e9;
    run.out += process.readAllStandardOutput();
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return run;
}

} // namespace LeverArch::Bench
