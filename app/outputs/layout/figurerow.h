// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/layout/textblock.h"

#include <memory>
#include <vector>

namespace LeverArch {

/// Up to three columns side by side, each under its own rule: the figures a councillor will
/// remember. Stands whole on one page; columns too long for that are set below each other instead.
class FigureRow final : public Block
{
public:
    /// `columns` each hold the parts of one figure. There is room for `places` columns, so that one
    /// figure alone is not stretched over the page.
    FigureRow(QList<QList<TextPart>> columns, int places, const QColor &accent);
    ~FigureRow() override;

    void layOut(qreal width) override;
    int rowCount() const override;
    qreal rowHeight(int row) const override;
    bool mayBreakBefore(int row) const override;
    void paintRow(int row, PageCanvas &canvas, QPointF topLeft) const override;
    qreal spaceBefore() const override { return pt(16); }
    qreal spaceAfter() const override { return pt(10); }

private:
    struct StackedRow
    {
        size_t column;
        int row;
    };

    qreal columnHeight(const TextBlock &column) const;
    void paintColumn(const TextBlock &column, PageCanvas &canvas, QPointF topLeft) const;

    std::vector<std::unique_ptr<TextBlock>> m_columns;
    int m_places;
    QColor m_accent;
    qreal m_columnWidth = 0;
    std::vector<StackedRow> m_stacked; ///< Empty when side by side.
};

} // namespace LeverArch
