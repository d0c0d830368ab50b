// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/quad.h"

#include <algorithm>

namespace LeverArch {

QRectF Quad::boundingRect() const
{
    const auto [minX, maxX] = std::minmax_element(
        corners.begin(), corners.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [minY, maxY] = std::minmax_element(
        corners.begin(), corners.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    return {QPointF(minX->x(), minY->y()), QPointF(maxX->x(), maxY->y())};
}

Quad Quad::fromRect(const QRectF &r)
{
    return {{QPointF(r.left(), r.top()), QPointF(r.right(), r.top()),
             QPointF(r.right(), r.bottom()), QPointF(r.left(), r.bottom())}};
}

} // namespace LeverArch
