// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stormcase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSet>

#include <cstdio>

StormCase::StormCase(const QString &cli, unsigned seed) : m_cli(cli), m_random(seed) {}

bool StormCase::fail(const QString &what) const
{
    std::fprintf(stderr, "after %d kills: %s\n", m_kills, qUtf8Printable(what));
    return false;
}

bool StormCase::begin()
{
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(caseFile() + QLatin1String(ending));
    m_documents.clear();
    int exitCode = -1;
    ask({QStringLiteral("new"), caseFile()}, &exitCode);
    return exitCode == 0 || fail(QStringLiteral("no case file could be made"));
}

QJsonDocument StormCase::ask(const QStringList &arguments, int *exitCode) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(m_cli, arguments + QStringList{QStringLiteral("--json")});
    process.waitForFinished(-1);
    if (exitCode)
        *exitCode = process.exitCode();
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

StormRun StormCase::import(const QStringList &words, int afterMs)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_cli, QStringList{QStringLiteral("import"), caseFile()} + words +
                             QStringList{QStringLiteral("--json")});
    process.waitForStarted(-1);
    StormRun run;
    if (!process.waitForFinished(afterMs)) {
        process.kill();
        process.waitForFinished(-1);
        run.wasKilled = true;
        ++m_kills;
    }
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    return run;
}

bool StormCase::isSound() const
{
    int exitCode = -1;
    const QJsonObject proof = ask({QStringLiteral("verify"), caseFile()}, &exitCode).object();
    if (exitCode == 0 && proof.value(QStringLiteral("sound")).toBool())
        return true;
    return fail(QStringLiteral("not sound: ") + QString::fromUtf8(QJsonDocument(proof).toJson()));
}

bool StormCase::hasLostNothing()
{
    const QJsonDocument answer =
        ask({QStringLiteral("list"), caseFile(), QStringLiteral("document")});
    const QJsonArray rows = answer.isArray()
                                ? answer.array()
                                : answer.object().value(QStringLiteral("records")).toArray();
    QStringList now;
    for (const QJsonValue &row : rows)
        now.append(row.toObject().value(QStringLiteral("id")).toString());
    const QSet<QString> there(now.begin(), now.end());
    for (const QString &id : std::as_const(m_documents)) {
        if (!there.contains(id))
            return fail(QStringLiteral("document %1 is gone").arg(id));
    }
    m_documents = now;
    return true;
}
