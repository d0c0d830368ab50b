// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

namespace LeverArch {

/// Some programs write Arabic as the shapes letters have at the beginning, middle or end of a word
/// (Unicode's Arabic Presentation Forms A and B), which nobody types. Turns them into the letters
/// they stand for (their compatibility decomposition, Unicode Standard chapter 3.7), so that words
/// are found and quoted; words keep their places. A page without any comes back untouched.
PageText inPlainLetters(PageText page);

} // namespace LeverArch
