// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Kills imports at random moments and looks at what is left:
//
//     killstorm LEVERARCH-CLI KILLS [SEED]
//
// One case file, KILLS imports of the same forty papers, each killed with SIGKILL somewhere on its
// way. After each kill `verify` must find the file sound, and no paper that was there before may be
// gone. At the end an import that nobody kills must find every paper stored, once.

#include "support/samplepdf.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

namespace {

constexpr int papers = 40;

struct Storm
{
    QString cli;
    QTemporaryDir folder;
    int round = 0;

    QString caseFile() const { return folder.filePath(QStringLiteral("storm.leverarch")); }
    QString papersFolder() const { return folder.filePath(QStringLiteral("in")); }

    bool fail(const QString &what) const
    {
        std::fprintf(stderr, "after %d kills: %s\n", round, qUtf8Printable(what));
        return false;
    }

    QJsonDocument ask(const QStringList &arguments, int *exitCode = nullptr) const
    {
        QProcess process;
        process.start(cli, arguments + QStringList{QStringLiteral("--json")});
        process.waitForFinished(-1);
        if (exitCode)
            *exitCode = process.exitCode();
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }
};

bool writePapers(const Storm &storm)
{
    if (!QDir().mkpath(storm.papersFolder()))
        return false;
    for (int i = 0; i < papers; ++i) {
        QFile file(storm.papersFolder() +
                   QStringLiteral("/paper %1.pdf").arg(i, 3, 10, QLatin1Char('0')));
        QList<QByteArray> pages;
        for (int page = 0; page < 5 + 7 * (i % 13); ++page)
            pages.append("Paper " + QByteArray::number(i) + " page " + QByteArray::number(page));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdfWithPages(pages)) < 0)
            return false;
    }
    return true;
}

/// Ids of the documents in the case file.
QStringList documents(const Storm &storm)
{
    QStringList ids;
    const QJsonDocument answer =
        storm.ask({QStringLiteral("list"), storm.caseFile(), QStringLiteral("document")});
    const QJsonArray rows = answer.isArray()
                                ? answer.array()
                                : answer.object().value(QStringLiteral("records")).toArray();
    for (const QJsonValue &row : rows)
        ids.append(row.toObject().value(QStringLiteral("id")).toString());
    return ids;
}

void importAndKill(const Storm &storm, int afterMs)
{
    QProcess process;
    process.start(storm.cli, {QStringLiteral("import"), storm.caseFile(), storm.papersFolder(),
                              QStringLiteral("--json")});
    process.waitForStarted(-1);
    process.waitForFinished(afterMs);
    process.kill();
    process.waitForFinished(-1);
}

bool isSound(const Storm &storm)
{
    int exitCode = -1;
    const QJsonObject proof =
        storm.ask({QStringLiteral("verify"), storm.caseFile()}, &exitCode).object();
    if (exitCode == 0 && proof.value(QStringLiteral("sound")).toBool())
        return true;
    return storm.fail(QStringLiteral("not sound: ") +
                      QString::fromUtf8(QJsonDocument(proof).toJson()));
}

bool comesInWhole(const Storm &storm)
{
    const QJsonObject report =
        storm.ask({QStringLiteral("import"), storm.caseFile(), storm.papersFolder()}).object();
    const int stored = report.value(QStringLiteral("stored")).toInt();
    const int duplicates = report.value(QStringLiteral("duplicates")).toInt();
    if (stored + duplicates != papers || documents(storm).size() != papers)
        return storm.fail(QStringLiteral("%1 stored, %2 duplicates, %3 documents of %4")
                              .arg(stored)
                              .arg(duplicates)
                              .arg(documents(storm).size())
                              .arg(papers));
    return true;
}

bool run(Storm &storm, int kills, unsigned seed)
{
    std::mt19937 random(seed);
    if (!writePapers(storm))
        return storm.fail(QStringLiteral("no papers could be written"));
    int exitCode = -1;
    storm.ask({QStringLiteral("new"), storm.caseFile()}, &exitCode);
    if (exitCode != 0)
        return storm.fail(QStringLiteral("no case file could be made"));
    QStringList before;
    for (storm.round = 1; storm.round <= kills; ++storm.round) {
        importAndKill(storm, int(random() % 700));
        if (!isSound(storm))
            return false;
        const QStringList now = documents(storm);
        for (const QString &id : std::as_const(before)) {
            if (!now.contains(id))
                return storm.fail(QStringLiteral("document %1 is gone").arg(id));
        }
        before = now;
        // A fresh start every now and then, so that early moments are struck again.
        if (now.size() == papers) {
            QFile::remove(storm.caseFile());
            storm.ask({QStringLiteral("new"), storm.caseFile()});
            before.clear();
        }
    }
    return comesInWhole(storm) && isSound(storm);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Storm storm;
    storm.cli = arguments.value(1);
    const int kills = arguments.value(2, QStringLiteral("5")).toInt();
    const unsigned seed = arguments.size() > 3 ? arguments.at(3).toUInt() : std::random_device()();
    std::printf("%d kills, seed %u\n", kills, seed);
    if (!run(storm, kills, seed))
        return 1;
    std::printf("sound after every kill, and every paper is there\n");
    return 0;
}
