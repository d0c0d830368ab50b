// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pagegeometry.h"

#include <QPolygonF>

namespace LeverArch {

/// A page and a point on it, in displayed space.
struct PageSpot
{
    int page = 0; ///< Physical, 1-based; 0 when there are no pages.
    QPointF point;
};

/// Where one page lies on a view, and the way between its spaces: user space (what is stored),
/// displayed space (what words are given in) and **view space**: device-independent pixels of the
/// viewport, the view's own turn and zoom applied. A value; the view makes a new one for every
/// scroll and zoom. The one place where displayed space becomes view space.
class PagePlacement
{
public:
    PagePlacement() = default;
    /// `turn` clockwise in degrees, a multiple of 90, on top of the page's own rotation; `rect` is
    /// the paper on the viewport, turned already.
    PagePlacement(int page, const PageGeometry &geometry, int turn, const QRectF &rect);

    int page() const { return m_page; }
    const PageGeometry &geometry() const { return m_geometry; }
    int turn() const { return m_turn; }
    /// The paper on the viewport.
    QRectF rect() const { return m_rect; }
    double scale() const { return m_scale; } ///< View pixels to a displayed point.

    const QTransform &displayedToView() const { return m_displayedToView; }
    QTransform viewToDisplayed() const { return m_displayedToView.inverted(); }
    QTransform userToView() const { return m_geometry.userToDisplayed() * m_displayedToView; }
    QTransform viewToUser() const { return userToView().inverted(); }

    QRectF viewFromDisplayed(const QRectF &box) const { return m_displayedToView.mapRect(box); }
    /// The four corners in the quad's order, so that they show which way the words run.
    QPolygonF viewFromQuad(const Quad &quad) const;
    /// A box dragged on the view, cut to the paper, as a quad to be stored. Its corners are in the
    /// order of text upright on the page, however the view is turned.
    Quad quadFromView(const QRectF &box) const;

private:
    int m_page = 0;
    PageGeometry m_geometry;
    int m_turn = 0;
    QRectF m_rect;
    double m_scale = 1;
    QTransform m_displayedToView;
};

} // namespace LeverArch
