// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/caretmoves.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr qsizetype atEnd = -1;

class Walk
{
public:
    Walk(TextCaret from, const ReadyPages &pages, int pageCount)
        : m_from(from), m_pages(pages), m_pageCount(pageCount)
    {}

    TextCaret after(CaretStep step) const
    {
        const ReadyPage *page = m_pages(m_from.page);
        const qsizetype size = page ? page->order.size() : 0;
        switch (step) {
        case CaretStep::NextLetter:
            return size > 0 ? nextLetter(*page) : onPage(1, 0);
        case CaretStep::PreviousLetter:
            return size > 0 ? previousLetter(*page) : onPage(-1, atEnd);
        case CaretStep::NextWord:
            return m_from.position < size ? at(m_from.position + 1) : onPage(1, 0);
        case CaretStep::PreviousWord:
            return m_from.letter > 0     ? at(m_from.position)
                   : m_from.position > 0 ? at(m_from.position - 1)
                                         : onPage(-1, atEnd);
        case CaretStep::NextLine:
            return size > 0 ? lineFrom(*page, 1) : onPage(1, 0);
        case CaretStep::PreviousLine:
            return size > 0 ? lineFrom(*page, -1) : onPage(-1, atEnd);
        case CaretStep::LineStart:
            return size > 0 ? at(lineOf(*page).first) : m_from;
        case CaretStep::LineEnd:
            return size > 0 ? behind(*page, lineOf(*page).second - 1) : m_from;
        case CaretStep::PageStart:
            return at(0);
        case CaretStep::PageEnd:
            return size > 0 ? behind(*page, size - 1) : m_from;
        case CaretStep::NextPage:
            return onPage(1, 0);
        case CaretStep::PreviousPage:
            return onPage(-1, 0);
        case CaretStep::PaperStart:
            return Walk({0, 0}, m_pages, m_pageCount).onPage(1, 0);
        case CaretStep::PaperEnd:
            return Walk({m_pageCount + 1, 0}, m_pages, m_pageCount).onPage(-1, atEnd);
        }
        return m_from;
    }

private:
    TextCaret at(qsizetype position) const { return {m_from.page, position}; }
    TextCaret behind(const ReadyPage &page, qsizetype position) const
    {
        return {m_from.page, position, page.word(position)->length};
    }

    TextCaret nextLetter(const ReadyPage &page) const
    {
        const Word *word = page.word(m_from.position);
        if (!word)
            return onPage(1, 0);
        if (m_from.letter < word->length)
            return {m_from.page, m_from.position, letterBeside(page, *word, m_from.letter, 1)};
        return m_from.position + 1 < page.order.size() ? at(m_from.position + 1) : onPage(1, 0);
    }

    TextCaret previousLetter(const ReadyPage &page) const
    {
        // Behind the last word is where that word ends.
        const Word *word = page.word(m_from.position);
        const TextCaret here = word ? m_from : behind(page, page.order.size() - 1);
        if (here.letter > 0)
            return {here.page, here.position,
                    letterBeside(page, *page.word(here.position), here.letter, -1)};
        return here.position > 0 ? behind(page, here.position - 1) : onPage(-1, atEnd);
    }

    /// The next place between letters as people see them, in units of the word.
    static int letterBeside(const ReadyPage &page, const Word &word, int letter, int direction)
    {
        const QString text = page.text.text.mid(word.start, word.length);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        finder.setPosition(letter);
        const qsizetype to = direction > 0 ? finder.toNextBoundary() : finder.toPreviousBoundary();
        return to < 0 ? (direction > 0 ? word.length : 0) : int(to);
    }

    /// The next page in a direction that has words.
    TextCaret onPage(int direction, qsizetype position) const
    {
        for (int number = m_from.page + direction; number >= 1 && number <= m_pageCount;
             number += direction) {
            const ReadyPage *page = m_pages(number);
            if (!page)
                return m_from;
            const qsizetype size = page->order.size();
            if (size > 0)
                return {number, position == atEnd ? size : std::min(position, size)};
        }
        return m_from;
    }

    std::pair<qsizetype, qsizetype> lineOf(const ReadyPage &page) const
    {
        return page.order.lineAround(m_from.position);
    }

    TextCaret lineFrom(const ReadyPage &page, int direction) const
    {
        const auto [first, end] = lineOf(page);
        const qsizetype beyond = direction > 0 ? end : first - 1;
        if (beyond < 0)
            return onPage(-1, atEnd);
        if (beyond >= page.order.size())
            return onPage(1, 0);
        const auto [otherFirst, otherEnd] = page.order.lineAround(beyond);
        return nearest(page, otherFirst, otherEnd, caretLine(page, m_from).center().x());
    }

    /// The place between two letters of a line that is nearest to where the caret was across.
    TextCaret nearest(const ReadyPage &page, qsizetype first, qsizetype end, double x) const
    {
        TextCaret best = at(first);
        double least = -1;
        for (qsizetype position = first; position < end; ++position) {
            const Word &word = *page.word(position);
            const double into = std::clamp(x, word.box.left(), word.box.right());
            const double distance = std::abs(x - into);
            if (least >= 0 && distance >= least)
                continue;
            least = distance;
            const double letters = word.box.width() > 0
                                       ? (into - word.box.left()) / word.box.width() * word.length
                                       : 0;
            best = {m_from.page, position, int(std::lround(letters))};
        }
        return best;
    }

    TextCaret m_from;
    const ReadyPages &m_pages;
    int m_pageCount;
};

} // namespace

TextCaret caretAfter(CaretStep step, TextCaret from, const ReadyPages &pages, int pageCount)
{
    return Walk(from, pages, pageCount).after(step);
}

QRectF caretLine(const ReadyPage &page, const TextCaret &caret)
{
    const qsizetype size = page.order.size();
    if (size == 0)
        return {};
    const bool behindLast = caret.position >= size;
    const Word &word = *page.word(std::clamp<qsizetype>(caret.position, 0, size - 1));
    const int letter = behindLast ? word.length : std::clamp(caret.letter, 0, word.length);
    const double x = letter == 0 ? word.box.left() - 1
                                 : word.box.left() + word.box.width() * letter / word.length;
    return {x, word.box.top() - 1, 1.2, word.box.height() + 2};
}

} // namespace LeverArch
