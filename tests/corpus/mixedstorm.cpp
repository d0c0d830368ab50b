// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storms.h"

#include "storedset.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

namespace {

constexpr int exitDone = 0;
constexpr int exitUsage = 2;
constexpr int exitRefusals = 3;

class MixedStorm
{
public:
    MixedStorm(StormCase &storm, const QString &folder) : m_storm(storm), m_folder(folder) {}

    /// What an import that nobody disturbs leaves, and how long it takes.
    bool lookUndisturbed()
    {
        QElapsedTimer timer;
        timer.start();
        if (!m_storm.begin() || !endsWell(m_storm.import({m_folder})))
            return false;
        m_wholeMs = int(timer.elapsed());
        m_expected = storedSetOf(m_storm.caseFile());
        const QStringList faults = faultsOf(m_storm.caseFile());
        if (!faults.isEmpty())
            return m_storm.fail(faults.join(u'\n'));
        std::printf("undisturbed: %d ms, %lld lines in the stored set\n", m_wholeMs,
                    qlonglong(m_expected.size()));
        return m_storm.isSound() && m_storm.begin();
    }

    bool strike()
    {
        const bool isResuming = m_canResume && m_wasKilled && m_storm.below(2) == 1;
        const QStringList words{isResuming ? QStringLiteral("--resume") : m_folder};
        const StormRun run = m_storm.import(words, m_storm.below(m_wholeMs));
        m_wasKilled = run.wasKilled;
        if (run.wasKilled)
            return m_storm.isSound() && m_storm.hasLostNothing();
        // There may be nothing to go on with: the program was killed before it had begun.
        if (isResuming)
            return mindResumed(run);
        return endsWell(run) && isWhole() && m_storm.begin();
    }

    /// The last run is left alone.
    bool end()
    {
        if (!endsWell(m_storm.import({m_folder})) || !isWhole())
            return false;
        // What an interrupted account still lacks is there by now: going on adds nothing.
        if (m_canResume)
            m_storm.import({QStringLiteral("--resume")});
        return isWhole();
    }

private:
    bool mindResumed(const StormRun &run)
    {
        if (run.exitCode == exitUsage) {
            std::printf("this program knows no --resume: imports are only started again\n");
            m_canResume = false;
        }
        return m_storm.isSound() && m_storm.hasLostNothing();
    }

    bool endsWell(const StormRun &run)
    {
        const QJsonObject report = QJsonDocument::fromJson(run.out).object();
        const auto count = [&](const char *key) { return report[QLatin1String(key)].toInt(); };
        const int files = count("files");
        if (run.exitCode != exitDone && run.exitCode != exitRefusals)
            return m_storm.fail(QStringLiteral("an undisturbed import ended with %1")
                                    .arg(run.exitCode));
        if (files == 0 || report.contains(QLatin1String("stopped")) ||
            files != count("stored") + count("duplicates") + count("refused") ||
            files != report[QLatin1String("entries")].toArray().size())
            return m_storm.fail(QStringLiteral("the ledger does not add up: ") +
                                QString::fromUtf8(run.out.left(1000)));
        return true;
    }

    bool isWhole()
    {
        const QStringList differences =
            differencesOf(m_expected, storedSetOf(m_storm.caseFile())) +
            faultsOf(m_storm.caseFile());
        if (!differences.isEmpty())
            return m_storm.fail(QStringLiteral("not what an undisturbed import leaves:\n") +
                                differences.join(u'\n'));
        ++m_ends;
        std::printf("%d kills, whole for the %dth time\n", m_storm.kills(), m_ends);
        return m_storm.isSound();
    }

    StormCase &m_storm;
    QString m_folder;
    QStringList m_expected;
    int m_wholeMs = 0;
    int m_ends = 0;
    bool m_canResume = true;
    bool m_wasKilled = false;
};

bool makeFolder(StormCase &storm, const QString &folder, int every)
{
    const QStringList arguments{
        QStringLiteral(LEVERARCH_SOURCE_DIR "/tests/corpus/awkward/make.py"), folder,
        storm.path(QStringLiteral("manifest.json")), QStringLiteral("--quick"),
        QStringLiteral("--every"), QString::number(every)};
    return QProcess::execute(QStringLiteral("python3"), arguments) == 0 ||
           storm.fail(QStringLiteral("no files could be made"));
}

} // namespace

bool runMixedStorm(StormCase &storm, int kills, const QString &folder, int every)
{
    const bool isGenerated = folder == QLatin1String("generated");
    const QString files = isGenerated ? storm.path(QStringLiteral("in")) : folder;
    if (isGenerated && !makeFolder(storm, files, every))
        return false;
    MixedStorm mixed(storm, files);
    if (!mixed.lookUndisturbed())
        return false;
    while (storm.kills() < kills) {
        if (!mixed.strike())
            return false;
    }
    return mixed.end();
}
