// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reanchoring.h"

#include "domain/quotationtext.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace LeverArch {

namespace {

constexpr double quoteWeight = 50;
constexpr double contextWeight = 20; ///< On either side.
constexpr double positionWeight = 2;
constexpr int gramSize = 3;
constexpr double leastGrams = 0.4; ///< Share of a quotation's grams a page worth reading has.
constexpr int mostPages = 4;       ///< Read closely for words that are not the same.
constexpr int shortQuote = 12;     ///< Letters; shorter words are many places' words.
constexpr double apart = 0.08;     ///< Scores nearer than this cannot be told apart.
constexpr double sureContext = 0.6;

QString words(const char *text)
{
    return QCoreApplication::translate("Reanchoring", text);
}

/// Whether a word goes on from one side of a place to the other.
bool insideWord(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && isWordChar(text.at(at - 1)) && isWordChar(text.at(at));
}

/// A hyphen inside a word is the word's own on one paper and the line's on another.
QString withoutHyphens(QString text)
{
    return text.remove(QLatin1Char('-'));
}

/// How many single changes make one text the other.
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min(
                {above + 1, row[j - 1] + 1, diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.last();
}

/// 1: the same, 0: nothing in common. Two empty texts are the same.
double likeness(const QString &a, const QString &b)
{
    const qsizetype longest = std::max(a.size(), b.size());
    return longest == 0 ? 1 : 1 - double(distance(a, b)) / double(longest);
}

QSet<QString> gramsOf(const QString &text)
{
    QSet<QString> grams;
    for (qsizetype at = 0; at + gramSize <= text.size(); ++at)
        grams.insert(text.mid(at, gramSize));
    return grams;
}

} // namespace

Reanchoring::Reanchoring(const QStringList &pages) : m_texts(pages)
{
    for (const QString &page : pages)
        m_pages.append(fold(page));
}

Reanchoring::Folded Reanchoring::fold(const QString &text)
{
    Folded folded;
    const QList<QuoteUnit> units = quoteUnits(text);
    for (const QuoteUnit &unit : units) {
        // A hyphen that may be the line's own counts on neither side.
        if (unit.c.isSpace() || unit.optional)
            continue;
        folded.text += unit.c;
        folded.offsets.append(unit.offset);
        folded.ends.append(unit.offset + unit.length);
    }
    folded.offsets.append(units.isEmpty() ? 0 : units.last().offset + units.last().length);
    return folded;
}

FoundPlace Reanchoring::find(const Anchor &anchor) const
{
    if (m_pages.isEmpty())
        return lost(anchor, words("This version has no pages that can be read."));
    if (anchor.length == 0 || anchor.exact.trimmed().isEmpty())
        return findAround(anchor);
    const Wanted wanted = wantedOf(anchor);
    QList<Candidate> candidates = sameWords(wanted);
    if (candidates.isEmpty())
        candidates = likeWords(wanted.text, anchor.page);
    for (Candidate &candidate : candidates)
        weigh(candidate, anchor);
    return judge(candidates, anchor, wanted);
}

Reanchoring::Wanted Reanchoring::wantedOf(const Anchor &anchor)
{
    const QString around = anchor.prefix + anchor.exact + anchor.suffix;
    return {fold(anchor.exact).text, insideWord(around, anchor.prefix.size()),
            insideWord(around, anchor.prefix.size() + anchor.exact.size())};
}

QList<Reanchoring::Candidate> Reanchoring::sameWords(const Wanted &wanted) const
{
    QList<Candidate> found;
    const qsizetype size = wanted.text.size();
    for (int i = 0; i < m_pages.size() && size > 0; ++i) {
        const Folded &page = m_pages.at(i);
        for (qsizetype at = page.text.indexOf(wanted.text); at >= 0;
             at = page.text.indexOf(wanted.text, at + 1)) {
            // "Linus" is not in "chines": what is found has to begin and end as words do.
            const bool cutsFront = insideWord(m_texts.at(i), page.offsets.at(at));
            const bool cutsBack = insideWord(m_texts.at(i), page.ends.at(at + size - 1));
            if ((!cutsFront || wanted.cutsFront) && (!cutsBack || wanted.cutsBack))
                found.append({i + 1, int(at), int(at + size), 1, 0, 0});
        }
    }
    return found;
}

QList<int> Reanchoring::likelyPages(const QString &quote, int page) const
{
    const QSet<QString> wanted = gramsOf(quote);
    QList<std::pair<double, int>> likely;
    for (int i = 0; i < m_pages.size() && !wanted.isEmpty(); ++i) {
        const QString &text = m_pages.at(i).text;
        int there = 0;
        for (const QString &gram : wanted)
            there += text.contains(gram) ? 1 : 0;
        const double share = double(there) / double(wanted.size());
        if (share >= leastGrams)
            likely.append({share - 0.01 * std::min(std::abs(i + 1 - page), 10), i + 1});
    }
    std::sort(likely.begin(), likely.end(), std::greater<>());
    QList<int> pages;
    for (const auto &[share, number] : std::as_const(likely)) {
        if (pages.size() < mostPages)
            pages.append(number);
    }
    return pages;
}

/// The stretch of the page that is likest to the quotation: Sellers' search, with the place where
/// each way through began.
Reanchoring::Candidate Reanchoring::closest(const QString &quote, int page) const
{
    const QString &text = m_pages.at(page - 1).text;
    struct Step
    {
        int cost = 0;
        int began = 0;
    };
    QList<Step> column(quote.size() + 1);
    for (qsizetype i = 0; i <= quote.size(); ++i)
        column[i] = {int(i), 0};
    Candidate best{page, 0, 0, 0, 0, 0};
    int least = int(quote.size());
    for (qsizetype j = 1; j <= text.size(); ++j) {
        Step diagonal = column[0];
        column[0] = {0, int(j)};
        for (qsizetype i = 1; i <= quote.size(); ++i) {
            const Step left = column[i];
            Step step = diagonal;
            step.cost += quote.at(i - 1) == text.at(j - 1) ? 0 : 1;
            if (left.cost + 1 < step.cost)
                step = {left.cost + 1, left.began};
            if (column[i - 1].cost + 1 < step.cost)
                step = {column[i - 1].cost + 1, column[i - 1].began};
            diagonal = left;
            column[i] = step;
        }
        if (column.last().cost < least) {
            least = column.last().cost;
            best.from = column.last().began;
            best.to = int(j);
        }
    }
    best.quote = quote.isEmpty() ? 0 : 1 - double(least) / double(quote.size());
    return best;
}

QString Reanchoring::wholeWords(const Candidate &candidate) const
{
    const Folded &page = m_pages.at(candidate.page - 1);
    const QString &text = m_texts.at(candidate.page - 1);
    qsizetype from = candidate.from;
    qsizetype to = candidate.to;
    while (from > 0 && insideWord(text, page.offsets.at(from)))
        --from;
    while (to < page.text.size() && insideWord(text, page.offsets.at(to)))
        ++to;
    return page.text.mid(from, to - from);
}

QList<Reanchoring::Candidate> Reanchoring::likeWords(const QString &quote, int page) const
{
    QList<Candidate> found;
    for (const int number : likelyPages(quote, page)) {
        Candidate candidate = closest(quote, number);
        if (candidate.to <= candidate.from)
            continue;
        const QString there =
            m_pages.at(number - 1).text.mid(candidate.from, candidate.to - candidate.from);
        if (candidate.quote < 1 && withoutHyphens(there) == withoutHyphens(quote))
            candidate.quote = 1;
        // The words as they stand, whole: "Linus" is not like "Linusites".
        if (const QString whole = wholeWords(candidate); whole.size() > there.size())
            candidate.quote = std::min(candidate.quote, likeness(whole, quote));
        found.append(candidate);
    }
    return found;
}

void Reanchoring::weigh(Candidate &candidate, const Anchor &anchor) const
{
    const Folded &page = m_pages.at(candidate.page - 1);
    const QString before = fold(anchor.prefix).text;
    const QString after = fold(anchor.suffix).text;
    const double ahead =
        likeness(before, page.text.mid(std::max<qsizetype>(0, candidate.from - before.size()),
                                       std::min<qsizetype>(candidate.from, before.size())));
    const double behind = likeness(after, page.text.mid(candidate.to, after.size()));
    const int pagesAway = std::abs(candidate.page - anchor.page);
    const double unitsAway = pagesAway == 0
                                 ? std::abs(page.offsets.at(candidate.from) - anchor.start) / 3000.0
                                 : pagesAway;
    const double position = 1 / (1 + unitsAway);
    candidate.context = (ahead + behind) / 2;
    candidate.score = (quoteWeight * candidate.quote + contextWeight * (ahead + behind) +
                       positionWeight * position) /
                      (quoteWeight + 2 * contextWeight + positionWeight);
}

FoundPlace Reanchoring::judge(const QList<Candidate> &candidates, const Anchor &anchor,
                              const Wanted &wanted) const
{
    if (candidates.isEmpty())
        return lost(anchor, words("These words are nowhere in this version."));
    QList<Candidate> ranked = candidates;
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    const Candidate &best = ranked.first();
    FoundPlace place = placeOf(best, wanted);
    if (best.quote < 1) {
        if (best.quote < leastDoubtful)
            return lost(anchor, words("Nothing in this version is like these words."));
        place.state = AnchorState::Doubtful;
        place.reason = words("The words differ from those that were marked.");
        return place;
    }
    if (place.page == anchor.page && place.start == anchor.start && place.length == anchor.length &&
        best.context == 1) {
        place.state = AnchorState::Exact;
        place.reason = words("Words and place are the same.");
    } else if (ranked.size() > 1 && best.score - ranked.at(1).score < apart) {
        place.reason = words("The same words stand in several places.");
    } else if (best.to - best.from < shortQuote && best.context < sureContext) {
        place.reason = words("The words are few, and what stands around them is different.");
    } else {
        place.state = AnchorState::Moved;
        place.reason = words("The same words stand in another place.");
    }
    return place;
}

FoundPlace Reanchoring::placeOf(const Candidate &candidate, const Wanted &wanted) const
{
    const QString &text = m_texts.at(candidate.page - 1);
    const Folded &page = m_pages.at(candidate.page - 1);
    int from = page.offsets.at(candidate.from);
    int to = page.ends.at(candidate.to - 1);
    // Whole words, unless they were not whole from the first.
    while (!wanted.cutsFront && insideWord(text, from))
        --from;
    while (!wanted.cutsBack && insideWord(text, to))
        ++to;
    return {AnchorState::Doubtful, candidate.page, from, to - from, candidate.score, {}};
}

FoundPlace Reanchoring::lost(const Anchor &anchor, const QString &reason) const
{
    const int page = std::clamp(anchor.page, std::min(1, int(m_pages.size())), int(m_pages.size()));
    return {AnchorState::Lost, page, 0, 0, 0, reason};
}

// A place without words is held by what is read before and after it.
FoundPlace Reanchoring::findAround(const Anchor &anchor) const
{
    const QString before = fold(anchor.prefix).text;
    const QString after = fold(anchor.suffix).text;
    if (before.isEmpty() && after.isEmpty()) {
        if (anchor.page > m_pages.size())
            return lost(anchor, words("This version has no such page."));
        return {AnchorState::Doubtful,
                anchor.page,
                0,
                0,
                leastDoubtful,
                words("There are no words around it to find it by.")};
    }
    const QList<Candidate> candidates = sameWords({before + after, true, true});
    if (candidates.isEmpty())
        return findBeside(before, after, anchor);
    FoundPlace first;
    for (const Candidate &candidate : candidates) {
        const FoundPlace place = placeBetween(candidate, before, anchor);
        if (place.state == AnchorState::Exact)
            return place;
        if (first.page == 0)
            first = place;
    }
    if (candidates.size() > 1) {
        first.state = AnchorState::Doubtful;
        first.reason = words("What stood around it stands in several places.");
    }
    return first;
}

/// With only one side of it, or less of both: somebody has to look then.
FoundPlace Reanchoring::findBeside(const QString &before, const QString &after,
                                   const Anchor &anchor) const
{
    constexpr qsizetype enough = 10;
    const std::pair<QString, QString> sides[] = {{before.right(enough), after.left(enough)},
                                                 {{}, after.left(2 * enough)},
                                                 {before.right(2 * enough), {}},
                                                 {{}, after.left(enough)},
                                                 {before.right(enough), {}}};
    for (const auto &[ahead, behind] : sides) {
        if (ahead.size() + behind.size() < enough)
            continue;
        const QList<Candidate> candidates = sameWords({ahead + behind, true, true});
        if (candidates.size() != 1)
            continue;
        FoundPlace place = placeBetween(candidates.first(), ahead, anchor);
        place.state = AnchorState::Doubtful;
        place.score = leastDoubtful;
        place.reason = words("Some of what is read around it is different.");
        return place;
    }
    return lost(anchor, words("What stood around it is nowhere in this version."));
}

FoundPlace Reanchoring::placeBetween(const Candidate &candidate, const QString &before,
                                     const Anchor &anchor) const
{
    const QList<int> &offsets = m_pages.at(candidate.page - 1).offsets;
    const auto at = std::min<qsizetype>(candidate.from + before.size(), offsets.size() - 1);
    const int start = offsets.at(at);
    const bool same = candidate.page == anchor.page && start == anchor.start;
    return {same ? AnchorState::Exact : AnchorState::Moved,
            candidate.page,
            start,
            0,
            1,
            same ? words("What is read around it is the same.")
                 : words("What is read around it stands in another place.")};
}

} // namespace LeverArch
