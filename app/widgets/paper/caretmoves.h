// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/textselection.h"

namespace LeverArch {

/// What a key does to a caret in the words of a paper.
enum class CaretStep {
    NextLetter, ///< As people count letters: with their accents.
    PreviousLetter,
    NextWord, ///< To its beginning.
    PreviousWord,
    NextLine,
    PreviousLine,
    LineStart,
    LineEnd,
    NextPage, ///< To its first word.
    PreviousPage,
    PageStart,
    PageEnd,
    PaperStart,
    PaperEnd
};

/// Where a step leads, in reading order: down a column before into the next one, over the end of a
/// page onto the next that has words. Stays where it is when there is nothing further, or while the
/// words it would lead to are not there yet.
TextCaret caretAfter(CaretStep step, TextCaret from, const ReadyPages &pages, int pageCount);

/// The thin upright line a caret is shown as, in displayed space; null on a page without words.
QRectF caretLine(const ReadyPage &page, const TextCaret &caret);

} // namespace LeverArch
