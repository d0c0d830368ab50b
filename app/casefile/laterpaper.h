// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

namespace LeverArch {

class Stores;

/// Which of two papers that say nearly the same is the later. The first that tells decides: the
/// dates written of both; what they are called ("v2", "amended"; domain/editionname.h); the dates
/// read in the text of both; when they were received; when they came in here. Reads pages: for a
/// reader thread.
Result<bool> isLaterPaper(const Stores &stores, Id paper, Id than);

} // namespace LeverArch
