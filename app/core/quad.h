// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointF>
#include <QRectF>

#include <array>

namespace LeverArch {

/// Four corners of a run of words, in **unrotated PDF user space**: points of 1/72 inch (before
/// UserUnit), origin bottom left of the default coordinate system, y upwards. Order: bottom left,
/// bottom right, top right, top left of the text as read. The only space in which places on a page
/// are stored.
struct Quad
{
    std::array<QPointF, 4> corners;

    QRectF boundingRect() const;
    static Quad fromRect(const QRectF &userSpaceRect);

    friend bool operator==(const Quad &, const Quad &) = default;
};

} // namespace LeverArch
