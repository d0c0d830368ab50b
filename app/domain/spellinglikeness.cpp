// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/spellinglikeness.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace LeverArch {

namespace {

constexpr qsizetype longest = 200;

/// Which letters of `a` have a partner in `b` near their place, and the other way round.
struct Partners
{
    std::vector<bool> ofA;
    std::vector<bool> ofB;
    int count = 0;
};

Partners partners(const QString &a, const QString &b)
{
    const qsizetype reach = std::max<qsizetype>(0, std::max(a.size(), b.size()) / 2 - 1);
    Partners found{std::vector<bool>(size_t(a.size())), std::vector<bool>(size_t(b.size())), 0};
    for (qsizetype i = 0; i < a.size(); ++i) {
        const qsizetype end = std::min(b.size(), i + reach + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - reach); j < end; ++j) {
            if (found.ofB[size_t(j)] || a.at(i) != b.at(j))
                continue;
            found.ofA[size_t(i)] = found.ofB[size_t(j)] = true;
            ++found.count;
            break;
        }
    }
    return found;
}

double jaro(const QString &a, const QString &b)
{
    const Partners found = partners(a, b);
    if (found.count == 0)
        return 0;
    int misplaced = 0;
    qsizetype j = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (!found.ofA[size_t(i)])
            continue;
        while (!found.ofB[size_t(j)])
            ++j;
        misplaced += a.at(i) != b.at(j) ? 1 : 0;
        ++j;
    }
    const double common = found.count;
    return (common / double(a.size()) + common / double(b.size()) +
            (common - misplaced / 2) / common) /
           3;
}

} // namespace

int editDistance(const QString &first, const QString &second)
{
    const QString a = first.left(longest);
    const QString b = second.left(longest);
    const int rows = int(a.size());
    const int columns = int(b.size());
    const int far = rows + columns;
    // One row and column more than usual, whose value no path can afford.
    const auto at = [columns](int i, int j) { return size_t(i + 1) * size_t(columns + 2) + size_t(j + 1); };
    std::vector<int> cost(size_t(rows + 2) * size_t(columns + 2), far);
    for (int i = 0; i <= rows; ++i)
        cost[at(i, 0)] = i;
    for (int j = 0; j <= columns; ++j)
        cost[at(0, j)] = j;
    QHash<QChar, int> lastRow; // Where a letter stood last in `a`.
    for (int i = 1; i <= rows; ++i) {
        int lastColumn = 0; // Where this row's letter stood last in `b`.
        for (int j = 1; j <= columns; ++j) {
            const int swapRow = lastRow.value(b.at(j - 1), 0);
            const int swapColumn = lastColumn;
            const bool isSame = a.at(i - 1) == b.at(j - 1);
            if (isSame)
                lastColumn = j;
            const int swapped = swapRow > 0 && swapColumn > 0
                                    ? cost[at(swapRow - 1, swapColumn - 1)] + (i - swapRow - 1) + 1 +
                                          (j - swapColumn - 1)
                                    : far;
            cost[at(i, j)] = std::min({cost[at(i - 1, j - 1)] + (isSame ? 0 : 1),
                                       cost[at(i, j - 1)] + 1, cost[at(i - 1, j)] + 1, swapped});
        }
        lastRow[a.at(i - 1)] = i;
    }
    return cost[at(rows, columns)];
}

double jaroWinkler(const QString &first, const QString &second)
{
    constexpr double weight = 0.1;
    constexpr qsizetype longestBeginning = 4;
    const QString a = first.left(longest);
    const QString b = second.left(longest);
    if (a.isEmpty() || b.isEmpty())
        return a.isEmpty() && b.isEmpty() ? 1 : 0;
    const double likeness = jaro(a, b);
    qsizetype same = 0;
    while (same < std::min({longestBeginning, a.size(), b.size()}) && a.at(same) == b.at(same))
        ++same;
    return likeness + double(same) * weight * (1 - likeness);
}

} // namespace LeverArch
