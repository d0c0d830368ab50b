// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/layout/block.h"
#include "outputs/layout/textbox.h"

#include <optional>
#include <vector>

namespace LeverArch {

/// One column of a table.
struct TableColumn
{
    QString head;
    qreal share = 1;     ///< Of the width, in proportion to the other columns.
    bool number = false; ///< Set from the right, figures under figures.
    /// Of its cells, where they are to look unlike the others; on the same lines as those.
    std::optional<TextStyle> cell = {};
};

/// One line of a table.
struct TableRow
{
    QList<TextRuns> cells;
    bool heading = false; ///< Its first cell runs over the whole width; stays with what follows.
    bool total = false;   ///< Bold under a stronger rule; never alone on a page.
    QString link = {};    ///< The whole line leads there.
    QString printedKey = {};
    qreal indent = 0; ///< Of the first cell, where the line belongs to one above it.
};

/// A table without vertical lines, its header repeated on every page. A line of it stays whole
/// unless it is very long.
class TableBlock final : public Block
{
public:
    struct Design
    {
        TextStyle head;
        TextStyle cell;
        TextStyle total;
        TextStyle heading = {};
        qreal padding = pt(3); ///< Above and below each line.
        qreal spaceBefore = pt(6);
        qreal spaceAfter = pt(4);
        bool keepWithNext = false;
    };

    TableBlock(QList<TableColumn> columns, QList<TableRow> rows, Design design);
    ~TableBlock() override;

    void layOut(qreal width) override;
    int rowCount() const override { return int(m_slices.size()); }
    qreal rowHeight(int row) const override { return m_slices[size_t(row)].height; }
    bool mayBreakBefore(int row) const override { return m_slices[size_t(row)].breakable; }
    void paintRow(int row, PageCanvas &canvas, QPointF topLeft) const override;
    qreal continuationHeight() const override;
    void paintContinuation(PageCanvas &canvas, QPointF topLeft) const override;
    qreal spaceBefore() const override { return m_design.spaceBefore; }
    qreal spaceAfter() const override { return m_design.spaceAfter; }
    bool keepWithNext() const override { return m_design.keepWithNext; }

private:
    /// A line of text across all cells of one table line; the header is line -1.
    struct Slice
    {
        int row;
        int line;
        int lines;
        qreal height;
        bool breakable;
    };

    const TextStyle &baseStyle(int row) const;
    TextStyle styleFor(int row, int column) const;
    qreal columnWidth(int column) const;
    qreal cellWidth(int row, int column) const;
    qreal indent(int row, int column) const;
    bool isHeading(int row) const { return row >= 0 && m_rows.at(row).heading; }
    qreal topPadding(int row) const;
    void addSlices(int row);
    void paintSlice(const Slice &slice, PageCanvas &canvas, QPointF topLeft) const;
    void paintRule(PageCanvas &canvas, QPointF at, bool strong) const;

    QList<TableColumn> m_columns;
    QList<TableRow> m_rows;
    Design m_design;
    qreal m_width = 0;
    std::vector<std::vector<TextBox>> m_boxes; ///< The header first, then the rows.
    std::vector<Slice> m_slices;
};

} // namespace LeverArch
