// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/officenotes.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostOfAKind = 100;
constexpr qsizetype mostWhats = 5;
constexpr qsizetype longestWhat = 300;

bool isOfPages(FileNote::Kind kind)
{
    return kind == FileNote::Kind::CutShort || kind == FileNote::Kind::PicturesMissing ||
           kind == FileNote::Kind::PlainLayout;
}

QString shortened(QString what)
{
    what = what.simplified();
    if (what.size() > longestWhat)
        what = what.left(longestWhat - 1) + QChar(0x2026);
    return what;
}

} // namespace

void OfficeNotes::count(FileNote::Kind kind, qint64 by)
{
    if (by > 0)
        m_counts[kind] += by;
}

void OfficeNotes::count(FileNote::Kind kind, const QString &what)
{
    ++m_counts[kind];
    QStringList &whats = m_whats[kind];
    const QString name = shortened(what);
    if (!name.isEmpty() && whats.size() < mostWhats && !whats.contains(name))
        whats.append(name);
}

void OfficeNotes::name(FileNote::Kind kind, const QString &what, qint64 count)
{
    const auto same = std::count_if(m_named.cbegin(), m_named.cend(),
                                    [kind](const FileNote &note) { return note.kind == kind; });
    if (same < mostOfAKind)
        m_named.append({kind, count, shortened(what)});
    else if (same == mostOfAKind)
        m_named.append({kind, 0, QString(QChar(0x2026))});
}

void OfficeNotes::unread(const QStringList &parts)
{
    for (const QString &part : parts)
        count(FileNote::Kind::PartsUnread, part);
}

QList<FileNote> OfficeNotes::ofFile() const
{
    return chosen(false);
}

QList<FileNote> OfficeNotes::ofPages() const
{
    QList<FileNote> notes = chosen(true);
    notes.append({FileNote::Kind::PlainLayout, 0, {}});
    return notes;
}

QList<FileNote> OfficeNotes::chosen(bool pages) const
{
    QList<FileNote> notes;
    for (int i = 0; i < fileNoteKinds; ++i) {
        const auto kind = FileNote::Kind(i);
        if (isOfPages(kind) != pages)
            continue;
        if (m_counts.value(kind) > 0)
            notes.append(
                {kind, m_counts.value(kind), m_whats.value(kind).join(QLatin1String(", "))});
        for (const FileNote &note : m_named) {
            if (note.kind == kind)
                notes.append(note);
        }
    }
    return notes;
}

} // namespace LeverArch
