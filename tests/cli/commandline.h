// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/qtcatch.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace LeverArch {

/// One run of the real program.
struct Run
{
    int exitCode = -1;
    QString out;
    QString err;
    QJsonObject json; ///< Empty when stdout was no JSON object.
};

/// Runs leverarch-cli and waits. Fails the test when it crashes or cannot be started.
Run cli(const QStringList &arguments);
/// The same with --json, and fails the test when the answer is not one JSON object.
Run cliJson(const QStringList &arguments);
/// Another program's answer on stdout (pdftotext, qpdf), failing the test when it ends in error.
QString program(const QString &name, const QStringList &arguments);

/// A folder for one test, with what tests put into it.
class Scratch
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const;
    /// A copy of the sample case, which is made once for the whole program.
    QString sampleCase() const;

private:
    QTemporaryDir m_folder;
};

/// The path of a paper of the sample case, for import.
QString samplePaper(const QString &name);

} // namespace LeverArch
