// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/editionname.h"

#include <QRegularExpression>

#include <optional>

namespace LeverArch {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QLatin1String(text), QRegularExpression::CaseInsensitiveOption);
}

/// With blanks where file names have something else.
QString words(QString name)
{
    static const QRegularExpression between(QStringLiteral("[_\\-–—()\\[\\]]+|\\.(?!\\d)"));
    return name.replace(between, QStringLiteral(" ")).simplified();
}

/// "version 2.10": the tenth after the second, of the series of versions.
struct Numbered
{
    enum class Series { Version, Draft };

    Series series = Series::Version;
    int number = 0;
    int point = 0;
};

std::optional<Numbered> numberIn(const QString &name)
{
    // Not the day or the first part of a date.
    static const QRegularExpression numbered =
        pattern("\\b(?:(v|ver|vers|version|rev|revision|issue|edition)|draft) ?(\\d{1,3})"
                "(?:\\.(\\d{1,3}))?\\b(?![./]\\d| ?(?:st|nd|rd|th)?\\b ?(?:jan|feb|mar|apr|may|jun|"
                "jul|aug|sep|oct|nov|dec))");
    const auto match = numbered.match(name);
    if (!match.hasMatch())
        return {};
    return Numbered{match.captured(1).isEmpty() ? Numbered::Series::Draft
                                                : Numbered::Series::Version,
                    match.captured(2).toInt(), match.captured(3).toInt()};
}

std::weak_ordering compareNumbers(const Numbered &one, const Numbered &other)
{
    return one.number != other.number ? one.number <=> other.number : one.point <=> other.point;
}

/// -1 for what comes before the paper that has no such word, 1 for what comes after it.
int standing(const QString &name, const std::optional<Numbered> &numbered)
{
    static const QRegularExpression earlier =
        pattern("\\b(draft|superseded|outdated|obsolete|withdrawn|original version)\\b|"
                "\\bold (?:version|copy|one)\\b|\\bold(?: \\w{2,4})?$");
    static const QRegularExpression later =
        pattern("\\b(amended|amendments?|revised|corrected|correction|updated?|final|agreed|approved|"
                "replacement|reissued|new version|clean copy)\\b");
    if (later.match(name).hasMatch())
        return 1;
    if (earlier.match(name).hasMatch())
        return -1;
    return numbered && numbered->number > 1 ? 1 : 0;
}

QString yearIn(const QString &name)
{
    static const QRegularExpression year(QStringLiteral("\\b(?:19|20)\\d\\d\\b"));
    return year.match(name).captured();
}

} // namespace

std::weak_ordering compareEditions(const QString &name, const QString &other)
{
    const QString one = words(name);
    const QString two = words(other);
    if (yearIn(one) != yearIn(two)) // Of different years: not editions of one paper.
        return std::weak_ordering::equivalent;
    const auto number = numberIn(one);
    const auto otherNumber = numberIn(two);
    if (number && otherNumber && number->series == otherNumber->series) {
        if (const auto order = compareNumbers(*number, *otherNumber); order != 0)
            return order;
    }
    return standing(one, number) <=> standing(two, otherNumber);
}

} // namespace LeverArch
