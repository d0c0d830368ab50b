// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>
#include <QSize>

namespace LeverArch {

class PageGeometry;

/// A piece of a page's picture, for pages whose whole picture would be too large: tiles.
struct PagePart
{
    double pixelsPerPoint = 1; ///< Pixels to a displayed point.
    int quarterTurns = 0;      ///< Clockwise, on top of the page's own rotation; 0 to 3.
    /// In pixels of the whole picture (see wholePicture), from its top left.
    QRect area;
};

/// The size of the whole picture of a page, drawn so; what renders and what asks for parts agree
/// about it to the pixel. At least 1 × 1; empty when a side would be longer than any that is drawn
/// in parts (a million pixels).
QSize wholePicture(const PageGeometry &geometry, double pixelsPerPoint, int quarterTurns = 0);

} // namespace LeverArch
