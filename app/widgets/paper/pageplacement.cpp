// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageplacement.h"

namespace LeverArch {

namespace {

/// Turns the unit square clockwise within itself.
QTransform turnedSquare(int turn)
{
    switch (turn) {
    case 90:
        return {0, 1, -1, 0, 1, 0};
    case 180:
        return {-1, 0, 0, -1, 1, 1};
    case 270:
        return {0, -1, 1, 0, 0, 1};
    default:
        return {};
    }
}

} // namespace

PagePlacement::PagePlacement(int page, const PageGeometry &geometry, int turn, const QRectF &rect)
    : m_page(page), m_geometry(geometry), m_turn(((turn % 360) + 360) % 360), m_rect(rect)
{
    const QSizeF size = geometry.displayedSize();
    const double width = std::max(size.width(), 1e-6);
    const double height = std::max(size.height(), 1e-6);
    // By way of the unit square, so that the paper's edges fall on the edges of `rect` even where
    // those were moved to whole device pixels.
    m_displayedToView = QTransform::fromScale(1 / width, 1 / height) * turnedSquare(m_turn) *
                        QTransform(rect.width(), 0, 0, rect.height(), rect.left(), rect.top());
    m_scale = (m_turn % 180 == 0 ? rect.width() : rect.height()) / width;
}

QPolygonF PagePlacement::viewFromQuad(const Quad &quad) const
{
    const QTransform map = userToView();
    QPolygonF corners;
    for (const QPointF &corner : quad.corners)
        corners.append(map.map(corner));
    return corners;
}

Quad PagePlacement::quadFromView(const QRectF &box) const
{
    const QRectF onPaper = box.normalized() & m_rect;
    return m_geometry.quadFromDisplayed(viewToDisplayed().mapRect(onPaper));
}

} // namespace LeverArch
