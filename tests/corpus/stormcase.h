// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonDocument>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <random>

/// What a run of a program came to.
struct StormRun
{
    bool wasKilled = false;
    int exitCode = -1;
    QByteArray out;
};

/// A case file that imports are killed on, in a folder that goes with this object.
class StormCase
{
public:
    StormCase(const QString &cli, unsigned seed);

    QString caseFile() const { return m_folder.filePath(QStringLiteral("storm.leverarch")); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    int below(int bound) { return bound > 0 ? int(m_random() % unsigned(bound)) : 0; }

    /// Says what went wrong, and when; false.
    bool fail(const QString &what) const;
    /// Another case file, with nothing in it, in place of what was there.
    bool begin();

    QJsonDocument ask(const QStringList &arguments, int *exitCode = nullptr) const;
    /// `import` with these words after the case file; killed with SIGKILL after so long, unless it
    /// ends before. Negative: not killed.
    StormRun import(const QStringList &words, int afterMs = -1);
    /// As `verify` says.
    bool isSound() const;
    /// Looks for each document there was; false when one is gone.
    bool hasLostNothing();
    /// Ids of the documents when hasLostNothing() was last asked.
    const QStringList &documents() const { return m_documents; }
    int kills() const { return m_kills; }

private:
    QString m_cli;
    QTemporaryDir m_folder;
    std::mt19937 m_random;
    QStringList m_documents;
    int m_kills = 0;
};
