// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"

namespace LeverArch {

class Stores;
struct SearchHit;

/// Where on its page a find is: the words searched for where they stand together, else those the
/// snippet shows, else the page as a whole.
Result<Place> placeOfHit(const Stores &stores, const SearchHit &hit, const QString &words);

} // namespace LeverArch
