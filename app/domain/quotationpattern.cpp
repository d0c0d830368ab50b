// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/quotationpattern.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestInsertion = 200;

/// The end of a run of three dots or more, spaced or not, that begins at `at`; `at` when there is
/// none.
qsizetype endOfEllipsis(const QList<QuoteUnit> &units, qsizetype at)
{
    int dots = 0;
    qsizetype end = at;
    for (qsizetype i = at; i < units.size(); ++i) {
        if (units.at(i).c == u'.') {
            ++dots;
            end = i + 1;
        } else if (units.at(i).c != u' ' || dots == 0) {
            break;
        }
    }
    return dots >= 3 ? end : at;
}

/// The closing bracket for the opening one at `at`, or -1.
qsizetype closingBracket(const QList<QuoteUnit> &units, qsizetype at)
{
    const qsizetype last = qMin(units.size(), at + longestInsertion);
    for (qsizetype i = at + 1; i < last; ++i) {
        if (units.at(i).c == u'[')
            return -1;
        if (units.at(i).c == u']')
            return i;
    }
    return -1;
}

QString textOf(const QList<QuoteUnit> &units, qsizetype begin, qsizetype end)
{
    QString text;
    for (qsizetype i = begin; i < end; ++i)
        text += units.at(i).c;
    return text;
}

QuoteGroup bracketGroup(const QList<QuoteUnit> &units, qsizetype open, qsizetype close)
{
    QuoteGroup group;
    group.begin = open;
    group.end = close + 1;
    group.content = textOf(units, open + 1, close).trimmed();
    const QuoteUnit nothing{u' ', 0, 0, false};
    const QChar before = (open > 0 ? units.at(open - 1) : nothing).c;
    const QChar after = (close + 1 < units.size() ? units.at(close + 1) : nothing).c;
    group.isPunctuation = std::none_of(group.content.begin(), group.content.end(), isWordChar);
    const QStringList words = group.content.split(u' ', Qt::SkipEmptyParts);
    group.hasNegation = std::any_of(words.begin(), words.end(), isNegation);
    group.letterAfter = after.isLetter();
    group.touchesFigure = before.isNumber() || after.isNumber();
    for (qsizetype i = open - 1; i >= 0 && units.at(i).c.isLetter(); --i)
        ++group.stem;
    if (group.content.compare(QLatin1String("sic"), Qt::CaseInsensitive) == 0)
        group.kind = QuoteGroup::Kind::Sic;
    else if (const qsizetype end = endOfEllipsis(units, open + 1);
             end > open + 1 && textOf(units, end, close).trimmed().isEmpty())
        group.kind = QuoteGroup::Kind::Omission;
    else
        group.kind = QuoteGroup::Kind::Insertion;
    return group;
}

bool followsInsertion(const QuotePattern &pattern, const QuoteGroup &group)
{
    if (pattern.groups.isEmpty() || pattern.groups.back().kind != QuoteGroup::Kind::Insertion)
        return false;
    const qsizetype end = pattern.groups.back().end;
    return textOf(pattern.units, end, group.begin).trimmed().isEmpty();
}

bool hasOwnWords(const QuotePattern &pattern)
{
    qsizetype at = 0;
    for (const QuoteGroup &group : pattern.groups) {
        if (!textOf(pattern.units, at, group.begin).trimmed().isEmpty())
            return true;
        at = group.end;
    }
    return !textOf(pattern.units, at, pattern.units.size()).trimmed().isEmpty();
}

void findGroups(QuotePattern &pattern)
{
    const auto &units = pattern.units;
    for (qsizetype i = 0; i < units.size(); ++i) {
        QuoteGroup group;
        if (units.at(i).c == u'[') {
            const qsizetype close = closingBracket(units, i);
            if (close <= i + 1)
                continue;
            group = bracketGroup(units, i, close);
            if (group.content.isEmpty())
                continue;
        } else if (const qsizetype end = endOfEllipsis(units, i); end > i) {
            group.begin = i;
            group.end = end;
        } else {
            continue;
        }
        group.followsInsertion = followsInsertion(pattern, group);
        pattern.groupAt[i] = pattern.groups.size();
        pattern.groups.append(group);
        i = group.end - 1;
    }
}

} // namespace

QuotePattern plainPattern(const QString &displayed)
{
    QuotePattern pattern;
    pattern.units = quoteUnits(displayed);
    pattern.groupAt.fill(-1, pattern.units.size() + 1);
    pattern.looseSpace.fill(false, pattern.units.size() + 1);
    pattern.hasOwnWords = !pattern.units.isEmpty();
    return pattern;
}

QuotePattern quotePattern(const QString &displayed)
{
    QuotePattern pattern = plainPattern(displayed);
    findGroups(pattern);
    pattern.hasOwnWords = hasOwnWords(pattern);
    for (const QuoteGroup &group : std::as_const(pattern.groups)) {
        if (group.begin > 0 && pattern.units.at(group.begin - 1).c == u' ')
            pattern.looseSpace[group.begin - 1] = true;
        if (group.end < pattern.units.size() && pattern.units.at(group.end).c == u' ')
            pattern.looseSpace[group.end] = true;
    }
    return pattern;
}

} // namespace LeverArch
