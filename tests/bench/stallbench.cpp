// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "benchwindow.h"
#include "heartbeat.h"
#include "measure.h"

#include "casefile/casefile.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

namespace LeverArch::Bench {

namespace {

constexpr qsizetype papers = 600;
constexpr int idleMs = 5000;

} // namespace

QJsonObject stallBench(const QDir &work)
{
    const QString path = work.filePath(QStringLiteral("stall.leverarch"));
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
    (void)expect(CaseFile::create(path));
    BenchWindow window(work);
    window.showLetters(path, 0);

    say(QStringLiteral("the window at rest"));
    double atRest = 0;
    {
        const Heartbeat heartbeat;
        QEventLoop loop;
        QTimer::singleShot(idleMs, &loop, &QEventLoop::quit);
        loop.exec();
        atRest = heartbeat.longestMs();
    }
    say(QStringLiteral("the window importing"));
    const QStringList files = corpusPapers(work).mid(0, papers);
    const Heartbeat heartbeat;
    window.import(files);
    QJsonObject stall = figure(heartbeat.longestMs(), QStringLiteral("ms, longest"), 50,
                               QStringLiteral("ms, longest of five seconds at rest"), atRest);
    stall.insert(QStringLiteral("files"), files.size());
    return {{QStringLiteral("interface_thread"), stall}};
}

} // namespace LeverArch::Bench
