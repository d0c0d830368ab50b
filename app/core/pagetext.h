// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace LeverArch {

/// One word on a page: where it stands in the page's text and where on the paper.
struct Word
{
    int start = 0; ///< Offset into PageText::text, in UTF-16 units.
    int length = 0;
    QRectF box; ///< Displayed space (see PageGeometry), points, top-left origin.

    friend bool operator==(const Word &, const Word &) = default;
};

/// The text of one page as our worker read it, once. Words are separated by one space, lines by one
/// line feed; hyphens at line ends are kept. Offsets into it never move: a change of how it is made
/// is a new text version.
struct PageText
{
    QString text;
    QList<Word> words; ///< In reading order; together they cover every character but separators.
    /// How sure the recogniser was of each word, 0 to 100, one byte a word; empty when the text is
    /// the paper's own.
    QByteArray confidences = {};

    bool isRecognised() const { return !confidences.isEmpty(); }

    friend bool operator==(const PageText &, const PageText &) = default;
};

/// The words’ places packed for storage (layout in pagetext.cpp), a quarter of their size in
/// memory. Boxes come back within 1/50 point.
QByteArray packWords(const QList<Word> &words);

/// The inverse; an empty list when `packed` is malformed or names places beyond `textLength`.
QList<Word> unpackWords(const QByteArray &packed, qsizetype textLength);

/// The quads (user space) of the text range [start, start + length), one a line.
QList<Quad> quadsOf(const PageText &page, const PageGeometry &geometry, int start, int length);

/// The least confidence of the words that the range [start, start + length) touches; 100 when the
/// text is the paper's own.
int leastConfidence(const PageText &page, int start, int length);

/// The index of the word at or nearest after the offset; words.size() when there is none.
qsizetype wordAt(const PageText &page, int offset);

} // namespace LeverArch
