// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/pagepart.h"

#include "core/pagegeometry.h"

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {
constexpr double longestSide = 1e6;
} // namespace

QSize wholePicture(const PageGeometry &geometry, double pixelsPerPoint, int quarterTurns)
{
    const QSizeF size = geometry.displayedSize() * pixelsPerPoint;
    const double width = std::max(1.0, std::round(size.width()));
    const double height = std::max(1.0, std::round(size.height()));
    if (!(width <= longestSide && height <= longestSide))
        return {};
    const QSize upright(static_cast<int>(width), static_cast<int>(height));
    return quarterTurns % 2 == 0 ? upright : upright.transposed();
}

} // namespace LeverArch
