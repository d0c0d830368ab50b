// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "core/passage.h"

#include <QString>

#include <functional>

namespace LeverArch {

/// What is read between two passages of one paper, in the order the eye takes the words: down a
/// column before the next, and over the end of a page.
struct PassageGap
{
    QString words;          ///< Empty: the second follows the first.
    bool goesBack = false;  ///< The second is read before the first.
    bool overPages = false; ///< Words of a page's end or beginning, or whole pages, are left out.

    bool touch() const { return words.isEmpty() && !goesBack; }
};

/// The stored text of a page; empty when it cannot be read.
using PageTextOf = std::function<PageText(int page)>;

PassageGap gapBetween(const Passage &before, const Passage &after, const PageTextOf &textOf);

} // namespace LeverArch
