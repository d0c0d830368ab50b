// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace LeverArch {

/// Which items of two sequences have no partner in the other.
struct SequenceDifference
{
    std::vector<bool> removed; ///< One for each item of the first.
    std::vector<bool> added;   ///< One for each item of the second.
    /// Whether it is a shortest one. Where sequences differ too much for that to be found in good
    /// time, items that both have once hold them together instead.
    bool isShortest = true;
};

/// Compares two sequences by E. W. Myers, "An O(ND) difference algorithm and its variations",
/// Algorithmica 1 (1986), section 4b (linear space). Where a part needs more than 3,000 edits, or the
/// whole more than some 100 million steps, the part is cut at runs of three, then at single
/// items, that stand in both exactly once, as many as keep their order (the longest increasing
/// subsequence found by patience sorting: M. L. Fredman, "On computing the length of longest
/// increasing subsequences", Discrete Mathematics 11 (1975)), and each piece is compared again.
///
/// Memory is proportional to the lengths; time is bounded.
SequenceDifference sequenceDifference(const std::vector<quint32> &a,
                                      const std::vector<quint32> &b);

} // namespace LeverArch
