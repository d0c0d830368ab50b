// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/papersource.h"

namespace LeverArch {

/// The places of the papers in the list, in the order to read them: those that hold more than a
/// hundredth of all bytes first, the largest before the others, then the rest as they stand. Else
/// one long paper at the end would keep one process busy and leave the others idle (the rule
/// "longest first" of Graham 1969, kept to papers that can matter). Papers of one size, so also
/// those with the same bytes, keep their order.
QList<qsizetype> readingOrder(const QList<PaperSource> &sources);

} // namespace LeverArch
