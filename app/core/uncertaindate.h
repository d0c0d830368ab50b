// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QMetaType>
#include <QString>

namespace LeverArch {

/// A date as the papers give it: exact, a month, a year, "about March", "before 5 May 2020",
/// "14 October, year unknown", or words that cannot be read as a date at all. It always keeps what
/// was written, and sorts by what is known.
///
/// Stored as one line of text, `encoded()`, that sorts as text the way the dates do:
/// `EARLIEST/LATEST|QUALIFIER|as written`, with an unknown year as `????` (after every known year)
/// and a date nobody could read as `~` (after those).
class UncertainDate
{
public:
    enum class Qualifier { Exact, About, Before, After, YearUnknown, Unreadable };

    /// No date at all.
    UncertainDate() = default;

    /// A day known exactly, written as "22 Mar 2021".
    static UncertainDate fromDate(QDate date);

    /// Reads what a British reader would write: "22 March 2021", "22/03/2021" (day first),
    /// "2021-03-22", "March 2021", "about March 2021", "early 2020", "c. 2019", "2016",
    /// "before 5 May 2020", "after …", "14 October, year unknown", "14 Oct". Leading weekday names
    /// and ordinals ("Tuesday 6th December 2016") are understood. Never fails: what cannot be read
    /// is kept as Unreadable. White space alone gives a null date.
    static UncertainDate parse(const QString &written);

    /// The inverse of encoded(); a null date for an empty or malformed line.
    static UncertainDate decode(const QString &encoded);

    bool isNull() const { return m_written.isEmpty(); }
    bool isExact() const { return m_qualifier == Qualifier::Exact && m_earliest == m_latest; }
    Qualifier qualifier() const { return m_qualifier; }

    /// The first and last day it can be; invalid where open or unknown. With an unknown year they
    /// are given in the leap year 2000 and only month and day mean anything.
    QDate earliest() const { return m_earliest; }
    QDate latest() const { return m_latest; }

    /// What was written, trimmed and otherwise untouched.
    const QString &written() const { return m_written; }

    /// For the screen and for print: exact days as "22 Mar 2021", all else as written.
    QString display() const;

    QString encoded() const;

    friend bool operator==(const UncertainDate &, const UncertainDate &) = default;
    /// By encoded(): earliest day, then latest, unknown years after known, unreadable last; a null
    /// date before everything.
    friend bool operator<(const UncertainDate &a, const UncertainDate &b)
    {
        return a.encoded() < b.encoded();
    }

private:
    Qualifier m_qualifier = Qualifier::Exact;
    QDate m_earliest;
    QDate m_latest;
    QString m_written;
};

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::UncertainDate)
