// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pagetext.h"
#include "core/passage.h"
#include "core/result.h"
#include "domain/anchor.h"
#include "domain/documentversion.h"

#include <QList>

namespace LeverArch {

class Stores;

/// Units of text kept on either side of an anchor's words, for finding the place again.
inline constexpr int contextUnits = 32;

/// The anchor of a stretch of a page's text, without record, sequence and version. Invalid when the
/// page has no such words.
Result<Anchor> anchorOfWords(const PageFacts &facts, const PageText &text, const Passage &passage);

/// The anchor of a place without words of its own (user space): it is put into the reading order at
/// the words beside it.
Anchor anchorOfPlace(const PageFacts &facts, const PageText &text, const QList<Quad> &quads);

/// The words whose middle lies inside a box (displayed space), as they are read.
QString wordsInside(const PageText &text, const QRectF &box);

} // namespace LeverArch
