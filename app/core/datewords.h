// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace LeverArch {

/// The year that stands in for an unknown one; a leap year, so that 29 February has a place.
inline constexpr int yearWhenUnknown = 2000;

/// The days that one written date covers: a day, a month, a season, a year.
struct DateSpan
{
    QDate first;
    QDate last;
    bool yearKnown = true;
    bool vague = false; ///< "early", a season: nobody would swear to the ends.
};

/// Reads one date without "before", "about" or ranges, in lower case. `after` is the end of the
/// range it begins, which lends what is missing: the "3" of "3-5 May 2021". Nothing when it is no
/// date.
std::optional<DateSpan> readSpan(const QString &text, const DateSpan *after = nullptr);

/// From the first day of one to the last of the other; nothing when that goes backwards, or one
/// has a year and the other none.
std::optional<DateSpan> joinSpans(const DateSpan &first, const DateSpan &last);

int monthNumber(const QString &lowerCaseWord);   ///< 1 to 12; 0 when it is no month.
int weekdayNumber(const QString &lowerCaseWord); ///< 1 (Monday) to 7; 0 when it is no weekday.
QString shortMonthName(int month);               ///< "Mar".

} // namespace LeverArch
