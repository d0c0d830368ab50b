// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/fileform.h"
#include "worker/sharedbytes.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

// What the worker tells of a file that is no PDF, and the pages it makes of one.

/// Something about a file that a person has to know: it was left out, not run, not fetched, or
/// cannot be seen on its pages. `what` names it in the file's own words; the sentence is made by
/// the client (filenotes.h).
struct FileNote
{
    enum class Kind : quint8 {
        Macros,          ///< Programs in an office file; never run.
        Scripts,         ///< `count` scripts of a web page or an e-mail; never run.
        ExternalLinks,   ///< `count` links to other files or the web that would be fetched.
        RemotePictures,  ///< `count` pictures that are only on the web; not fetched.
        ActiveContent,   ///< `count` frames, plug-ins, forms that send.
        HiddenSheet,     ///< `what`: the sheet's name.
        HiddenRows,      ///< `what`: "Staffing: 3–7, 12".
        HiddenColumns,   ///< `what`: "Staffing: C–E".
        HiddenText,      ///< `count` pieces of text marked as hidden.
        TrackedChanges,  ///< `count` insertions and deletions not yet accepted.
        Comments,        ///< `count` comments in an office file.
        EmbeddedFiles,   ///< `count` objects inside an office file.
        WrongEnding,     ///< The name says something else; `what`: the ending.
        GuessedEncoding, ///< `what`: the encoding taken, as nothing said which.
        ControlBytes,    ///< `count` NUL and control characters left out of its pages.
        CutShort,        ///< More than can be shown; `what` says where it ends, `count` what is left out.
        PartsUnread,     ///< `count` damaged or missing parts; `what` names the first ones.
        OtherBody,       ///< An e-mail's plain and formatted texts differ; both are shown.
        PicturesMissing, ///< `count` pictures that should be in the file and are not.
        Signed,          ///< The e-mail is signed; not checked.
        Encrypted,       ///< The e-mail, or a part of it, is encrypted; `what`: how.
        Formulas,        ///< `count` cells show what their formulas last gave.
        SignsMissing,    ///< `count` signs on its pages that no font here has; `what`: the first ones.
        PlainLayout      ///< Its pages have our own plain layout, not that of its program.
    };
    Kind kind = Kind::Macros;
    qint64 count = 0;
    QString what;

    friend bool operator==(const FileNote &, const FileNote &) = default;
};
inline constexpr int fileNoteKinds = int(FileNote::Kind::PlainLayout) + 1;

/// A file inside a file.
struct FileMember
{
    int index = 0;       ///< What extract() is asked for.
    QString name;        ///< As the container says it, made safe: no folders upwards, no control
                         ///< characters; never empty.
    QString mediaType;   ///< As the container claims; may be empty.
    qint64 offset = -1;  ///< Where a mailbox or a zip has it; -1 elsewhere.
    qint64 size = -1;    ///< Claimed; -1 unknown.
    QString refusal;     ///< Why it cannot be taken out: "member_locked", "member_bomb",
                         ///< "member_link", "member_packing" (in a way nobody here unpacks),
                         ///< "clutter" (left by an operating system), "not_a_file",
                         ///< "too_large"; empty when it can.
};

/// What a file says of itself, in its own words.
struct FileDescription
{
    QString title;   ///< Subject of an e-mail, title property of an office file or web page.
    QString author;  ///< From.
    QString to;      ///< Addressees, as written, "; " between.
    QString date;    ///< ISO 8601, of a message or as last changed; empty when it does not say.
    QString messageId;
    QStringList answers; ///< Message ids it answers, the nearest last.
};

struct FileExamination
{
    FileForm form = FileForm::Unknown;
    bool locked = false; ///< Encrypted: no pages can be made of it.
    FileDescription says;
    QList<FileNote> notes;
    QList<FileMember> members; ///< In the container's order.
    qint64 beyond = 0;         ///< Files in it that are not among them, because there are too many.
};

/// Pages made of a file, as a PDF with selectable text. The same bytes give the same bytes.
struct MadePages
{
    SharedBytes pdf;
    QList<FileNote> notes; ///< Besides those of the examination.
};

/// A page of a paper that is put together from others.
struct ArrangedPage
{
    int source = 0;       ///< Index into ArrangeJob::sources.
    int page = 1;         ///< Physical, 1-based.
    int quarterTurns = 0; ///< Clockwise, on top of its own rotation; 0 to 3.
    /// The part of the page to show, as fractions of its displayed height: what was torn into two
    /// papers in the middle of a page. 0 and 1: all of it.
    double top = 0;
    double bottom = 1;
};

/// A PDF and what opens it.
struct ArrangeSource
{
    SharedBytes pdf;
    QString password;
};

/// Pages of some papers in a new order, as one PDF without stamps. Content stays vector.
struct ArrangeJob
{
    QList<ArrangeSource> sources;
    QList<ArrangedPage> pages;
    QString title;
};

namespace Limit {
constexpr qsizetype members = 50'000;   ///< Of one container.
/// Of one in which each is found only by reading all of it again: messages and PDFs.
constexpr qsizetype attachments = 20'000;
constexpr qsizetype notes = 500;        ///< Of one file.
constexpr qint64 member = qint64(1) << 30; ///< Bytes of one member.
} // namespace Limit

} // namespace LeverArch
