// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison/differenceoverlay.h"

#include "widgets/paper/pageview.h"

#include <QPainter>

namespace LeverArch {

namespace {

// On white paper, as everything that is painted on pages; black text keeps more than 4.5 : 1.
const QColor removedGround(255, 222, 214);
const QColor removedLine(150, 30, 20);
const QColor addedGround(214, 236, 255);
const QColor addedLine(10, 70, 140);

} // namespace

void DifferenceOverlay::setPlaces(const QList<Passage> &places)
{
    m_places.clear();
    for (const Passage &place : places) {
        if (place.length > 0)
            m_places[place.page].append(place);
    }
}

void DifferenceOverlay::paintWords(QPainter &painter, const QRectF &area) const
{
    const bool removed = m_style == Style::Removed;
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(area.adjusted(-1, -0.5, 1, 0.5), removed ? removedGround : addedGround);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(QPen(removed ? removedLine : addedLine, 1.5));
    if (removed) {
        painter.drawLine(QLineF(area.left(), area.center().y(), area.right(), area.center().y()));
        return;
    }
    for (const double below : {0.0, 2.5})
        painter.drawLine(
            QLineF(area.left(), area.bottom() + below, area.right(), area.bottom() + below));
}

/// Where the other paper has words and this one none: a wedge between two words.
void DifferenceOverlay::paintGap(QPainter &painter, const PagePlacement &page,
                                 const Passage &place) const
{
    const QList<QRectF> boxes = m_view.boxesOf({place.page, place.start, 1});
    if (boxes.isEmpty())
        return;
    const QRectF area = page.viewFromDisplayed(boxes.first());
    painter.setPen(QPen(m_style == Style::Removed ? removedLine : addedLine, 2));
    const double x = area.left() - 2;
    painter.drawLine(QLineF(x, area.top() - 2, x, area.bottom() + 2));
    painter.drawLine(QLineF(x - 3, area.bottom() + 4, x, area.bottom()));
    painter.drawLine(QLineF(x + 3, area.bottom() + 4, x, area.bottom()));
}

void DifferenceOverlay::paint(QPainter &painter, const PagePlacement &page) const
{
    const QList<Passage> places = m_places.value(page.page());
    for (const Passage &place : places) {
        for (const QRectF &box : m_view.boxesOf(place))
            paintWords(painter, page.viewFromDisplayed(box));
    }
    for (const Passage &place : m_current) {
        if (place.page != page.page())
            continue;
        if (place.length == 0) {
            paintGap(painter, page, place);
            continue;
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(20, 20, 20), 2));
        for (const QRectF &box : m_view.boxesOf(place))
            painter.drawRect(page.viewFromDisplayed(box).adjusted(-3, -3, 3, 4));
    }
}

} // namespace LeverArch
