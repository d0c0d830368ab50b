// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/uncertaindate.h"

#include <QDate>
#include <QList>
#include <QString>

namespace LeverArch {

/// What could be made of a written date. Ends are invalid where open; with an unknown year both
/// are in the leap year 2000.
struct ReadDate
{
    UncertainDate::Qualifier qualifier = UncertainDate::Qualifier::Unreadable;
    QDate earliest;
    QDate latest;
};

/// Reads a date as a British reader writes it; Unreadable when it cannot. The rules:
/// - day before month; a two-digit year is 1951 to 2050; two four-digit-and-two-digit years with a
///   slash ("2019/20") are a financial, school or council year: about April 2019 to August 2020;
/// - "early", "mid" and "late" are thirds of the month or year; they, seasons and "c.", "about",
///   "?" make it About; winter runs over the end of the year;
/// - "before" and "after" leave the day out, "by", "until", "from", "since" and "onwards" take it
///   in;
/// - a range ("3–5 May 2021", "between March and June 2020") is Exact with two different ends.
ReadDate readDate(const QString &written);

/// A day as the program writes it: "22 Mar 2021", in English whatever the computer's language.
QString writtenDay(QDate date);

/// The weekday named in what was written (Qt::Monday = 1 … 7), or 0.
int writtenWeekday(const QString &written);

/// The years in which a date without a year, but with a weekday, can lie: "Tuesday 6th December"
/// near 2017 gives 2016, and within `reach` years 2011 and 2022. Nearest to `near` first. Empty
/// when there is no weekday, no single day, or the year is known.
QList<int> yearsFitting(const UncertainDate &date, QDate near, int reach = 6);

/// Whether a weekday was written that the day itself does not fall on: "Monday 6 December 2016".
bool weekdayContradicts(const UncertainDate &date);

} // namespace LeverArch
