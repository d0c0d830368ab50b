// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/zipreader.h"

#include "parsers/failure.h"
#include "parsers/files/contentslist.h"
#include "parsers/files/safename.h"
#include "parsers/files/ziparchive.h"

#include <QCoreApplication>

namespace LeverArch {

namespace {

/// All files of a zip, as many as are taken.
struct ZipListing
{
    QList<ZipEntry> files;
    qint64 beyond = 0; ///< Too many to be taken.
    qint64 unread = 0;
};

/// Entries that share their bytes are made to fill a disk: together they claim to be packed into
/// more than there is. So are many that each stay below what is refused for one.
void refuseBombs(QList<ZipEntry> &files, qint64 archiveSize)
{
    constexpr qint64 suspicious = 100; // unpacked to packed; office files stay far below
    qint64 packed = 0;
    qint64 swollen = 0;
    for (const ZipEntry &file : std::as_const(files))
        packed += qMin(file.packed, archiveSize + 1);
    const bool overlaps = packed > archiveSize;
    for (ZipEntry &file : files) {
        if (file.size / suspicious > file.packed && file.refusal.isEmpty())
            swollen += file.size;
        const bool isTooMuch = swollen > Limit::member && file.size / suspicious > file.packed;
        if (file.refusal.isEmpty() && (overlaps || isTooMuch))
            file.refusal = QStringLiteral("member_bomb");
    }
}

ZipListing listFiles(const FileInput &input)
{
    ZipArchive archive(input.bytes);
    ZipListing listing;
    qint64 seen = 0;
    const bool isWhole = archive.each([&](const ZipEntry &entry) {
        if (++seen % 256 == 0)
            input.step();
        if (!entry.isFolder && listing.files.size() < Limit::members)
            listing.files << entry;
        else if (!entry.isFolder)
            ++listing.beyond;
        return true;
    });
    const qint64 rest = qMax<qint64>(0, archive.claimedEntries() - seen);
    if (!isWhole || rest > 0)
        listing.unread = qMax<qint64>(1, rest);
    refuseBombs(listing.files, input.bytes.size());
    return listing;
}

FileMember memberOf(const ZipEntry &entry, int index)
{
    FileMember member;
    member.index = index;
    member.name = safeMemberPath(entry.name, nameByType({}, index + 1));
    member.offset = entry.offset;
    member.size = entry.size;
    member.refusal = entry.refusal;
    return member;
}

QList<FileNote> notesOf(const ZipListing &listing)
{
    QList<FileNote> notes;
    if (listing.unread > 0)
        notes << FileNote{FileNote::Kind::PartsUnread, listing.unread, {}};
    return notes;
}

QString word(const char *text)
{
    return QCoreApplication::translate("LeverArch::MailPages", text);
}

} // namespace

FileExamination ZipReader::examine(const FileInput &input) const
{
    const ZipListing listing = listFiles(input);
    FileExamination examination;
    examination.form = input.form;
    examination.notes = notesOf(listing);
    for (const ZipEntry &entry : listing.files)
        examination.members << memberOf(entry, static_cast<int>(examination.members.size()));
    examination.beyond = listing.beyond;
    return examination;
}

MadePages ZipReader::makePages(const FileInput &input) const
{
    const ZipListing listing = listFiles(input);
    ContentsList contents;
    contents.title = harmlessLine(input.name);
    contents.about << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Files in this archive: %1"))
                          .arg(listing.files.size() + listing.beyond + listing.unread);
    contents.headings << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "No."))
                      << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Name"))
                      << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Size"))
                      << word(QT_TRANSLATE_NOOP("LeverArch::MailPages", "Last changed"));
    int index = 0;
    for (const ZipEntry &entry : listing.files) {
        const FileMember member = memberOf(entry, index++);
        contents.rows << QStringList{QString::number(index), member.name, sizeWords(member.size),
                                     entry.date.toString(QStringLiteral("yyyy-MM-dd HH:mm"))};
    }
    return contentsPages(contents, input.step);
}

SharedBytes ZipReader::extract(const FileInput &input, const FileMember &member) const
{
    ZipArchive archive(input.bytes);
    return archive.unpack(archive.at(member.offset), input.step);
}

} // namespace LeverArch
