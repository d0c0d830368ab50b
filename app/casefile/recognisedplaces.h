// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/annotationchanges.h"
#include "core/result.h"

#include <optional>

namespace LeverArch {

class Stores;

// What becomes of marks and quotations when pages that were pictures have words. Their quads stay
// where a person put them; only what the words tell is added. Both read pages: for a reader thread.
// Nothing when there is nothing to change.

/// Marks made on the picture of an original learn what is written around them, so that a later
/// version can find them again, and areas the words inside them.
Result<std::optional<NamedChange>> wordsForPlaces(const Stores &stores, Id original);

/// The doubtful and lost places of a document's newest version are looked for again where they
/// stood before: found by the same words they are exact or moved, else they stay what they were.
Result<std::optional<NamedChange>> placesFoundAgain(const Stores &stores, Id document);

} // namespace LeverArch
