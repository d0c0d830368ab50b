// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace LeverArch {

class Photographer;

// Papers that are split, put in order and compared; made here, because the sample has none like them.

/// Without or with what a person has done to it.
void arrangeCapture(Photographer &by, bool inPieces);
void cutCapture(Photographer &by);
void compareTwo(Photographer &by);
void showLike(Photographer &by);

} // namespace LeverArch
