// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/uncertaindate.h"

#include "core/uncertaindateparser.h"

#include <array>

namespace LeverArch {

namespace {

using Qualifier = UncertainDate::Qualifier;

constexpr QLatin1String unreadable("~");
constexpr QLatin1String unknownYear("????");
constexpr QLatin1String openEnd("9999-12-31");
constexpr int lastYear = 9998; // so that no known day equals openEnd

/// What is stored for a qualifier and the ends that are known. With one end open, both ends are
/// written so that the line still sorts by the day that is known.
struct QualifierKey
{
    Qualifier qualifier;
    bool hasEarliest;
    bool hasLatest;
    const char *key;
};

constexpr std::array<QualifierKey, 8> qualifierKeys = {{
    {Qualifier::Exact, true, true, "exact"},
    {Qualifier::About, true, true, "about"},
    {Qualifier::Before, false, true, "before"},
    {Qualifier::After, true, false, "after"},
    {Qualifier::YearUnknown, true, true, "year_unknown"},
    {Qualifier::YearUnknown, false, true, "year_unknown_before"},
    {Qualifier::YearUnknown, true, false, "year_unknown_after"},
    {Qualifier::Unreadable, false, false, "unreadable"},
}};

bool isStorable(QDate date)
{
    return date.isValid() && date.year() >= 1 && date.year() <= lastYear;
}

QString dayText(QDate date, bool yearKnown)
{
    return yearKnown ? date.toString(Qt::ISODate)
                     : unknownYear + date.toString(QStringLiteral("-MM-dd"));
}

QDate dayFromText(const QString &text, bool yearKnown)
{
    if (yearKnown)
        return QDate::fromString(text, Qt::ISODate);
    if (!text.startsWith(unknownYear))
        return {};
    return QDate::fromString(QStringLiteral("2000") + text.mid(unknownYear.size()), Qt::ISODate);
}

} // namespace

UncertainDate UncertainDate::fromDate(QDate date)
{
    UncertainDate result;
    if (!isStorable(date))
        return result;
    result.m_earliest = date;
    result.m_latest = date;
    result.m_written = writtenDay(date);
    return result;
}

UncertainDate UncertainDate::parse(const QString &written)
{
    UncertainDate result;
    result.m_written = written.trimmed();
    if (result.m_written.isEmpty())
        return result;
    const ReadDate read = readDate(result.m_written);
    result.m_qualifier = read.qualifier;
    result.m_earliest = read.earliest;
    result.m_latest = read.latest;
    return result;
}

QString UncertainDate::display() const
{
    return isExact() && m_earliest.isValid() ? writtenDay(m_earliest) : m_written;
}

QString UncertainDate::encoded() const
{
    if (isNull())
        return {};
    if (m_qualifier == Qualifier::Unreadable)
        return QStringLiteral("~|unreadable|") + m_written;
    for (const QualifierKey &key : qualifierKeys) {
        if (key.qualifier != m_qualifier || key.hasEarliest != m_earliest.isValid() ||
            key.hasLatest != m_latest.isValid())
            continue;
        const bool yearKnown = m_qualifier != Qualifier::YearUnknown;
        const QString from = dayText(key.hasEarliest ? m_earliest : m_latest, yearKnown);
        const QString to = key.hasLatest ? dayText(m_latest, yearKnown) : QString(openEnd);
        return from + u'/' + to + u'|' + QLatin1String(key.key) + u'|' + m_written;
    }
    return QStringLiteral("~|unreadable|") + m_written;
}

UncertainDate UncertainDate::decode(const QString &encoded)
{
    const auto firstBar = encoded.indexOf(u'|');
    const auto secondBar = encoded.indexOf(u'|', firstBar + 1);
    if (firstBar < 0 || secondBar < 0)
        return {};
    const QStringList days = encoded.left(firstBar).split(u'/');
    const QString qualifier = encoded.mid(firstBar + 1, secondBar - firstBar - 1);
    UncertainDate result;
    result.m_written = encoded.mid(secondBar + 1);
    for (const QualifierKey &key : qualifierKeys) {
        if (qualifier != QLatin1String(key.key))
            continue;
        result.m_qualifier = key.qualifier;
        if (key.qualifier == Qualifier::Unreadable)
            return days.size() == 1 && days.front() == unreadable ? result : UncertainDate();
        if (days.size() != 2)
            return {};
        const bool yearKnown = key.qualifier != Qualifier::YearUnknown;
        if (key.hasEarliest)
            result.m_earliest = dayFromText(days.front(), yearKnown);
        if (key.hasLatest)
            result.m_latest = dayFromText(days.back(), yearKnown);
        const bool sound = result.m_earliest.isValid() == key.hasEarliest &&
                           result.m_latest.isValid() == key.hasLatest;
        return sound ? result : UncertainDate();
    }
    return {};
}

} // namespace LeverArch
