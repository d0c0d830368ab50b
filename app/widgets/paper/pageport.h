// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/pagelayout.h"
#include "widgets/paper/pageplacement.h"
#include "widgets/paper/pagesight.h"

#include <QPoint>
#include <QSize>

#include <utility>

namespace LeverArch {

/// The hole through which a paper is seen: a layout of pages, how far it is scrolled, and what
/// follows from both. Knows no widgets, so that every question of place can be tested by itself.
///
/// Page numbers are physical and 1-based; view space is that of PagePlacement.
class PagePort
{
public:
    void setPages(const QList<PageGeometry> &pages);
    /// `origin` is where the viewport begins in its window: with a broken scale factor (125 %) only
    /// the window's own edge is sure to fall on a whole device pixel.
    void setViewport(const QSize &size, double devicePixelRatio, const QPoint &origin);
    void setOffset(const QPoint &offset) { m_offset = offset; }
    const QPoint &offset() const { return m_offset; }

    PageLayout &layout() { return m_layout; }
    const PageLayout &layout() const { return m_layout; }
    int pageCount() const { return int(m_pages.size()); }
    QPoint greatestOffset() const;

    PagePlacement placement(int page) const;
    /// On the page nearest to a place on the viewport.
    PageSpot spotAt(const QPointF &place) const;
    QPointF placeOf(const PageSpot &spot) const; ///< The inverse of spotAt().
    bool isOnPaper(const QPointF &place) const;
    /// First and last page in view; {1, 0} when there are none.
    std::pair<int, int> visiblePages() const;
    /// The page that is being read; 0 when there is none.
    int currentPage() const;
    /// Device pixels to a displayed point, as the page lies.
    double renderScale(int page) const;

    /// The pages in view, the one being read first, and those that come next in a direction of
    /// travel (1 or -1) before the ones left behind.
    PageSight sight(int direction) const;

    /// The offset at which a page begins at the top of the view, or a box on it (displayed space)
    /// stands a quarter down.
    QPoint offsetOfPage(int page) const;
    QPoint offsetOfBox(int page, const QRectF &box) const;
    /// Changes the scale; the offset at which what is under `around` stays under it.
    QPoint scaleTo(double scale, const QPointF &around);

private:
    double snapped(double v, double origin) const;

    QList<PageGeometry> m_pages;
    PageLayout m_layout;
    QSize m_size;
    double m_ratio = 1;
    QPoint m_origin;
    QPoint m_offset;
};

} // namespace LeverArch
