// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

namespace LeverArch {

/// What a view needs pictures of at one moment.
struct PageSight
{
    struct Page
    {
        int page = 0;
        double scale = 1; ///< Device pixels to a displayed point.
        QRectF seen;      ///< What of the page is in view, in displayed space.
    };
    QList<Page> onScreen; ///< The one looked at first.
    QList<Page> ahead;    ///< Wanted when nothing on the screen is missing, the likeliest first.
};

} // namespace LeverArch
