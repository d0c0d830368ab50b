// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/sharedbytes.h"
#include "support/qtcatch.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QFile>

/// What another program makes of a file of ours: standard output and error together.
inline QString outsideProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(120'000));
    return QString::fromUtf8(process.readAll());
}

/// A file in a folder of the test's own, gone with this object.
class FileOutside
{
public:
    explicit FileOutside(const QByteArray &bytes = {})
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    explicit FileOutside(const LeverArch::SharedBytes &bytes)
        : FileOutside(must(bytes.view()).toByteArray())
    {}

    QString path(const QString &name = QStringLiteral("paper.pdf")) const
    {
        return m_folder.filePath(name);
    }
    QByteArray read(const QString &name = QStringLiteral("paper.pdf")) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};
