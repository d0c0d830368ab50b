// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"

namespace LeverArch {

/// Poppler gives each line's letters as they stand on the paper, from left to right. Turns what is
/// written from right to left (Hebrew, Arabic) into the order it is typed, searched and quoted in:
/// words, and the letters within them, while figures and other scripts between them stay as they
/// are. Lines are a line feed apart; a page without such writing comes back untouched. Brackets are
/// not mirrored: papers name the character, not its shape.
PageText inTypedOrder(PageText page);

} // namespace LeverArch
