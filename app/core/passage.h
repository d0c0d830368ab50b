// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeverArch {

/// A stretch of one page's stored text (see PageText), as anchors name it.
struct Passage
{
    int page = 0;  ///< Physical, 1-based.
    int start = 0; ///< UTF-16 units.
    int length = 0;

    friend bool operator==(const Passage &, const Passage &) = default;
};

} // namespace LeverArch
