// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "benchwindow.h"
#include "measure.h"

#include "casefile/casefile.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <algorithm>

namespace LeverArch::Bench {

namespace {

constexpr qsizetype papers = 600;
constexpr int idleMs = 5000;

/// Wants its turn every millisecond and keeps the longest wait.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_since.start();
        m_timer.start(1);
    }
    double longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

QStringList somePapers(const QDir &work)
{
    QStringList files;
    QDirIterator found(work.filePath(QStringLiteral("papers")), {QStringLiteral("*.pdf")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files += found.next();
    files.sort();
    return files.mid(0, papers);
}

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
    const QStringList files = somePapers(work);
    const Heartbeat heartbeat;
    window.import(files);
    QJsonObject stall = figure(heartbeat.longestMs(), QStringLiteral("ms, longest"), 50,
                               QStringLiteral("ms, longest of five seconds at rest"), atRest);
    stall.insert(QStringLiteral("files"), files.size());
    return {{QStringLiteral("interface_thread"), stall}};
}

} // namespace LeverArch::Bench
