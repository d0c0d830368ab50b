// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace LeverArch {

/// A set of rows or columns, as ranges that neither touch nor overlap. A million hidden rows are one
/// range. Numbers count from 0.
class Spans
{
public:
    /// Ranges may come in any order; beyond 10,000 that do not join, the last one is widened so
    /// that too much is named rather than too little.
    void add(int first, int last);
    bool contains(int number) const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    /// "3–7, 12", each number written by `name`; cut after 40 ranges.
    QString words(const std::function<QString(int)> &name) const;

private:
    struct Range
    {
        int first;
        int last;
    };
    QList<Range> m_ranges;
};

/// "A" for 0, "AA" for 26.
QString columnName(int column);
/// Row and column of "BC12" or "$BC$12", from 0; false when it is none, or beyond what a sheet has.
bool placeOfCell(QStringView reference, int &row, int &column);

} // namespace LeverArch
