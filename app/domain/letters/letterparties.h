// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

#include <optional>

namespace LeverArch {

/// A name with what stands beside it: "Gareth Lunnstead, Assistant Director", "Okafor, Ngozi
/// <ngozi@…>", "Sallowmere Borough Council". Nothing when no name is in it.
std::optional<FoundParty> partyOf(const Finding &written);

/// The names of several, one by one, each as it is written: parted by semicolons, line breaks,
/// commas behind addresses, or by commas where each part is a full name ("Jane Smith, Bob Jones").
QStringList correspondents(const QString &written);

/// Who wrote it: the name under the signature, the head of an e-mail or memo, a cutting's byline, the
/// letterhead.
std::optional<FoundParty> letterSender(const LetterParts &parts);

/// Whom it is addressed to: the head, the address block that the salutation names, the salutation.
std::optional<FoundParty> letterAddressee(const LetterParts &parts,
                                          const std::optional<FoundParty> &sender);

/// Whom "cc" names.
QList<FoundParty> letterCopies(const LetterParts &parts);

} // namespace LeverArch
