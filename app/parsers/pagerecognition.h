// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/popplerdocument.h"
#include "parsers/recogniser.h"
#include "worker/recognition.h"

namespace LeverArch {

/// Draws a page as finely as recognition wants it (300 dots an inch, less when the page is huge)
/// and reads its picture. Throws JobFailure.
RecognisedPage recognisePage(PopplerDocument &document, int page, Recogniser &recogniser,
                             const Recogniser::Stopped &stopped);

} // namespace LeverArch
