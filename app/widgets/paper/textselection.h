// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/passage.h"
#include "core/readingorder.h"
#include "widgets/paper/readingtext.h"

#include <QList>
#include <QString>

#include <functional>

namespace LeverArch {

/// A place between two letters of a paper: a page, a word in its reading order, and so many UTF-16
/// units into that word; all of them is behind the word, before the space.
struct TextCaret
{
    int page = 0;
    qsizetype position = 0;
    int letter = 0;

    friend auto operator<=>(const TextCaret &, const TextCaret &) = default;
};

/// One page made ready for selecting: its stored words and their reading order.
struct ReadyPage
{
    PageText text;
    ReadingOrder order;
    ReadingText reading;

    explicit ReadyPage(PageText pageText)
        : text(std::move(pageText)), order(text.words), reading(text, order)
    {}

    /// Null behind the last.
    const Word *word(qsizetype position) const
    {
        return position >= 0 && position < order.size() ? &text.words.at(order.wordAt(position))
                                                        : nullptr;
    }
};

/// Gives a page made ready, or nullptr while its text is not there yet.
using ReadyPages = std::function<const ReadyPage *(int page)>;

/// The stretches of stored text between two places, in reading order; usually one a page, several
/// where the stored order of the words differs from the order the eye takes them in. Pages that are
/// not ready are left out.
QList<Passage> textBetween(TextCaret from, TextCaret to, const ReadyPages &pages);

/// Where letters [from, to) of a word lie, in displayed space: letters taken for equally wide.
QRectF boxOfLetters(const Word &word, int from, int to);

/// The words of the ranges on one line: white space single, a hyphen at a line's end joined to the
/// rest of its word.
QString joinedText(const QList<Passage> &ranges, const ReadyPages &pages);

/// “The words”, Title, p. 3 – or pp. 3–4, with the printed label in brackets where it differs.
QString withCitation(const QString &words, const QString &title, int firstPage, int lastPage,
                     const QString &firstLabel);

} // namespace LeverArch
