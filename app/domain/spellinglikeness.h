// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

// How alike two spellings are. Both count UTF-16 units and tell letter cases apart.

/// The least number of letters put in, left out, changed or swapped with their neighbour that turns
/// one into the other; anything may be edited between swapped letters (F. J. Damerau, "A technique
/// for computer detection and correction of spelling errors", CACM 7 (1964); R. Lowrance and
/// R. A. Wagner, "An extension of the string-to-string correction problem", JACM 22 (1975)). Time is
/// the product of the lengths; of texts longer than 200 only the first 200 units are compared.
int editDistance(const QString &a, const QString &b);

/// 0 to 1: letters in common near the same place, with a bonus for the same beginning of up to four
/// letters (W. E. Winkler, "String comparator metrics and enhanced decision rules in the
/// Fellegi-Sunter model of record linkage", 1990; weight 0.1).
double jaroWinkler(const QString &a, const QString &b);

} // namespace LeverArch
