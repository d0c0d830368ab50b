// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/uncertaindateparser.h"

#include "core/datewords.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>

namespace LeverArch {

namespace {

using Qualifier = UncertainDate::Qualifier;

/// The words around a date that say how it is meant; taken off before the date itself is read.
struct Framing
{
    Qualifier qualifier = Qualifier::Exact;
    bool inclusive = true; ///< For Before and After.
    bool yearUnknown = false;
};

bool takePrefix(QString &text, const QStringList &prefixes)
{
    for (const QString &prefix : prefixes) {
        if (text.startsWith(prefix)) {
            text = text.mid(prefix.size()).trimmed();
            return true;
        }
    }
    return false;
}

bool takeSuffix(QString &text, const QStringList &suffixes)
{
    for (const QString &suffix : suffixes) {
        if (text.endsWith(suffix)) {
            text = text.chopped(suffix.size()).trimmed();
            return true;
        }
    }
    return false;
}

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(u'|');
}

Framing takeFraming(QString &text)
{
    static const QStringList unknown = words("(year unknown)|, year unknown|year unknown|"
                                             "(no year)|, no year|, year not known|"
                                             "year not known|, year not given");
    static const QStringList by = words("on or before |no later than |not later than |"
                                        "by the end of |by |until |till |up to ");
    static const QStringList before = words("before |prior to |earlier than ");
    static const QStringList from = words("on or after |no earlier than |from |since |starting ");
    static const QStringList after = words("after |later than ");
    static const QStringList about = words("about |around |circa |approximately |approx. |approx |"
                                           "roughly |probably |possibly |perhaps |c. |c |ca. |ca |"
                                           "c.|~");
    Framing framing;
    framing.yearUnknown = takeSuffix(text, unknown);
    takePrefix(text, words("on |in |dated |the "));
    if (takePrefix(text, by) || takeSuffix(text, words(" or before| or earlier"))) {
        framing.qualifier = Qualifier::Before;
    } else if (takePrefix(text, before)) {
        framing.qualifier = Qualifier::Before;
        framing.inclusive = false;
    } else if (const bool onwards = takeSuffix(text, words(" onwards| on| or after| or later"));
               takePrefix(text, from) || onwards) {
        framing.qualifier = Qualifier::After;
    } else if (takePrefix(text, after)) {
        framing.qualifier = Qualifier::After;
        framing.inclusive = false;
    }
    const bool doubted = takeSuffix(text, words("(?)|?| or so"));
    if ((takePrefix(text, about) || doubted) && framing.qualifier == Qualifier::Exact)
        framing.qualifier = Qualifier::About;
    takePrefix(text, words("the "));
    return framing;
}

/// What two ends written as one range mean; nothing when they are no range.
std::optional<DateSpan> readRange(const QString &text)
{
    static const QRegularExpression between(
        QStringLiteral("^(?:between (.+) and (.+)|(?:from )?(.+?) (?:to|until|through|-) (.+)|"
                       "([^-]+)-([^-]+))$"));
    const auto match = between.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    for (const int first : {1, 3, 5}) {
        if (match.captured(first).isEmpty())
            continue;
        const auto last = readSpan(match.captured(first + 1).trimmed());
        if (!last)
            return std::nullopt;
        const auto start = readSpan(match.captured(first).trimmed(), &*last);
        return start ? joinSpans(*start, *last) : std::nullopt;
    }
    return std::nullopt;
}

ReadDate framed(const DateSpan &span, const Framing &framing)
{
    ReadDate read{span.vague ? Qualifier::About : Qualifier::Exact, span.first, span.last};
    if (framing.qualifier != Qualifier::Exact)
        read.qualifier = framing.qualifier;
    if (framing.qualifier == Qualifier::Before) {
        read.earliest = {};
        read.latest = framing.inclusive ? span.last : span.first.addDays(-1);
    } else if (framing.qualifier == Qualifier::After) {
        read.earliest = framing.inclusive ? span.first : span.last.addDays(1);
        read.latest = {};
    }
    if (!span.yearKnown) {
        read.qualifier = Qualifier::YearUnknown;
        for (QDate *end : {&read.earliest, &read.latest}) {
            if (end->isValid() && end->year() != yearWhenUnknown)
                end->setDate(yearWhenUnknown, end->month(), end->day());
        }
    }
    return read;
}

/// Lower case, one kind of dash and space, no time of day, no closing full stop.
QString simplifiedWriting(const QString &written)
{
    static const QRegularExpression time(
        QStringLiteral("\\b(at )?\\d{1,2}:\\d{2}(:\\d{2})?( ?[ap]\\.?m\\b\\.?)?,?"));
    static const QRegularExpression dashes(QStringLiteral("[\\x{2010}-\\x{2015}\\x{2212}]"));
    QString text = written.normalized(QString::NormalizationForm_KC).toLower();
    text.replace(dashes, QStringLiteral("-"));
    text.replace(QChar(0x2019), u'\'');
    text.remove(time);
    text = text.simplified();
    while (text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u';'))
        text = text.chopped(1).trimmed();
    return text;
}

} // namespace

ReadDate readDate(const QString &written)
{
    constexpr qsizetype longestDate = 120; // nobody writes a longer one; bounds the matching below
    if (written.size() > longestDate)
        return {};
    QString text = simplifiedWriting(written);
    if (const auto range = readRange(text))
        return framed(*range, {});
    const Framing framing = takeFraming(text);
    if (const auto range = readRange(text))
        return framed(*range, framing);
    const auto span = readSpan(text);
    if (!span || (framing.yearUnknown && span->yearKnown))
        return {};
    return framed(*span, framing);
}

QString writtenDay(QDate date)
{
    return QStringLiteral("%1 %2 %3")
        .arg(date.day())
        .arg(shortMonthName(date.month()))
        .arg(date.year());
}

int writtenWeekday(const QString &written)
{
    static const QRegularExpression separators(QStringLiteral("[^a-z]+"));
    const QStringList parts = written.toLower().split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const int day = weekdayNumber(part))
            return day;
    }
    return 0;
}

QList<int> yearsFitting(const UncertainDate &date, QDate near, int reach)
{
    const int weekday = writtenWeekday(date.written());
    if (weekday == 0 || !near.isValid() || date.qualifier() != Qualifier::YearUnknown ||
        !date.earliest().isValid() || date.earliest() != date.latest())
        return {};
    QList<int> years;
    for (int year = near.year() - reach; year <= near.year() + reach; ++year) {
        const QDate day(year, date.earliest().month(), date.earliest().day());
        if (day.isValid() && day.dayOfWeek() == weekday)
            years.append(year);
    }
    std::stable_sort(years.begin(), years.end(), [&](int a, int b) {
        const auto distance = [&](int year) {
            return std::abs(
                near.daysTo(QDate(year, date.earliest().month(), date.earliest().day())));
        };
        return distance(a) < distance(b);
    });
    return years;
}

bool weekdayContradicts(const UncertainDate &date)
{
    const int weekday = writtenWeekday(date.written());
    return weekday != 0 && date.isExact() && date.earliest().isValid() &&
           date.earliest().dayOfWeek() != weekday;
}

} // namespace LeverArch
