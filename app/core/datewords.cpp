// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/datewords.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace LeverArch {

namespace {

constexpr std::array<const char *, 12> months = {"january",   "february", "march",    "april",
                                                 "may",       "june",     "july",     "august",
                                                 "september", "october",  "november", "december"};
constexpr std::array<const char *, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                  "friday", "saturday", "sunday"};

/// The number of the word in the list, from 1, by its whole name or a beginning of three letters
/// or more.
template <size_t N>
int numberIn(const std::array<const char *, N> &list, const QString &word)
{
    constexpr int shortest = 3;
    if (word.size() < shortest)
        return 0;
    for (size_t i = 0; i < N; ++i) {
        if (QLatin1String(list[i]).startsWith(word))
            return int(i) + 1;
    }
    return 0;
}

std::optional<DateSpan> daySpan(int year, int month, int day, bool yearKnown = true)
{
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1000)
        return std::nullopt;
    return DateSpan{date, date, yearKnown, false};
}

std::optional<DateSpan> monthSpan(int year, int month, bool yearKnown = true)
{
    const QDate first(year, month, 1);
    if (!first.isValid() || year < 1000)
        return std::nullopt;
    return DateSpan{first, first.addMonths(1).addDays(-1), yearKnown, false};
}

std::optional<DateSpan> yearSpan(int year)
{
    if (year < 1000)
        return std::nullopt;
    return DateSpan{QDate(year, 1, 1), QDate(year, 12, 31), true, false};
}

int fullYear(const QString &digits)
{
    constexpr int pivot = 50;
    const int year = digits.toInt();
    if (digits.size() != 2)
        return year;
    return year <= pivot ? 2000 + year : 1900 + year;
}

/// "2021-03-22", "2021-03", "22/03/2021", "22.3.21", "22/3", "03/2021", "2016", "2019/20", "1990s".
std::optional<DateSpan> readFigures(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})$"));
    static const QRegularExpression isoMonth(QStringLiteral("^(\\d{4})-(\\d{2})$"));
    static const QRegularExpression british(
        QStringLiteral("^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})$"));
    static const QRegularExpression dayMonth(QStringLiteral("^(\\d{1,2})/(\\d{1,2})$"));
    static const QRegularExpression monthYear(QStringLiteral("^(\\d{1,2})/(\\d{4})$"));
    static const QRegularExpression year(QStringLiteral("^(\\d{4})(s)?$"));
    static const QRegularExpression council(QStringLiteral("^(\\d{4})[/-](\\d{2})$"));
    if (const auto m = iso.match(text); m.hasMatch())
        return daySpan(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
    if (const auto m = british.match(text); m.hasMatch())
        return daySpan(fullYear(m.captured(4)), m.captured(3).toInt(), m.captured(1).toInt());
    if (const auto m = dayMonth.match(text); m.hasMatch())
        return daySpan(yearWhenUnknown, m.captured(2).toInt(), m.captured(1).toInt(), false);
    if (const auto m = monthYear.match(text); m.hasMatch())
        return monthSpan(m.captured(2).toInt(), m.captured(1).toInt());
    if (const auto m = council.match(text);
        m.hasMatch() && (m.captured(1).toInt() + 1) % 100 == m.captured(2).toInt()) {
        const int first = m.captured(1).toInt();
        return DateSpan{QDate(first, 4, 1), QDate(first + 1, 8, 31), true, true};
    }
    if (const auto m = isoMonth.match(text); m.hasMatch())
        return monthSpan(m.captured(1).toInt(), m.captured(2).toInt());
    if (const auto m = year.match(text); m.hasMatch()) {
        auto span = yearSpan(m.captured(1).toInt());
        if (span && !m.captured(2).isEmpty()) {
            span->last = span->first.addYears(10).addDays(-1);
            span->vague = true;
        }
        return span;
    }
    return std::nullopt;
}

/// What the words of "Tuesday the 6th of December 2016" say, in whatever order they stand.
struct DateParts
{
    int day = 0;
    int month = 0;
    int year = 0;
};

bool readPart(const QString &word, DateParts &parts)
{
    static const QRegularExpression dayPattern(QStringLiteral("^(\\d{1,2})(st|nd|rd|th)?$"));
    static const QRegularExpression yearPattern(QStringLiteral("^(\\d{4}|'\\d{2})$"));
    static const QStringList fillers = {QStringLiteral("the"), QStringLiteral("of"),
                                        QStringLiteral("on")};
    if (fillers.contains(word) || weekdayNumber(word) != 0)
        return true;
    if (const int month = monthNumber(word); month != 0 && parts.month == 0) {
        parts.month = month;
        return true;
    }
    if (const auto m = dayPattern.match(word); m.hasMatch() && parts.day == 0) {
        parts.day = m.captured(1).toInt();
        return parts.day > 0;
    }
    if (const auto m = yearPattern.match(word); m.hasMatch() && parts.year == 0) {
        parts.year = fullYear(m.captured(1).remove(u'\''));
        return true;
    }
    if (const auto m = dayPattern.match(word); m.hasMatch() && m.captured(2).isEmpty() &&
                                               word.size() == 2 && parts.month != 0 &&
                                               parts.year == 0) {
        parts.year = fullYear(word);
        return true;
    }
    return false;
}

