// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/comparedwords.h"

#include "domain/quotationtext.h"

namespace LeverArch {

namespace {

constexpr size_t mostWords = 1'000'000;
/// Stands before a word until its hyphen is decided; in no text, being no character.
const QChar undecided(0xffff);

} // namespace

quint32 ComparedWords::keyOf(const QString &word)
{
    const auto found = m_keys.constFind(word);
    if (found != m_keys.constEnd())
        return *found;
    const quint32 key = quint32(m_words.size());
    m_keys.insert(word, key);
    m_words.append(word);
    return key;
}

void ComparedWords::add(Paper &paper, const QString &joined, const QString &hyphened,
                        const TextPlace &place)
{
    if (paper.keys.size() >= mostWords) {
        paper.isCut = true;
        return;
    }
    const bool isDivided = joined != hyphened;
    const quint32 key = keyOf(isDivided ? undecided + joined + undecided + hyphened : joined);
    if (isDivided)
        m_divided.insert(key, joined + undecided + hyphened);
    paper.keys.push_back(key);
    paper.places.push_back(place);
}

void ComparedWords::readPage(Paper &paper, const QString &text, int page)
{
    QString joined;
    QString hyphened;
    TextPlace place{page, 0, 0};
    bool isFirst = true;
    const auto take = [&] {
        if (hyphened.isEmpty())
            return;
        // The page before ended within this word.
        const bool goesOn = isFirst && !paper.keys.empty() && joined.at(0).isLower();
        const QString last = goesOn ? word(paper.keys.back()) : QString();
        if (last.size() > 1 && last.endsWith(u'-') && last.at(last.size() - 2).isLetter() &&
            !last.startsWith(undecided)) {
            const TextPlace begin = paper.places.back();
            paper.keys.pop_back();
            paper.places.pop_back();
            add(paper, last.chopped(1) + joined, last + hyphened, begin);
        } else {
            add(paper, joined, hyphened, place);
        }
        isFirst = false;
        joined.clear();
        hyphened.clear();
    };
    for (const QuoteUnit &unit : quoteUnits(text)) {
        if (unit.c == u' ') {
            take();
            continue;
        }
        if (hyphened.isEmpty())
            place.start = unit.offset;
        place.length = unit.offset + unit.length - place.start;
        hyphened += unit.c;
        if (!unit.optional)
            joined += unit.c;
    }
    take();
}

ComparedWords::Paper ComparedWords::read(const QStringList &pages)
{
    Paper paper;
    for (int i = 0; i < pages.size() && !paper.isCut; ++i)
        readPage(paper, pages.at(i), i + 1);
    return paper;
}

void ComparedWords::settle(Paper &paper)
{
    for (quint32 &key : paper.keys) {
        const auto divided = m_divided.constFind(key);
        if (divided == m_divided.constEnd())
            continue;
        const QString joined = divided->section(undecided, 0, 0);
        const QString hyphened = divided->section(undecided, 1, 1);
        const bool onlyHyphened = m_keys.contains(hyphened) && !m_keys.contains(joined);
        key = keyOf(onlyHyphened ? hyphened : joined);
    }
}

} // namespace LeverArch
