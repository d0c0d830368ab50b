// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/tableblock.h"

#include "outputs/layout/pagecanvas.h"

#include <QPainter>

#include <algorithm>

namespace LeverArch {

namespace {
constexpr qreal gap = pt(8); // Between columns.
constexpr int longRow = 10;  // Lines from which a table line may be cut between pages.
constexpr int minimumLines = 2;
} // namespace

TableBlock::TableBlock(QList<TableColumn> columns, QList<TableRow> rows, Design design)
    : m_columns(std::move(columns)), m_rows(std::move(rows)), m_design(std::move(design))
{}

TableBlock::~TableBlock() = default;

/// What decides where the lines of a table line lie.
const TextStyle &TableBlock::baseStyle(int row) const
{
    if (isHeading(row))
        return m_design.heading;
    if (row < 0)
        return m_design.head;
    return m_rows.at(row).total ? m_design.total : m_design.cell;
}

TextStyle TableBlock::styleFor(int row, int column) const
{
    const TextStyle &base = baseStyle(row);
    if (isHeading(row))
        return base;
    const TableColumn &declared = m_columns.at(column);
    const bool isOwn = row >= 0 && !m_rows.at(row).total && declared.cell;
    return (isOwn ? *declared.cell : base)
        .aligned(declared.number ? Qt::AlignRight | Qt::AlignAbsolute
                                 : Qt::AlignLeft | Qt::AlignAbsolute);
}

qreal TableBlock::columnWidth(int column) const
{
    qreal shares = 0;
    for (const TableColumn &c : m_columns)
        shares += c.share;
    return (m_width - gap * qreal(m_columns.size() - 1)) * m_columns.at(column).share / shares;
}

qreal TableBlock::cellWidth(int row, int column) const
{
    return isHeading(row) && column == 0 ? m_width : columnWidth(column) - indent(row, column);
}

qreal TableBlock::indent(int row, int column) const
{
    return row >= 0 && column == 0 ? m_rows.at(row).indent : 0;
}

void TableBlock::layOut(qreal width)
{
    m_width = width;
    m_boxes.clear();
    m_slices.clear();
    for (int row = -1; row < m_rows.size(); ++row) {
        std::vector<TextBox> boxes;
        for (int column = 0; column < m_columns.size(); ++column) {
            const TextRuns runs = row < 0 ? TextRuns{{m_columns.at(column).head}}
                                          : m_rows.at(row).cells.value(column);
            boxes.emplace_back(runs, styleFor(row, column), cellWidth(row, column));
        }
        m_boxes.push_back(std::move(boxes));
        addSlices(row);
    }
}

void TableBlock::addSlices(int row)
{
    int lines = 1;
    for (const TextBox &box : m_boxes[size_t(row + 1)])
        lines = std::max(lines, box.lineCount());
    const bool last = row == m_rows.size() - 1;
    for (int line = 0; line < lines; ++line) {
        qreal height = baseStyle(row).leading;
        height += line == 0 ? topPadding(row) : 0;
        height += line == lines - 1 ? m_design.padding : 0;
        // The header keeps two lines under it, a heading the line after it, and nothing leaves the
        // last line alone.
        const bool between = line == 0 && row > 1 && !last && !isHeading(row - 1);
        const bool inside =
            lines >= longRow && line >= minimumLines && lines - line >= minimumLines;
        m_slices.push_back({row, line, lines, height, between || inside});
    }
}

/// A heading stands nearer to what it heads than to what is above it.
qreal TableBlock::topPadding(int row) const
{
    return isHeading(row) && row > 0 ? 3 * m_design.padding : m_design.padding;
}

void TableBlock::paintRow(int row, PageCanvas &canvas, QPointF topLeft) const
{
    paintSlice(m_slices[size_t(row)], canvas, topLeft);
}

void TableBlock::paintSlice(const Slice &slice, PageCanvas &canvas, QPointF topLeft) const
{
    qreal x = topLeft.x();
    const qreal y = topLeft.y() + (slice.line == 0 ? topPadding(slice.row) : 0);
    if (slice.line == 0 && slice.row >= 0 && m_rows.at(slice.row).total)
        paintRule(canvas, topLeft, true);
    for (int column = 0; column < m_columns.size(); ++column) {
        const TextBox &box = m_boxes[size_t(slice.row + 1)][size_t(column)];
        if (slice.line < box.lineCount()) {
            const qreal left = x + indent(slice.row, column);
            // Letters of another size stand on the same line as the others.
            const qreal drop = baseStyle(slice.row).baseline() - box.baseline();
            box.paintLine(slice.line, canvas, {left, y + drop});
            if (slice.row >= 0 && !m_rows.at(slice.row).printedKey.isEmpty()) {
                canvas.addPrinted(m_rows.at(slice.row).printedKey,
                                  QRectF(left, y, box.width(), box.lineHeight()),
                                  box.lineText(slice.line));
            }
        }
        x += columnWidth(column) + gap;
    }
    if (slice.row >= 0 && !m_rows.at(slice.row).link.isEmpty())
        canvas.addLink(m_rows.at(slice.row).link,
                       QRectF(topLeft.x(), topLeft.y(), m_width, slice.height));
    if (slice.line == slice.lines - 1)
        paintRule(canvas, topLeft + QPointF(0, slice.height), slice.row < 0);
}

void TableBlock::paintRule(PageCanvas &canvas, QPointF at, bool strong) const
{
    const qreal weight = strong ? pt(0.8) : pt(0.4);
    canvas.painter().fillRect(QRectF(at.x(), at.y() - weight / 2, m_width, weight),
                              strong ? Ink::strongRule : Ink::rule);
}

qreal TableBlock::continuationHeight() const
{
    qreal height = 0;
    for (const Slice &slice : m_slices) {
        if (slice.row < 0)
            height += slice.height;
    }
    return height;
}

void TableBlock::paintContinuation(PageCanvas &canvas, QPointF topLeft) const
{
    for (const Slice &slice : m_slices) {
        if (slice.row >= 0)
            break;
        paintSlice(slice, canvas, topLeft);
        topLeft.ry() += slice.height;
    }
}

} // namespace LeverArch
