// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/filenotes.h"

#include "core/plural.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

/// One form of a note: with "%n" where it counts, "%1" where it names something.
const char *wordsOf(FileNote::Kind kind)
{
    using Kind = FileNote::Kind;
    switch (kind) {
    case Kind::Macros:
        return QT_TRANSLATE_NOOP("FileNotes", "It has macros (programs of its own). They were not "
                                              "run.");
    case Kind::Scripts:
        return QT_TRANSLATE_NOOP("FileNotes", "%n script(s) in it {was|were} not run.");
    case Kind::ExternalLinks:
        return QT_TRANSLATE_NOOP("FileNotes", "%n link(s) to other files or the web {was|were} not "
                                              "followed; what they would bring is not shown.");
    case Kind::RemotePictures:
        return QT_TRANSLATE_NOOP("FileNotes", "%n picture(s) that {is|are} only on the web {was|were} not "
                                              "fetched.");
    case Kind::ActiveContent:
        return QT_TRANSLATE_NOOP("FileNotes", "%n frame(s), form(s) or plug-in(s) in it {was|were} left "
                                              "out.");
    case Kind::HiddenSheet:
        return QT_TRANSLATE_NOOP("FileNotes", "Hidden sheet: “%1”.");
    case Kind::HiddenRows:
        return QT_TRANSLATE_NOOP("FileNotes", "Hidden rows: %1.");
    case Kind::HiddenColumns:
        return QT_TRANSLATE_NOOP("FileNotes", "Hidden columns: %1.");
    case Kind::HiddenText:
        return QT_TRANSLATE_NOOP("FileNotes", "%n piece(s) of text in it {is|are} marked as hidden.");
    case Kind::TrackedChanges:
        return QT_TRANSLATE_NOOP("FileNotes", "It has %n tracked change(s) that nobody has accepted "
                                              "yet.");
    case Kind::Comments:
        return QT_TRANSLATE_NOOP("FileNotes", "It has %n comment(s) in its margin.");
    case Kind::EmbeddedFiles:
        return QT_TRANSLATE_NOOP("FileNotes", "%n object(s) or file(s) inside it {was|were} not opened.");
    case Kind::WrongEnding:
        return QT_TRANSLATE_NOOP("FileNotes", "Its name ends in “%1”, but it is something else.");
    case Kind::GuessedEncoding:
        return QT_TRANSLATE_NOOP("FileNotes", "It does not say how its letters are written; it was "
                                              "read as %1.");
    case Kind::ControlBytes:
        return QT_TRANSLATE_NOOP("FileNotes", "%n byte(s) in it that {is|are} no text {is|are} not shown.");
    case Kind::CutShort:
        return QT_TRANSLATE_NOOP("FileNotes", "Its pages end at %1; the original has all of it.");
    case Kind::PartsUnread:
        return QT_TRANSLATE_NOOP("FileNotes", "%n part(s) of it {is|are} damaged or missing: %1.");
    case Kind::OtherBody:
        return QT_TRANSLATE_NOOP("FileNotes", "Its plain and its formatted text say different "
                                              "things; both are shown.");
    case Kind::PicturesMissing:
        return QT_TRANSLATE_NOOP("FileNotes", "%n picture(s) it shows {is|are} not in the file.");
    case Kind::Signed:
        return QT_TRANSLATE_NOOP("FileNotes", "It carries a digital signature, which was not "
                                              "checked.");
    case Kind::Encrypted:
        return QT_TRANSLATE_NOOP("FileNotes", "It is encrypted (%1) and cannot be read here.");
    case Kind::Formulas:
        return QT_TRANSLATE_NOOP("FileNotes", "%n cell(s) {is a formula|are formulas}; the page shows what they "
                                              "last gave.");
    case Kind::SignsMissing:
        return QT_TRANSLATE_NOOP("FileNotes", "%n sign(s) on its pages {is|are} drawn as {a box|boxes}, "
                                              "because no font here has {it|them}: %1. Searching and "
                                              "copying find what was written.");
    case Kind::PlainLayout:
        break;
    }
    return QT_TRANSLATE_NOOP("FileNotes", "Its pages have a plain layout of ours; lines and pages "
                                          "are not those of its program.");
}

} // namespace

QString sentence(const FileNote &note)
{
    QString text = counted("FileNotes", wordsOf(note.kind), note.count);
    return text.contains(QLatin1String("%1")) ? text.arg(note.what) : text;
}

QString sentences(const QList<FileNote> &notes)
{
    QList<FileNote> ordered = notes;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const FileNote &a, const FileNote &b) { return a.kind < b.kind; });
    QStringList lines;
    for (const FileNote &note : std::as_const(ordered)) {
        const QString line = sentence(note);
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace LeverArch
