// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

#include <utility>

namespace LeverArch {

/// Where the pages of a paper lie when shown one under the other, without painting anything. Every
/// answer takes constant or logarithmic time, so that 10,000 pages scroll like ten.
///
/// Content space: device-independent pixels from the top left of the whole column of pages. Page
/// indexes here are 0-based.
class PageLayout
{
public:
    static constexpr double margin = 16; ///< Round the whole.
    static constexpr double gap = 12;    ///< Between two pages.

    /// Sizes in displayed points (see PageGeometry).
    void setPages(const QList<QSizeF> &sizes);
    /// Pixels to a displayed point.
    void setScale(double scale) { m_scale = scale; }
    double scale() const { return m_scale; }
    /// The column is centred in this width when it is narrower.
    void setViewportWidth(double width) { m_viewportWidth = width; }

    int pageCount() const { return int(m_sizes.size()); }
    QSizeF pageSize(int index) const { return m_sizes.at(index); }
    QSizeF contentSize() const;
    QRectF pageRect(int index) const;

    /// The page at a height, or the nearest; -1 when there are none.
    int pageAt(double y) const;
    /// First and last page any part of which lies between two heights; {0, -1} when there are none.
    std::pair<int, int> pagesBetween(double top, double bottom) const;

    /// The scale at which the widest page fills the width, or one page the whole viewport.
    double scaleToFitWidth(double viewportWidth) const;
    double scaleToFitPage(int index, const QSizeF &viewport) const;

private:
    QList<QSizeF> m_sizes;
    QList<double> m_tops; ///< Sum of the heights before each page, in points.
    double m_total = 0;   ///< Of all heights, in points.
    double m_widest = 0;  ///< In points.
    double m_usual = 0;   ///< Width a page is fitted to: the widest but for giants.
    double m_scale = 1;
    double m_viewportWidth = 0;
};

} // namespace LeverArch
