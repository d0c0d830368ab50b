// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterparts.h"

namespace LeverArch {

/// The line in the head of the first page, or in capitals anywhere on it, by which a paper says that
/// it is not for everybody: "Private and confidential", "OFFICIAL–SENSITIVE" (the marking of the
/// Government Security Classifications Policy), "Not for publication by virtue of Schedule 12A"
/// (Local Government Act 1972). A sentence about confidentiality, or a part of one, is none.
std::optional<Finding> confidentiality(const LetterParts &parts);

} // namespace LeverArch
