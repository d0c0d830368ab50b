// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// Gathers what is to be said of an office file. Counts of one kind add up to one note; notes with
/// names stay single, up to 100 of a kind.
class OfficeNotes
{
public:
    void count(FileNote::Kind kind, qint64 by = 1);
    /// Adds to the kind's count and names up to five of what was counted.
    void count(FileNote::Kind kind, const QString &what);
    void name(FileNote::Kind kind, const QString &what, qint64 count = 0);
    void unread(const QStringList &parts);

    /// What examine() tells: all that is so whoever lays the file out.
    QList<FileNote> ofFile() const;
    /// What makePages() tells besides: of pages laid out by us.
    QList<FileNote> ofPages() const;

private:
    QList<FileNote> chosen(bool pages) const;

    QHash<FileNote::Kind, qint64> m_counts;
    QHash<FileNote::Kind, QStringList> m_whats;
    QList<FileNote> m_named;
};

} // namespace LeverArch
