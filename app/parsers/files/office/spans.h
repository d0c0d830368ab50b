// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>
#include <map>

namespace LeverArch {

/// A set of rows or columns, as ranges that neither touch nor overlap. A million hidden rows are one
/// range. Numbers count from 0.
class Spans
{
public:
    /// Ranges may come in any order, at a cost that hardly grows with those there are.
    void add(int first, int last);
    bool contains(int number) const;
    bool isEmpty() const { return m_ranges.empty(); }
    /// "3–7, 12", each number written by `name`; cut after 40 ranges.
    QString words(const std::function<QString(int)> &name) const;

private:
    std::map<int, int> m_ranges; ///< The last of each, by its first.
};

/// "A" for 0, "AA" for 26.
QString columnName(int column);
/// Row and column of "BC12" or "$BC$12", from 0; false when it is none, or beyond what a sheet has.
bool placeOfCell(QStringView reference, int &row, int &column);

} // namespace LeverArch
