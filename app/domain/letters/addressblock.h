// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

#include <optional>

namespace LeverArch {

/// The block above the salutation that is the addressee's address. Blocks are weighed: the
/// salutation's name in it, a person's name first, a postcode; against it, telephone numbers, the
/// top of the page, the right half.
std::optional<FoundParty> addressBlock(const LetterParts &parts,
                                       const std::optional<FoundParty> &sender);

/// The first line of an organisation at the top of page 1.
std::optional<FoundParty> letterhead(const LetterParts &parts);

/// The lines under a name, taken for its office and its organisation.
void takeDetails(FoundParty &party, const QStringList &below);

} // namespace LeverArch
