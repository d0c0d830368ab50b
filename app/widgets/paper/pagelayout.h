// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <utility>

namespace LeverArch {

/// How the pages of a paper are laid out for reading.
struct PageFlow
{
    bool oneAtATime = false; ///< Only one row is shown; otherwise all, one under the other.
    int columns = 1;         ///< Pages beside each other: 1 or 2.
    bool coverAlone = false; ///< With two columns: the first page alone at the right, as in a book.

    friend bool operator==(const PageFlow &, const PageFlow &) = default;
};

/// Where the pages of a paper lie when shown in rows one under the other, without painting
/// anything. Every answer takes constant or logarithmic time, so that 10,000 pages scroll like ten.
///
/// Content space: device-independent pixels from the top left of all that can be scrolled to. Page
/// indexes here are 0-based.
class PageLayout
{
public:
    static constexpr double margin = 16; ///< Round the whole.
    static constexpr double gap = 12;    ///< Between two pages.

    /// Sizes in displayed points (see PageGeometry).
    void setPages(const QList<QSizeF> &sizes);
    void setFlow(const PageFlow &flow);
    const PageFlow &flow() const { return m_flow; }
    /// Turns every page clockwise by so many degrees, a multiple of 90.
    void setTurn(int degrees);
    int turn() const { return m_turn; }
    /// Pixels to a displayed point.
    void setScale(double scale) { m_scale = scale; }
    double scale() const { return m_scale; }
    /// What is narrower is centred in it.
    void setViewport(const QSizeF &size) { m_viewport = size; }
    /// The row shown when one at a time.
    void showRow(int row);
    int shownRow() const { return m_shownRow; }

    int pageCount() const { return int(m_sizes.size()); }
    int rowCount() const { return int(m_rowTops.size()); }
    int rowOf(int index) const;
    std::pair<int, int> pagesOfRow(int row) const; ///< First and last.
    /// In displayed points, not turned.
    QSizeF pageSize(int index) const { return m_sizes.at(index); }
    QSizeF contentSize() const;
    /// The paper as it lies, turned; of a page that is not shown, where it would lie.
    QRectF pageRect(int index) const;

    /// The page at a place, or the nearest; -1 when there are none.
    int pageAt(const QPointF &place) const;
    /// The first page of the row at a height, or of the nearest; -1 when there are none.
    int pageAt(double y) const;
    /// First and last page any part of which lies between two heights; {0, -1} when there are none.
    std::pair<int, int> pagesBetween(double top, double bottom) const;

    /// The scale at which the widest row fills the width, or a page's row the whole viewport.
    double scaleToFitWidth(double viewportWidth) const;
    double scaleToFitPage(int index, const QSizeF &viewport) const;

private:
    void arrange();
    QSizeF turnedSize(int index) const;
    int rowAt(double y) const;
    double rowTop(int row) const;
    double rowWidth(double widestPage) const; ///< In pixels, of pages so wide in points.
    double widestOf(int row) const;

    QList<QSizeF> m_sizes;
    PageFlow m_flow;
    QList<double> m_rowTops; ///< Sum of the heights before each row, in points.
    QList<double> m_rowHeights;
    double m_widest = 0; ///< Page, in points.
    double m_usual = 0;  ///< Width a page is fitted to: the widest but for giants.
    double m_scale = 1;
    QSizeF m_viewport;
    int m_turn = 0;
    int m_shownRow = 0;
};

} // namespace LeverArch
