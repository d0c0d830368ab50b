// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/quad.h"

#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace LeverArch {

/// How a page's user space becomes what a reader sees: CropBox, /Rotate and UserUnit (ISO 32000-1,
/// 8.3.2 and 14.11.2). The one place where these transforms are written.
///
/// - **user space**: unrotated PDF points, y upwards (see Quad);
/// - **displayed space**: points of 1/72 inch as shown upright, top-left origin, y downwards,
///   CropBox only, /Rotate and UserUnit applied. Pixels are displayed space times a scale.
class PageGeometry
{
public:
    PageGeometry() = default;
    /// `cropBox` in user space (left, bottom, width, height as QRectF x, y, w, h with y upwards);
    /// `rotation` clockwise in degrees, any multiple of 90; `userUnit` at least 1 in practice.
    PageGeometry(const QRectF &cropBox, int rotation, double userUnit = 1.0);

    const QRectF &cropBox() const { return m_cropBox; }
    int rotation() const { return m_rotation; } ///< 0, 90, 180 or 270, clockwise.
    double userUnit() const { return m_userUnit; }

    /// Size in displayed points.
    QSizeF displayedSize() const;

    QTransform userToDisplayed() const;
    QTransform displayedToUser() const;

    /// A box given in displayed space (as Poppler gives word boxes) as a quad in user space, its
    /// corners in reading order.
    Quad quadFromDisplayed(const QRectF &displayed) const;
    QRectF displayedFromQuad(const Quad &quad) const;

    friend bool operator==(const PageGeometry &, const PageGeometry &) = default;

private:
    QRectF m_cropBox{0, 0, 595, 842};
    int m_rotation = 0;
    double m_userUnit = 1.0;
};

} // namespace LeverArch
