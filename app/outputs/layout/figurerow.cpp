// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/figurerow.h"

#include "outputs/layout/pagecanvas.h"

#include <QPainter>

#include <algorithm>

namespace LeverArch {

namespace {
constexpr qreal gap = pt(18);
constexpr qreal head = pt(4);      // From the rule to the number.
constexpr qreal tallest = pt(260); // Beyond this, columns are stacked.
} // namespace

FigureRow::FigureRow(QList<QList<TextPart>> columns, int places, const QColor &accent)
    : m_places(std::max({places, int(columns.size()), 1})), m_accent(accent)
{
    for (QList<TextPart> &parts : columns)
        m_columns.push_back(std::make_unique<TextBlock>(std::move(parts), TextBlock::Design{}));
}

FigureRow::~FigureRow() = default;

void FigureRow::layOut(qreal width)
{
    m_stacked.clear();
    m_columnWidth = (width - gap * (m_places - 1)) / m_places;
    bool tooTall = false;
    for (const auto &column : m_columns) {
        column->layOut(m_columnWidth);
        tooTall = tooTall || columnHeight(*column) > tallest;
    }
    if (!tooTall)
        return;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->layOut(width);
        for (int row = 0; row < m_columns[i]->rowCount(); ++row)
            m_stacked.push_back({i, row});
    }
}

int FigureRow::rowCount() const
{
    return m_stacked.empty() ? (m_columns.empty() ? 0 : 1) : int(m_stacked.size());
}

qreal FigureRow::rowHeight(int row) const
{
    if (!m_stacked.empty()) {
        const StackedRow &at = m_stacked[size_t(row)];
        return m_columns[at.column]->rowHeight(at.row);
    }
    qreal height = 0;
    for (const auto &column : m_columns)
        height = std::max(height, columnHeight(*column));
    return height;
}

bool FigureRow::mayBreakBefore(int row) const
{
    const StackedRow &at = m_stacked[size_t(row)];
    return at.row > 3 && m_columns[at.column]->mayBreakBefore(at.row);
}

void FigureRow::paintRow(int row, PageCanvas &canvas, QPointF topLeft) const
{
    if (!m_stacked.empty()) {
        const StackedRow &at = m_stacked[size_t(row)];
        m_columns[at.column]->paintRow(at.row, canvas, topLeft);
        return;
    }
    for (const auto &column : m_columns) {
        paintColumn(*column, canvas, topLeft);
        topLeft.rx() += m_columnWidth + gap;
    }
}

qreal FigureRow::columnHeight(const TextBlock &column) const
{
    qreal height = head;
    for (int row = 0; row < column.rowCount(); ++row)
        height += column.rowHeight(row);
    return height;
}

void FigureRow::paintColumn(const TextBlock &column, PageCanvas &canvas, QPointF topLeft) const
{
    canvas.painter().fillRect(QRectF(topLeft, QSizeF(m_columnWidth, pt(1.2))), m_accent);
    topLeft.ry() += head;
    for (int row = 0; row < column.rowCount(); ++row) {
        column.paintRow(row, canvas, topLeft);
        topLeft.ry() += column.rowHeight(row);
    }
}

} // namespace LeverArch
