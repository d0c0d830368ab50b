// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <map>
#include <optional>
#include <string>

/// What must hold for one of the awkward files, or for a file inside one. Its words are in
/// tests/corpus/README.md.
struct AwkwardFile
{
    QString path; ///< In the folder; of a file inside another its name, for people.
    QString why;
    QString sha256; ///< Hex; empty where nobody but the program can say its bytes.
    QString status; ///< "stored", "refused", or "either".
    bool isOptional = false; ///< May be shown in its container instead of being a file of its own.
    bool isLocked = false;
    std::optional<QList<AwkwardFile>> inside;
    std::optional<std::pair<int, int>> insideCount; ///< At least, at most.
    QStringList words;       ///< On its pages.
    QStringList absent;      ///< Nowhere on its pages.
    QStringList insideWords; ///< On the pages of some file inside it.
    QStringList notes;       ///< Keys of AwkwardFiles::noteWords.
    int pages = -1;          ///< Where it is certain.
};

/// The files that awkward/make.py writes, in a folder that goes with this object. Fails the test
/// when they cannot be made.
class AwkwardFiles
{
public:
    /// `isQuick`: without those that take long to read.
    explicit AwkwardFiles(bool isQuick);

    QString folder() const; ///< Of the files.
    QString path(const AwkwardFile &file) const; ///< As the ledger says it.
    const QList<AwkwardFile> &files() const { return m_files; }
    /// Patterns by which a sentence of an intake note is known, by the kind of note.
    const QHash<QString, QString> &noteWords() const { return m_noteWords; }

    /// All that lies in the folder made, by name: kind, size, when written, and fingerprint.
    std::map<std::string, std::string> state() const;

private:
    void readManifest(const QString &path);

    QTemporaryDir m_folder;
    QList<AwkwardFile> m_files;
    QHash<QString, QString> m_noteWords;
};
