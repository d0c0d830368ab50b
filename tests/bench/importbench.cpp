// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benches.h"
#include "measure.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace LeverArch::Bench {

namespace {

const QString findPdfs = QStringLiteral("find '%1' -name '*.pdf' -type f -print0 | xargs -0 ");

double secondsOfShell(const QString &command)
{
    return runProgram(QStringLiteral("sh"), {QStringLiteral("-c"), command}).seconds;
}

} // namespace

QJsonObject importBench(const QDir &work)
{
    const QString corpus = work.filePath(QStringLiteral("papers"));
    const QString reference =
        findPdfs.arg(corpus) + QStringLiteral("-P2 -I{} pdftotext -q {} /dev/null");
    say(QStringLiteral("warming the disk"));
    secondsOfShell(findPdfs.arg(corpus) + QStringLiteral("cat > /dev/null"));

    say(QStringLiteral("xargs -P2 pdftotext"));
    const double before = secondsOfShell(reference);
    say(QStringLiteral("leverarch-cli import"));
    const QString path = work.filePath(QStringLiteral("import.leverarch"));
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
    const QString cli = QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-cli");
    runProgram(cli, {QStringLiteral("new"), path});
    const ProgramRun ours =
        runProgram(cli, {QStringLiteral("import"), path, corpus, QStringLiteral("--json")});
    say(QStringLiteral("xargs -P2 pdftotext, again"));
    const double after = secondsOfShell(reference);
    const double referenceSeconds = (before + after) / 2;

    const QJsonObject report = QJsonDocument::fromJson(ours.out).object();
    const ProgramRun stats =
        runProgram(cli, {QStringLiteral("stats"), path, QStringLiteral("--json")});
    const QJsonObject counted = QJsonDocument::fromJson(stats.out).object();
    QJsonObject time =
        figure(ours.seconds / referenceSeconds, QStringLiteral("times the reference"), 1.3,
               QStringLiteral("seconds of xargs -P2 pdftotext, mean of before and after"),
               referenceSeconds);
    time.insert(QStringLiteral("seconds"), ours.seconds);
    for (const char *key : {"files", "stored", "duplicates", "refused"})
        time.insert(QLatin1String(key), report[QLatin1String(key)]);
    time.insert(QStringLiteral("pages"), counted[QStringLiteral("pages")]);
    time.insert(QStringLiteral("exit_code"), ours.exitCode);
    return {{QStringLiteral("time"), time},
            {QStringLiteral("memory"),
             figure(ours.peakMegabytes, QStringLiteral("MB, main process"), 250,
                    QStringLiteral("MB of leverarch-cli stats on the same file"),
                    stats.peakMegabytes)}};
}

} // namespace LeverArch::Bench
