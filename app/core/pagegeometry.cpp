// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pagegeometry.h"

namespace LeverArch {

PageGeometry::PageGeometry(const QRectF &cropBox, int rotation, double userUnit)
    : m_cropBox(cropBox.normalized()), m_rotation(((rotation % 360) + 360) % 360),
      m_userUnit(userUnit > 0 ? userUnit : 1.0)
{}

QSizeF PageGeometry::displayedSize() const
{
    const QSizeF size(m_cropBox.width() * m_userUnit, m_cropBox.height() * m_userUnit);
    return m_rotation % 180 == 0 ? size : size.transposed();
}

QTransform PageGeometry::userToDisplayed() const
{
    const double w = m_cropBox.width();
    const double h = m_cropBox.height();
    // Relative to the crop box and flipped to y downwards: (x - left, top - y).
    const QTransform flip(1, 0, 0, -1, -m_cropBox.left(), m_cropBox.top() + h);
    QTransform turn;
    switch (m_rotation) {
    case 90:
        turn = QTransform(0, 1, -1, 0, h, 0);
        break;
    case 180:
        turn = QTransform(-1, 0, 0, -1, w, h);
        break;
    case 270:
        turn = QTransform(0, -1, 1, 0, 0, w);
        break;
    default:
        break;
    }
    return flip * turn * QTransform::fromScale(m_userUnit, m_userUnit);
}

QTransform PageGeometry::displayedToUser() const
{
    return userToDisplayed().inverted();
}

Quad PageGeometry::quadFromDisplayed(const QRectF &r) const
{
    const QTransform t = displayedToUser();
    return {{t.map(r.bottomLeft()), t.map(r.bottomRight()), t.map(r.topRight()),
             t.map(r.topLeft())}};
}

QRectF PageGeometry::displayedFromQuad(const Quad &quad) const
{
    const QTransform t = userToDisplayed();
    Quad mapped;
    for (size_t i = 0; i < quad.corners.size(); ++i)
        mapped.corners[i] = t.map(quad.corners[i]);
    return mapped.boundingRect();
}

} // namespace LeverArch
