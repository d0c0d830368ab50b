// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/pagegrid.h"

#include <QFont>
#include <QSizeF>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

class QPaintDevice;
class QPainter;

namespace LeverArch {

/// A PageGrid, laid out row by row while it is drawn. As in ComposedDocument nothing is lost off an
/// edge: where words need more width, all is laid out wider and drawn smaller, and words are broken
/// before letters become too small.
class GridLayout
{
public:
    /// `step` as in FileInput.
    GridLayout(const PageGrid &grid, const QPaintDevice &device, const std::function<void()> &step);

    /// Sets the widths of the columns for pages of a size, in units of the device.
    void fit(const QSizeF &page);
    /// By how much everything has to be drawn smaller.
    double scale() const { return m_scale; }
    /// mayNeedSigns().
    bool needsSigns() const { return m_needsSigns; }

    /// Draws as many rows as a page has room for from `top` downwards, in units of the device at
    /// scale(), and says where the last one ended. Draws nothing where there is too little room
    /// below `top`, and there is more on an empty page.
    double drawPage(QPainter &painter, double top);
    bool isDone() const { return m_next >= m_grid.rows.size() && m_cells.empty(); }

private:
    struct Column
    {
        double least = 0;   ///< So that no word is broken.
        double natural = 0; ///< So that no line is.
        double left = 0;
        double width = 0;
    };
    /// A cell of the row at hand, of which some lines may have been drawn.
    struct LaidCell
    {
        std::unique_ptr<QTextLayout> layout;
        int nextLine = 0;
    };
    using LaidRow = std::vector<LaidCell>;

    void measure(const PageGrid::Row &row, bool heading);
    void shareOut(double width);
    LaidRow laidOut(const PageGrid::Row &row, bool heading) const;
    static void alignFirstLines(LaidRow &row);
    double heightOf(const LaidRow &row) const;
    /// Draws what there is room for, and says how high that is.
    double drawRow(QPainter &painter, LaidRow &row, double top, double room) const;
    double drawCell(QPainter &painter, LaidCell &cell, const QPointF &at, double room) const;
    double nextLineOf(const LaidRow &row) const;
    static bool isBegun(const LaidRow &row);
    static bool isDrawn(const LaidRow &row);

    const PageGrid &m_grid;
    const std::function<void()> &m_step;
    double m_unit;
    double m_padding;
    QFont m_font;
    QFont m_bold;
    QSizeF m_page;
    double m_scale = 1;
    bool m_breaksWords = false;
    bool m_repeatsHeading = true;
    bool m_needsSigns = false;
    QList<Column> m_columns;
    qsizetype m_next = 0;
    LaidRow m_cells; ///< Of the row before m_next, while it goes over to another page.
};

} // namespace LeverArch
