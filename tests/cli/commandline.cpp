// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace LeverArch {

namespace {

constexpr int longEnoughMs = 120'000;

} // namespace

Run cli(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-cli"), arguments);
    REQUIRE(process.waitForFinished(longEnoughMs));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    Run run;
    run.exitCode = process.exitCode();
    const QByteArray out = process.readAllStandardOutput();
    run.out = QString::fromUtf8(out);
    run.err = QString::fromUtf8(process.readAllStandardError());
    run.json = QJsonDocument::fromJson(out).object();
    return run;
}

Run cliJson(const QStringList &arguments)
{
    const Run run = cli(arguments + QStringList{QStringLiteral("--json")});
    INFO(run.out.toStdString() << run.err.toStdString());
    REQUIRE_FALSE(run.json.isEmpty());
    return run;
}

QString program(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.start(name, arguments);
    REQUIRE(process.waitForFinished(longEnoughMs));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString Scratch::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    REQUIRE(QDir().mkpath(QFileInfo(file).path()));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QString Scratch::sampleCase() const
{
    static const QTemporaryDir folder;
    static const QString original = [] {
        const QString made = folder.filePath(QStringLiteral("sample.leverarch"));
        const Run run = cli({QStringLiteral("sample"), made});
        INFO(run.err.toStdString());
        REQUIRE(run.exitCode == 0);
        return made;
    }();
    const QString copy = path(QStringLiteral("case.leverarch"));
    REQUIRE(QFile::copy(original, copy));
    return copy;
}

QString samplePaper(const QString &name)
{
    return QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/") + name;
}

} // namespace LeverArch
