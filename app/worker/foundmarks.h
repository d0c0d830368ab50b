// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfmarks.h"

namespace LeverArch {

/// What kind of file marks were found in.
enum class MarkFileForm : quint8 { Pdf, Xfdf, Marks };

/// The words under a part of a mark, as a file of this program says them.
struct FoundWords
{
    int start = 0; ///< In the stored text of the page, UTF-16 units.
    int length = 0;
    QString exact;
    QString prefix;
    QString suffix;
};

/// A mark, or a reply to one, as it stands in a file that somebody else may have made.
struct FoundMark
{
    PdfMark mark;     ///< Its name is the file's; made of what it says where the file gives none.
    QString subtype;  ///< What the file calls its kind: "Highlight", "Squiggly", "Stamp".
    bool cut = false; ///< Its comment was too long and is not whole.
    // What follows is said by files of this program alone.
    QList<FoundWords> words; ///< One a place, or none.
    QString meaning;
    QString audience;
    QString base;           ///< What it was when its file last had it from elsewhere (markStateOf).
    bool edited = false;    ///< It was changed after it was made.
    bool isContext = false; ///< Somebody else's, there because a reply answers it.
    bool isRemoved = false; ///< It was put into the bin there.
};

/// The marks on one paper.
struct FoundPaper
{
    QString sha256; ///< Of the paper they are on, as hex; empty when the file does not say.
    QString title;
    QString fileName;
    int pageCount = 0;      ///< 0 when the file does not say.
    QList<FoundMark> marks; ///< In the order of the paper; what is answered stands before replies.
};

/// What was not taken from a file, or not whole. It is not lost: the file has it.
struct MarkCounts
{
    int foreign = 0;   ///< Of kinds that are no marks a person makes (fields, films).
    int placeless = 0; ///< Marks that do not say where they are.
    int beyond = 0;    ///< Marks beyond what is taken from one file.
    int cut = 0;       ///< Marks of which a comment is too long and not whole.
};

/// What was found in a file.
struct FoundMarks
{
    MarkFileForm form = MarkFileForm::Pdf;
    QString author; ///< Whose marks a file of this program has.
    QDateTime made;
    QList<FoundPaper> papers; ///< One, except in files of this program.
    MarkCounts counts;

    qsizetype count() const
    {
        qsizetype marks = 0;
        for (const FoundPaper &paper : papers)
            marks += paper.marks.size();
        return marks;
    }
};

/// From one file no more are taken.
inline constexpr int mostMarks = 20'000;
/// UTF-16 units of a comment; what is longer is cut.
inline constexpr qsizetype longestComment = 100'000;

} // namespace LeverArch
