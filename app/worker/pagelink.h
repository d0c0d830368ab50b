// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QString>

namespace LeverArch {

/// A clickable area of a page and where it leads. All of it is the paper's own saying: a file or an
/// address is never opened because a paper names it.
struct PageLink
{
    QRectF area;          ///< Displayed space (see PageGeometry).
    QString file;         ///< Another file, without its folder; empty: in this paper.
    int targetPage = 0;   ///< Physical, 1-based; 0 when it leads to an address.
    double targetTop = 0; ///< Displayed points from the top of that page.
    QString address;      ///< On the net, or of a person's mail.

    friend bool operator==(const PageLink &, const PageLink &) = default;
};

} // namespace LeverArch