std::optional<DateSpan> readWords(const QString &text, const DateSpan *after)
{
    static const QRegularExpression separators(QStringLiteral("[ ,]+"));
    DateParts parts;
    QStringList words = text.split(separators, Qt::SkipEmptyParts);
    for (QString &word : words) {
        while (word.endsWith(u'.'))
            word.chop(1);
        if (!readPart(word, parts))
            return std::nullopt;
    }
    bool yearKnown = parts.year != 0;
    if (after) {
        if (parts.month == 0)
            parts.month = after->first.month();
        if (parts.year == 0) {
            yearKnown = after->yearKnown;
            parts.year = after->first.year();
            // "December to February 2020" began the year before.
            if (yearKnown && parts.month > after->first.month())
                --parts.year;
        }
    }
    if (parts.month == 0)
        return std::nullopt;
    const int year = yearKnown || parts.year != 0 ? parts.year : yearWhenUnknown;
    return parts.day != 0 ? daySpan(year, parts.month, parts.day, yearKnown)
                          : monthSpan(year, parts.month, yearKnown);
}

/// "spring 2020", "the winter of 2019-20".
std::optional<DateSpan> readSeason(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^(spring|summer|autumn|winter)(?:,| of)? (\\d{4})(?:[-/](\\d{2}|\\d{4}))?$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(2).toInt();
    const QString season = match.captured(1);
    if (year < 1000 || (season != QLatin1String("winter") && !match.captured(3).isEmpty()))
        return std::nullopt;
    if (season == QLatin1String("spring"))
        return DateSpan{QDate(year, 3, 1), QDate(year, 5, 31), true, true};
    if (season == QLatin1String("summer"))
        return DateSpan{QDate(year, 6, 1), QDate(year, 8, 31), true, true};
    if (season == QLatin1String("autumn"))
        return DateSpan{QDate(year, 9, 1), QDate(year, 11, 30), true, true};
    // "winter 2020" alone may be either end of the year.
    const QDate first = match.captured(3).isEmpty() ? QDate(year, 1, 1) : QDate(year, 12, 1);
    return DateSpan{first, QDate(year + 1, 3, 1).addDays(-1), true, true};
}

/// Narrows a month or a year to its early, middle or late third.
std::optional<DateSpan> readThird(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:the )?(early|start of|beginning of|mid|middle of|late|end of)"
                       "(?: in)?[ -](?:the )?(.+)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    auto span = readSpan(match.captured(2));
    if (!span || span->first == span->last)
        return std::nullopt;
    const auto third = span->first.daysTo(span->last.addDays(1)) / 3;
    const QString which = match.captured(1);
    const QDate first = span->first;
    const QDate last = span->last;
    if (which.startsWith(QLatin1String("mid"))) {
        span->first = first.addDays(third);
        span->last = last.addDays(-third);
    } else if (which.startsWith(QLatin1String("late")) || which.startsWith(QLatin1String("end"))) {
        span->first = last.addDays(1 - third);
    } else {
        span->last = first.addDays(third - 1);
    }
    span->vague = true;
    return span;
}

} // namespace

std::optional<DateSpan> readSpan(const QString &text, const DateSpan *after)
{
    static const QRegularExpression bareDay(QStringLiteral("^\\d{1,2}$"));
    if (after && !after->vague && bareDay.match(text).hasMatch())
        return readWords(text, after);
    if (const auto figures = readFigures(text))
        return figures;
    if (const auto season = readSeason(text))
        return season;
    if (const auto third = readThird(text))
        return third;
    return readWords(text, after);
}

std::optional<DateSpan> joinSpans(const DateSpan &first, const DateSpan &last)
{
    if (first.yearKnown != last.yearKnown || first.first > last.last)
        return std::nullopt;
    return DateSpan{first.first, last.last, first.yearKnown, first.vague || last.vague};
}

int monthNumber(const QString &lowerCaseWord)
{
    return numberIn(months, lowerCaseWord);
}

int weekdayNumber(const QString &lowerCaseWord)
{
    return numberIn(weekdays, lowerCaseWord);
}

QString shortMonthName(int month)
{
    constexpr int shortLength = 3;
    QString name = QString::fromLatin1(months.at(size_t(month - 1))).left(shortLength);
    name[0] = name.at(0).toUpper();
    return name;
}

} // namespace LeverArch
