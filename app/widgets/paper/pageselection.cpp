// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageselection.h"

#include "widgets/paper/papertexts.h"

#include <algorithm>

namespace LeverArch {

QList<QRectF> boxesOf(const ReadyPage &page, const QList<Passage> &ranges)
{
    QList<QRectF> boxes;
    int line = -1;
    for (const Passage &range : ranges) {
        const auto words = page.text.words.size();
        for (qsizetype w = LeverArch::wordAt(page.text, range.start); w < words; ++w) {
            const Word &word = page.text.words.at(w);
            const int end = range.start + range.length;
            if (word.start >= end)
                break;
            const QRectF box = boxOfLetters(word, std::max(range.start - word.start, 0),
                                            std::min(end - word.start, word.length));
            if (page.order.lineOf(int(w)) == line && !boxes.isEmpty())
                boxes.last() = boxes.last().united(box);
            else
                boxes.append(box);
            line = page.order.lineOf(int(w));
        }
    }
    return boxes;
}

PageSelection::PageSelection(PaperTexts &texts, QObject *parent) : QObject(parent), m_texts(texts)
{}

bool PageSelection::isEmpty() const
{
    if (m_from == m_to)
        return true;
    // From behind a word to before the next, or over blank pages, there is nothing but white.
    return to().letter == 0 && (to().position == 0 || from().letter > 0) && ranges().isEmpty();
}

QList<Passage> PageSelection::ranges() const
{
    return m_from == m_to ? QList<Passage>() : textBetween(from(), to(), m_texts.pages());
}

QString PageSelection::text() const
{
    return joinedText(ranges(), m_texts.pages());
}

QList<QRectF> PageSelection::boxes(int page) const
{
    if (isEmpty() || page < from().page || page > to().page)
        return {};
    const ReadyPage *ready = m_texts.page(page);
    if (!ready)
        return {};
    const TextCaret first = std::max(from(), TextCaret{page, 0});
    const TextCaret last = std::min(to(), TextCaret{page, ready->order.size()});
    return boxesOf(*ready, textBetween(first, last, m_texts.pages()));
}

void PageSelection::press(int page, const QPointF &point)
{
    const ReadyPage *ready = m_texts.page(page);
    m_pressedAt = point;
    m_pressed = {page, ready ? ready->order.caretAt(point) : 0};
    set(m_pressed, m_pressed);
}

void PageSelection::drag(int page, const QPointF &point)
{
    const ReadyPage *ready = m_texts.page(page);
    const ReadyPage *began = m_texts.page(m_pressed.page);
    if (!ready || !began)
        return;
    TextCaret from = m_pressed;
    TextCaret to{page, ready->order.caretAt(point)};
    // Whole words: those under the first and the last point are in, whichever half was touched.
    const int firstWord = began->order.wordUnder(m_pressedAt);
    const int lastWord = ready->order.wordUnder(point);
    const bool forward = from < to || (from == to && m_pressedAt.x() <= point.x());
    if (firstWord >= 0)
        from.position = began->order.positionOf(firstWord) + (forward ? 0 : 1);
    if (lastWord >= 0)
        to.position = ready->order.positionOf(lastWord) + (forward ? 1 : 0);
    set(from, to);
}

void PageSelection::selectAt(int page, const QPointF &point, Grain grain)
{
    const ReadyPage *ready = m_texts.page(page);
    if (!ready || ready->order.isEmpty())
        return;
    if (grain == Grain::Line) {
        const int word = ready->order.wordUnder(point);
        const qsizetype at = word >= 0 ? ready->order.positionOf(word)
                                       : std::max<qsizetype>(ready->order.caretAt(point) - 1, 0);
        const auto [first, end] = ready->order.lineAround(at);
        set({page, first}, {page, end});
    } else if (const int word = ready->order.wordUnder(point); word >= 0) {
        const qsizetype position = ready->order.positionOf(word);
        set({page, position}, {page, position + 1});
    }
}

void PageSelection::extendTo(int page, const QPointF &point)
{
    if (const ReadyPage *ready = m_texts.page(page))
        set(m_from, {page, ready->order.caretAt(point)});
}

void PageSelection::step(CaretStep step, bool extend, int pageCount)
{
    const TextCaret to = caretAfter(step, m_to, m_texts.pages(), pageCount);
    set(extend ? m_from : to, to);
}

void PageSelection::select(const Passage &range)
{
    const ReadyPage *ready = m_texts.page(range.page);
    if (!ready)
        return;
    qsizetype first = ready->order.size();
    qsizetype end = 0;
    for (qsizetype w = LeverArch::wordAt(ready->text, range.start); w < ready->text.words.size();
         ++w) {
        if (ready->text.words.at(w).start >= range.start + range.length)
            break;
        first = std::min(first, ready->order.positionOf(int(w)));
        end = std::max(end, ready->order.positionOf(int(w)) + 1);
    }
    if (first < end)
        set({range.page, first}, {range.page, end});
}

void PageSelection::clear()
{
    set(m_to, m_to);
}

void PageSelection::set(TextCaret from, TextCaret to)
{
    if (from == m_from && to == m_to)
        return;
    m_from = from;
    m_to = to;
    Q_EMIT changed();
}

} // namespace LeverArch
