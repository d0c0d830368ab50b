// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/quotation.h"

#include "domain/quotationmatcher.h"

#include <QCoreApplication>

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestDisplayed = 20'000;
constexpr qsizetype longestSource = 200'000;
constexpr int wordsShown = 4;

QString tr(const char *text)
{
    return QCoreApplication::translate("Quotation", text);
}

/// The beginning of the word that unit `at` is in.
qsizetype wordBegin(const QList<QuoteUnit> &units, qsizetype at)
{
    at = std::min(at, units.size());
    while (at > 0 && !isBoundary(units, at))
        --at;
    while (at < units.size() && units.at(at).c == u' ')
        ++at;
    return at;
}

/// The end of `count` words from `begin`.
qsizetype wordsEnd(const QList<QuoteUnit> &units, qsizetype begin, int count)
{
    qsizetype end = begin;
    for (; end < units.size(); ++end) {
        if (units.at(end).c == u' ' && --count == 0)
            break;
    }
    return end;
}

QString textBetween(const QString &text, const QList<QuoteUnit> &units, qsizetype begin,
                    qsizetype end)
{
    if (begin >= end)
        return {};
    const QuoteUnit &last = units.at(end - 1);
    const int start = units.at(begin).offset;
    return text.mid(start, last.offset + last.length - start);
}

int offsetOf(const QString &text, const QList<QuoteUnit> &units, qsizetype at)
{
    return at < units.size() ? units.at(at).offset : int(text.size());
}

QuotationDifference differenceAt(const QString &displayed, const QList<QuoteUnit> &pattern,
                                 qsizetype unit, const QString &verbatim,
                                 const QList<QuoteUnit> &source, qsizetype place)
{
    const qsizetype gotBegin = wordBegin(pattern, unit);
    const qsizetype expectedBegin = wordBegin(source, place);
    QuotationDifference difference;
    difference.offset = offsetOf(displayed, pattern, gotBegin);
    difference.got =
        textBetween(displayed, pattern, gotBegin, wordsEnd(pattern, gotBegin, wordsShown));
    difference.length = int(difference.got.size());
    difference.sourceOffset = offsetOf(verbatim, source, expectedBegin);
    difference.expected =
        textBetween(verbatim, source, expectedBegin, wordsEnd(source, expectedBegin, wordsShown));
    return difference;
}

QString withoutOuterOmissions(const QString &words)
{
    static const QStringList marks = {QStringLiteral("[…]"), QStringLiteral("[...]"),
                                      QStringLiteral("…"), QStringLiteral("...")};
    QString inner = words.trimmed();
    for (bool found = true; found;) {
        found = false;
        for (const QString &mark : marks) {
            if (inner.startsWith(mark)) {
                inner = inner.mid(mark.size()).trimmed();
                found = true;
            } else if (inner.endsWith(mark)) {
                inner = inner.chopped(mark.size()).trimmed();
                found = true;
            }
        }
    }
    return inner;
}

} // namespace

QString QuotationCheck::sentence() const
{
    if (agrees)
        return omitsNegation ? tr("The words left out include a “not” or its like.") : QString();
    if (notCompared)
        return tr("The quotation is too long, or leaves out too much, to be compared with its "
                  "page. Quote a shorter passage.");
    const QString got = difference.got.simplified();
    const QString expected = difference.expected.simplified();
    if (got.isEmpty())
        return tr("The quotation stops before “%1”. Mark what is left out with […].").arg(expected);
    if (expected.isEmpty())
        return tr("The quotation goes on with “%1”, which is not in the passage.").arg(got);
    return tr("The quotation says “%1” where the page says “%2”.").arg(got, expected);
}

QuotationCheck checkQuotation(const QString &displayed, const QString &verbatim)
{
    QuotationCheck check;
    if (displayed.size() > longestDisplayed || verbatim.size() > longestSource) {
        check.notCompared = true;
        return check;
    }
    QuotePattern pattern = quotePattern(displayed);
    // Nothing but marks quotes nothing, unless they are what stands on the page.
    if (!pattern.hasOwnWords)
        pattern = plainPattern(displayed);
    const QList<QuoteUnit> source = quoteUnits(verbatim);
    QuotationMatcher matcher(pattern, source);
    const auto reachesEnd = [&source](const std::vector<qsizetype> &ends) {
        return !ends.empty() && ends.back() == source.size();
    };
    check.agrees = pattern.hasOwnWords && reachesEnd(matcher.ends(0));
    check.notCompared = matcher.gaveUp();
    if (!check.agrees) {
        check.difference = differenceAt(displayed, pattern.units, matcher.furthestUnit(), verbatim,
                                        source, matcher.furthestPlace());
        return check;
    }
    matcher.keepNegations(true);
    check.omitsNegation = !reachesEnd(matcher.ends(0));
    return check;
}

bool isSameText(const QString &displayed, const QString &verbatim)
{
    if (displayed.size() > longestDisplayed || verbatim.size() > longestSource)
        return false;
    const QuotePattern pattern = plainPattern(displayed);
    const QList<QuoteUnit> source = quoteUnits(verbatim);
    QuotationMatcher matcher(pattern, source);
    const std::vector<qsizetype> ends = matcher.ends(0);
    return !ends.empty() && ends.back() == source.size();
}

QList<TextRange> findQuotation(const QString &words, const QString &pageText, int limit)
{
    QList<TextRange> found;
    const QString inner = withoutOuterOmissions(words);
    if (inner.isEmpty() || inner.size() > longestDisplayed || pageText.size() > longestSource)
        return found;
    const QuotePattern pattern = quotePattern(inner);
    const QList<QuoteUnit> source = quoteUnits(pageText);
    if (!pattern.hasOwnWords)
        return found;
    QuotationMatcher matcher(pattern, source);
    for (qsizetype start = 0; start < source.size() && found.size() < limit; ++start) {
        if (source.at(start).c == u' ' || !isBoundary(source, start))
            continue;
        const auto ends = matcher.ends(start);
        const auto end = std::find_if(ends.begin(), ends.end(), [&](qsizetype place) {
            return place > start && isBoundary(source, place);
        });
        if (matcher.gaveUp())
            break;
        if (end == ends.end())
            continue;
        const QuoteUnit &last = source.at(*end - 1);
        const int from = source.at(start).offset;
        found.append({from, last.offset + last.length - from});
        start = *end - 1;
    }
    return found;
}

bool cutsWord(const QString &pageText, int start, int length)
{
    const QList<QuoteUnit> units = quoteUnits(pageText);
    const auto unitFrom = [&units](int offset) {
        return std::partition_point(
                   units.begin(), units.end(),
                   [offset](const QuoteUnit &unit) { return unit.offset < offset; }) -
               units.begin();
    };
    return !isBoundary(units, unitFrom(start)) || !isBoundary(units, unitFrom(start + length));
}

} // namespace LeverArch
