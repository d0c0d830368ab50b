// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

#include <QList>
#include <QString>

#include <utility>

namespace LeverArch {

/// A stretch of a page's stored text.
struct TextPlace
{
    int page = 0; ///< 1-based; 0: nowhere.
    int start = 0; ///< UTF-16 units into PageText::text.
    int length = 0;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

/// Words beside each other on one row of a page, without a wide gap: a line of a paragraph, or what
/// one column of a letter's head has on that row.
struct LetterLine
{
    struct Piece
    {
        int at = 0;    ///< In `text`.
        int start = 0; ///< In the page's text.
        int length = 0;
    };

    int page = 0; ///< 1-based.
    int row = 0;  ///< Counted through all pages: what stands beside each other has the same.
    int block = 0; ///< Counted through all pages: lines close under one another.
    QString text;  ///< Words separated by one space.
    QRectF box;    ///< Displayed space; null where the page has no boxes.
    QList<Piece> pieces;

    /// The place of text.mid(from, length) on its page, whole words.
    TextPlace placeOf(qsizetype from, qsizetype length) const;
    TextPlace place() const { return placeOf(0, text.size()); }
};

/// The lines of pages, block after block from the top, found by the word boxes alone: the order in
/// which the stored text has columns makes no difference. Words join a line unless the gap is wider
/// than two line heights; a line joins the block above it when it stands close under it and shares
/// an edge or the middle with it. Of a page the first 6,000 words are read.
///
/// Where words have no boxes, the text's own lines are taken, all of a page one block.
QList<LetterLine> letterLines(const PageText &page, int pageNumber, int firstRow = 0,
                              int firstBlock = 0);

/// Of several pages: what stands beside a line on its row, left to right, itself left out.
QList<const LetterLine *> besides(const QList<LetterLine> &lines, const LetterLine &line);

} // namespace LeverArch
