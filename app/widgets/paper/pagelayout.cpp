// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagelayout.h"

#include <algorithm>
#include <cmath>

namespace LeverArch {

void PageLayout::setPages(const QList<QSizeF> &sizes)
{
    m_sizes = sizes;
    m_shownRow = 0;
    arrange();
}

void PageLayout::setFlow(const PageFlow &flow)
{
    const int kept = m_sizes.isEmpty() ? 0 : pagesOfRow(m_shownRow).first;
    m_flow = flow;
    m_flow.columns = std::clamp(flow.columns, 1, 2);
    arrange();
    showRow(m_sizes.isEmpty() ? 0 : rowOf(kept));
}

void PageLayout::setTurn(int degrees)
{
    m_turn = ((degrees % 360) + 360) % 360;
    arrange();
}

void PageLayout::showRow(int row)
{
    m_shownRow = std::clamp(row, 0, std::max(rowCount() - 1, 0));
}

int PageLayout::rowOf(int index) const
{
    const int before = m_flow.columns == 2 && m_flow.coverAlone ? 1 : 0;
    return (index + before) / m_flow.columns;
}

std::pair<int, int> PageLayout::pagesOfRow(int row) const
{
    const int before = m_flow.columns == 2 && m_flow.coverAlone ? 1 : 0;
    const int first = row * m_flow.columns - before;
    return {std::max(first, 0), std::min(first + m_flow.columns - 1, pageCount() - 1)};
}

QSizeF PageLayout::turnedSize(int index) const
{
    const QSizeF size = m_sizes.at(index);
    return m_turn % 180 == 0 ? size : size.transposed();
}

void PageLayout::arrange()
{
    m_rowTops.clear();
    m_rowHeights.clear();
    m_widest = 0;
    QList<double> widths;
    widths.reserve(m_sizes.size());
    double top = 0;
    const int rows = m_sizes.isEmpty() ? 0 : rowOf(pageCount() - 1) + 1;
    for (int row = 0; row < rows; ++row) {
        const auto [first, last] = pagesOfRow(row);
        double height = 0;
        for (int index = first; index <= last; ++index) {
            const QSizeF size = turnedSize(index);
            height = std::max(height, size.height());
            widths.append(size.width());
        }
        m_rowTops.append(top);
        m_rowHeights.append(height);
        top += height;
    }
    // One fold-out plan among letters must not make all letters tiny: the width to fit is the
    // widest of nine pages in ten.
    std::sort(widths.begin(), widths.end());
    m_widest = widths.isEmpty() ? 0 : widths.last();
    m_usual = widths.isEmpty() ? 0 : widths.at((widths.size() - 1) * 9 / 10);
}

double PageLayout::widestOf(int row) const
{
    const auto [first, last] = pagesOfRow(row);
    double widest = 0;
    for (int index = first; index <= last; ++index)
        widest = std::max(widest, turnedSize(index).width());
    return widest;
}

// Two columns meet at the middle, so that the rows of unequal pages keep one spine.
double PageLayout::rowWidth(double widestPage) const
{
    return m_flow.columns * widestPage * m_scale + (m_flow.columns - 1) * gap + 2 * margin;
}

QSizeF PageLayout::contentSize() const
{
    if (m_sizes.isEmpty())
        return {};
    if (m_flow.oneAtATime) {
        return {rowWidth(widestOf(m_shownRow)), m_rowHeights.at(m_shownRow) * m_scale + 2 * margin};
    }
    return {rowWidth(m_widest), (m_rowTops.last() + m_rowHeights.last()) * m_scale +
                                    double(rowCount() - 1) * gap + 2 * margin};
}

double PageLayout::rowTop(int row) const
{
    if (m_flow.oneAtATime)
        return std::max(margin, (m_viewport.height() - m_rowHeights.at(row) * m_scale) / 2);
    return margin + m_rowTops.at(row) * m_scale + row * gap;
}

QRectF PageLayout::pageRect(int index) const
{
    const int row = rowOf(index);
    const QSizeF size = turnedSize(index) * m_scale;
    const double width =
        std::max(m_viewport.width(), rowWidth(m_flow.oneAtATime ? widestOf(row) : m_widest));
    const double top = rowTop(row) + (m_rowHeights.at(row) * m_scale - size.height()) / 2;
    double left = (width - size.width()) / 2;
    if (m_flow.columns == 2) {
        const bool atRight = (index % 2 == 1) != m_flow.coverAlone;
        left = width / 2 + (atRight ? gap / 2 : -gap / 2 - size.width());
    }
    return {QPointF(left, top), size};
}

int PageLayout::rowAt(double y) const
{
    if (m_flow.oneAtATime)
        return m_shownRow;
    int low = 0;
    int high = rowCount() - 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (rowTop(middle) + m_rowHeights.at(middle) * m_scale + gap / 2 < y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int PageLayout::pageAt(double y) const
{
    return m_sizes.isEmpty() ? -1 : pagesOfRow(rowAt(y)).first;
}

int PageLayout::pageAt(const QPointF &place) const
{
    if (m_sizes.isEmpty())
        return -1;
    const auto [first, last] = pagesOfRow(rowAt(place.y()));
    return last > first && place.x() > pageRect(first).right() + gap / 2 ? last : first;
}

std::pair<int, int> PageLayout::pagesBetween(double top, double bottom) const
{
    if (m_sizes.isEmpty())
        return {0, -1};
    if (m_flow.oneAtATime)
        return pagesOfRow(m_shownRow);
    int first = rowAt(top);
    if (rowTop(first) + m_rowHeights.at(first) * m_scale < top && first + 1 < rowCount())
        ++first;
    int last = rowAt(bottom);
    if (rowTop(last) > bottom && last > first)
        --last;
    return {pagesOfRow(first).first, pagesOfRow(last).second};
}

double PageLayout::scaleToFitWidth(double viewportWidth) const
{
    if (m_usual <= 0)
        return 1;
    const double between = (m_flow.columns - 1) * gap + 2 * margin;
    return std::max(viewportWidth - between, 1.0) / (m_flow.columns * m_usual);
}

double PageLayout::scaleToFitPage(int index, const QSizeF &viewport) const
{
    if (index < 0 || index >= pageCount() || m_sizes.at(index).isEmpty())
        return 1;
    const int row = rowOf(index);
    const double between = (m_flow.columns - 1) * gap + 2 * margin;
    return std::min(std::max(viewport.width() - between, 1.0) / (m_flow.columns * widestOf(row)),
                    std::max(viewport.height() - 2 * margin, 1.0) / m_rowHeights.at(row));
}

} // namespace LeverArch
