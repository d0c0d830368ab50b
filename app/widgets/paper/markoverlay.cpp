// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/markoverlay.h"

#include "widgets/paper/pageselection.h"
#include "widgets/paper/papertexts.h"

#include <QPainter>

namespace LeverArch {

void MarkOverlay::setWords(PaperTexts *texts, const PageSelection *selection)
{
    m_texts = texts;
    m_selection = selection;
}

void MarkOverlay::setFound(const QList<Passage> &places, int current)
{
    m_found.clear();
    for (const Passage &place : places)
        m_found[place.page].append(place);
    m_current.reset();
    if (current >= 0)
        m_current = places.at(current);
}

void MarkOverlay::clear()
{
    setWords(nullptr, nullptr);
    m_marks.clear();
    m_found.clear();
    m_current.reset();
}

Id MarkOverlay::recordAt(const PageSpot &spot) const
{
    const QList<PageMark> marks = m_marks.value(spot.page);
    for (const PageMark &mark : marks) {
        for (const QRectF &box : mark.boxes) {
            if (box.contains(spot.point))
                return mark.record;
        }
    }
    return {};
}

QList<QRectF> MarkOverlay::boxesOf(const Passage &passage) const
{
    const ReadyPage *ready = m_texts ? m_texts->page(passage.page) : nullptr;
    return ready ? LeverArch::boxesOf(*ready, {passage}) : QList<QRectF>();
}

QList<PageMark> MarkOverlay::marksOn(int page) const
{
    QList<PageMark> marks = m_marks.value(page);
    const QList<Passage> found = m_found.value(page);
    for (const Passage &place : found) {
        if (place != m_current)
            marks.append({MarkKind::Found, boxesOf(place), {}});
    }
    if (m_current && m_current->page == page)
        marks.append({MarkKind::Current, boxesOf(*m_current), {}});
    if (m_selection) {
        const QList<QRectF> boxes = m_selection->boxes(page);
        if (!boxes.isEmpty())
            marks.append({MarkKind::Selection, boxes, {}});
    }
    return marks;
}

// On white paper under Multiply: black text keeps at least 4.5 : 1 on every one of them.
QColor MarkOverlay::colour(MarkKind kind) const
{
    switch (kind) {
    case MarkKind::Selection: {
        const QColor accent = m_palette.color(QPalette::Active, QPalette::Highlight);
        return QColor::fromHslF(accent.hslHueF(), accent.hslSaturationF(), 0.82F);
    }
    case MarkKind::Found:
        return {255, 238, 140};
    case MarkKind::Current:
        return {255, 178, 84};
    case MarkKind::Excerpt:
        return {205, 236, 196};
    }
    return Qt::yellow;
}

void MarkOverlay::paintCaret(QPainter &painter, const PagePlacement &page) const
{
    if (!m_caretShown || !m_selection || m_selection->caret().page != page.page())
        return;
    const ReadyPage *ready = m_texts->page(page.page());
    const QRectF line = ready ? caretLine(*ready, m_selection->caret()) : QRectF();
    // At least two pixels wide, or a poor eye loses it on a small page.
    const QRectF bar = page.viewFromDisplayed(line);
    if (!line.isNull())
        painter.fillRect(bar.adjusted(-0.5, 0, 0.5, 0), QColor(170, 0, 60));
}

void MarkOverlay::paint(QPainter &painter, const PagePlacement &page) const
{
    paintCaret(painter, page);
    const QList<PageMark> marks = marksOn(page.page());
    for (const PageMark &mark : marks) {
        const QColor paint = colour(mark.kind);
        for (const QRectF &box : mark.boxes) {
            const QRectF area = page.viewFromDisplayed(box);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(area.adjusted(-1, -0.5, 1, 0.5), paint);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            // Colour is never the only sign: an excerpt is underlined, the current place framed.
            if (mark.kind == MarkKind::Excerpt) {
                painter.setPen(QPen(QColor(62, 128, 46), 1.5));
                painter.drawLine(
                    page.displayedToView().map(QLineF(box.bottomLeft(), box.bottomRight())));
            }
            if (mark.kind == MarkKind::Current) {
                painter.setPen(QPen(QColor(150, 80, 0), 1));
                painter.drawRect(area.adjusted(-1.5, -1, 1.5, 1));
            }
        }
    }
}

} // namespace LeverArch
