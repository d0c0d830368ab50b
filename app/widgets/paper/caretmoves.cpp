// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/caretmoves.h"

#include <algorithm>

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
        case CaretStep::NextWord:
            return m_from.position < size ? at(m_from.position + 1) : onPage(1, 0);
        case CaretStep::PreviousWord:
            return m_from.position > 0 ? at(m_from.position - 1) : onPage(-1, atEnd);
        case CaretStep::NextLine:
            return size > 0 ? lineFrom(*page, 1) : onPage(1, 0);
        case CaretStep::PreviousLine:
            return size > 0 ? lineFrom(*page, -1) : onPage(-1, atEnd);
        case CaretStep::LineStart:
            return size > 0 ? at(lineOf(*page).first) : m_from;
        case CaretStep::LineEnd:
            return size > 0 ? at(lineOf(*page).second) : m_from;
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

    // Behind the last word of a line is before the first of the next: which of them is meant only
    // matters at the very end, where the line is the last.
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
        QRectF line;
        for (qsizetype i = otherFirst; i < otherEnd; ++i)
            line |= page.text.words.at(page.order.wordAt(i)).box;
        const double x = caretLine(page, m_from.position).center().x();
        const qsizetype hit =
            page.order.caretAt({std::clamp(x, line.left(), line.right()), line.center().y()});
        // Behind its last word is before the next line: going up would come back to where it was.
        return at(std::clamp(hit, otherFirst, otherEnd - 1));
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

QRectF caretLine(const ReadyPage &page, qsizetype position)
{
    const qsizetype size = page.order.size();
    if (size == 0)
        return {};
    const bool behindLast = position >= size;
    const QRectF box =
        page.text.words.at(page.order.wordAt(std::clamp<qsizetype>(position, 0, size - 1))).box;
    return {behindLast ? box.right() : box.left() - 1, box.top() - 1, 1.2, box.height() + 2};
}

} // namespace LeverArch
