// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterlines.h"

#include <QList>

#include <optional>

namespace LeverArch {

/// "Page 2 of 5" at the top or foot of a page.
struct PrintedNumber
{
    int number = 0;
    int of = 0; ///< 0 when not said.
};

/// What one page of a capture looks like, as far as splitting needs it.
struct PageLook
{
    QList<LetterLine> lines; ///< From the top of the page, row by row.
    std::optional<PrintedNumber> number;
    bool isEmpty = true;
    double usualHeight = 0; ///< Of its lines.
};

PageLook pageLook(const PageText &page, int number);

/// A line that begins a document, found from the index `from` on; nothing when there is none. `first`
/// is the first line that belongs to it: the head above a salutation.
struct Beginning
{
    enum class Sign { Letter, HeadTable, Title, Heading };

    Sign sign = Sign::Title;
    qsizetype first = 0;
    qsizetype at = 0;
};

/// The beginnings on one page, in order.
QList<Beginning> beginnings(const PageLook &look);

/// Whether a line ends a document: closing words, "Ends", "Notes to editors".
bool endsDocument(const LetterLine &line);

} // namespace LeverArch
