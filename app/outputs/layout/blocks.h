// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/layout/pageflow.h"
#include "outputs/layout/textblock.h"

#include <QColor>

namespace LeverArch {

// The pieces our printed pages are made of, each one line to call. They differ only in style and
// spacing, so they are recipes for TextBlock rather than classes.

using BlockPtr = std::unique_ptr<Block>;

struct TitleWords
{
    QString branch;
    QString title;
    QStringList meta; ///< "For the meeting of …", "Prepared by …"; empty ones are left out.
};

/// Branch, title and what it is for, one block that opens page 1.
BlockPtr titleBlock(const TitleWords &words, const QColor &accent);

/// The summary in larger type.
BlockPtr leadBlock(const QString &text, const QColor &accent);

/// Never the last line of a page; becomes a bookmark.
BlockPtr headingBlock(const QString &text, int level, const QColor &accent);

BlockPtr paragraphBlock(const TextRuns &runs, const QColor &accent);

struct QuotationWords
{
    QString words;        ///< As quoted, without quotation marks.
    TextRuns attribution; ///< Speaker, paper, page.
    QString printedKey;   ///< Under which its lines are looked for in the finished file.
};

/// Indented under a thin rule at the left, its attribution kept with its last lines.
BlockPtr quotationBlock(const QuotationWords &quotation, const QColor &accent);

/// A date in the margin column and what happened.
BlockPtr datedBlock(const QString &date, const TextRuns &runs, const QColor &accent);

/// A numbered point: the number hangs, `small` follows in small type.
BlockPtr numberedBlock(const QString &number, const TextRuns &runs, const TextRuns &small,
                       const QColor &accent);

/// An entry of the list of sources; links named `destination` lead here.
BlockPtr sourceBlock(const QString &number, const TextRuns &runs, const QString &destination,
                     const QColor &accent);

/// Small type under a table or list.
BlockPtr noteBlock(const TextRuns &runs, const QColor &accent);

} // namespace LeverArch
