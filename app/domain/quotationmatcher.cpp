// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/quotationmatcher.h"

#include <algorithm>

namespace LeverArch {

namespace {
constexpr qint64 mostWork = 5'000'000;
constexpr int mostWordsReplaced = 5;
constexpr int shortestStem = 2;
} // namespace

QuotationMatcher::QuotationMatcher(const QuotePattern &pattern, const QList<QuoteUnit> &source)
    : m_pattern(pattern),
      m_source(source),
      m_boundary(size_t(source.size()) + 1),
      m_negationBegins(size_t(source.size()) + 1),
      m_reached(size_t(pattern.units.size()) + 1)
{
    for (qsizetype i = 0; i <= source.size(); ++i)
        m_boundary[size_t(i)] = isBoundary(source, i);
    markNegations();
}

void QuotationMatcher::markNegations()
{
    for (qsizetype begin = 0; begin < m_source.size(); ++begin) {
        if (!m_boundary[size_t(begin)] || !isWordChar(m_source.at(begin).c))
            continue;
        m_negationBegins[size_t(begin)] =
            isNegation(wordAround(begin)) || isNegation(wordAround(begin, false));
    }
}

QString QuotationMatcher::wordAround(qsizetype place, bool lineHyphens) const
{
    qsizetype begin = std::min(place, m_source.size());
    while (begin > 0 && !m_boundary[size_t(begin)])
        --begin;
    QString word;
    for (qsizetype i = begin; i < m_source.size(); ++i) {
        if (i > begin && m_boundary[size_t(i)])
            break;
        if (lineHyphens || !m_source.at(i).optional)
            word += m_source.at(i).c;
    }
    return word;
}

void QuotationMatcher::reach(qsizetype unit, qsizetype place)
{
    m_reached[size_t(unit)].push_back(place);
    ++m_pending;
    m_gaveUp = m_gaveUp || ++m_work > mostWork;
}

std::vector<qsizetype> QuotationMatcher::ends(qsizetype start)
{
    m_furthestUnit = 0;
    m_furthestPlace = start;
    reach(0, start);
    const qsizetype last = m_pattern.units.size();
    for (qsizetype unit = 0; m_pending > 0 && !m_gaveUp; ++unit) {
        std::vector<qsizetype> places = std::move(m_reached[size_t(unit)]);
        m_reached[size_t(unit)] = {};
        m_pending -= qsizetype(places.size());
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        if (places.empty())
            continue;
        m_furthestUnit = unit;
        m_furthestPlace = places.back();
        if (unit == last)
            return places;
        if (const qsizetype group = m_pattern.groupAt.at(unit); group >= 0)
            skipGroup(m_pattern.groups.at(group), places);
        for (const qsizetype place : places)
            matchUnit(unit, place);
    }
    return {};
}

/// Reads one unit of the pattern as itself.
void QuotationMatcher::matchUnit(qsizetype unit, qsizetype place)
{
    const QuoteUnit &wanted = m_pattern.units.at(unit);
    const bool here = place < m_source.size();
    if (here && m_source.at(place).c == wanted.c)
        reach(unit + 1, place + 1);
    if (wanted.optional || (m_pattern.looseSpace.at(unit) && m_boundary[size_t(place)]))
        reach(unit + 1, place);
    // The line's hyphen need not be the word's.
    if (here && m_source.at(place).optional && wanted.c != u'-' && place + 1 < m_source.size() &&
        m_source.at(place + 1).c == wanted.c)
        reach(unit + 1, place + 2);
}

/// Reads a group as the alteration it marks.
void QuotationMatcher::skipGroup(const QuoteGroup &group, const std::vector<qsizetype> &places)
{
    if (group.kind == QuoteGroup::Kind::Omission) {
        omit(group.end, places);
        return;
    }
    for (const qsizetype place : places) {
        if (group.kind == QuoteGroup::Kind::Sic) {
            if (m_boundary[size_t(place)])
                reach(group.end, place);
        } else if (group.touchesFigure || group.hasNegation) {
            continue;
        } else if (group.isPunctuation) {
            changePunctuation(group.end, place);
        } else if (group.stem > 0 || group.letterAfter) {
            replaceLetters(group, place);
        } else {
            insertWords(group, place);
        }
    }
}

/// From the first place onwards, every boundary can be the end of an omission.
void QuotationMatcher::omit(qsizetype unit, const std::vector<qsizetype> &places)
{
    size_t next = 0;
    bool open = false;
    for (qsizetype end = places.front(); end <= m_source.size() && !m_gaveUp; ++end) {
        if (m_keepNegations && end > places.front() && m_negationBegins[size_t(end - 1)])
            open = false;
        if (next < places.size() && places[next] == end) {
            open = open || m_boundary[size_t(end)];
            ++next;
        }
        if (open && m_boundary[size_t(end)])
            reach(unit, end);
        m_gaveUp = m_gaveUp || ++m_work > mostWork;
    }
}

/// Words in brackets, added or standing for a few of the page's.
void QuotationMatcher::insertWords(const QuoteGroup &group, qsizetype place)
{
    if (!m_boundary[size_t(place)])
        return;
    reach(group.end, place);
    if (group.followsInsertion)
        return;
    int words = 0;
    for (qsizetype i = place; i < m_source.size(); ++i) {
        const QChar c = m_source.at(i).c;
        if (c.isNumber() || m_negationBegins[size_t(i)])
            return;
        if (isWordChar(c) && m_boundary[size_t(i)] && ++words > mostWordsReplaced)
            return;
        if (c == u'.' || c == u'!' || c == u'?' || c == u';')
            return;
        if (m_boundary[size_t(i + 1)] && isWordChar(c))
            reach(group.end, i + 1);
    }
}

/// A mark in brackets, added or standing for one of the page's.
void QuotationMatcher::changePunctuation(qsizetype unit, qsizetype place)
{
    if (!m_boundary[size_t(place)])
        return;
    reach(unit, place);
    if (place < m_source.size() && m_source.at(place).c.isPunct() && m_boundary[size_t(place + 1)])
        reach(unit, place + 1);
}

/// Letters in brackets that belong to the word they touch.
void QuotationMatcher::replaceLetters(const QuoteGroup &group, qsizetype place)
{
    if (group.stem == 0) {
        // "[T]he": the same letters in another case, at the beginning of a word.
        const qsizetype end = place + group.content.size();
        if (!m_boundary[size_t(place)] || end > m_source.size())
            return;
        QString letters;
        for (qsizetype i = place; i < end; ++i)
            letters += m_source.at(i).c;
        if (letters.compare(group.content, Qt::CaseInsensitive) == 0)
            reach(group.end, end);
        return;
    }
    const QString word = wordAround(place > 0 ? place - 1 : place);
    const bool hasFigure =
        std::any_of(word.begin(), word.end(), [](QChar c) { return c.isNumber(); });
    const bool lettersOnly = std::all_of(group.content.begin(), group.content.end(),
                                         [](QChar c) { return c.isLetter() || c == u'\''; });
    if (group.stem < shortestStem || hasFigure || !lettersOnly || isNegation(word) ||
        isNegation(wordAround(place > 0 ? place - 1 : place, false)))
        return;
    reach(group.end, place);
    for (qsizetype i = place; i < m_source.size() && !m_boundary[size_t(i)]; ++i) {
        if (m_source.at(i).optional)
            continue;
        if (!m_source.at(i).c.isLetter())
            return;
        reach(group.end, i + 1);
    }
}

} // namespace LeverArch
