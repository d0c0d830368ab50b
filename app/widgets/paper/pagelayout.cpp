// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagelayout.h"

#include <algorithm>

namespace LeverArch {

void PageLayout::setPages(const QList<QSizeF> &sizes)
{
    m_sizes = sizes;
    m_tops.clear();
    m_tops.reserve(sizes.size());
    m_total = 0;
    m_widest = 0;
    QList<double> widths;
    for (const QSizeF &size : sizes) {
        m_tops.append(m_total);
        m_total += size.height();
        m_widest = std::max(m_widest, size.width());
        widths.append(size.width());
    }
    // One fold-out plan among letters must not make all letters tiny: the width to fit is the
    // widest of nine pages in ten.
    std::sort(widths.begin(), widths.end());
    m_usual = widths.isEmpty() ? 0 : widths.at((widths.size() - 1) * 9 / 10);
}

QSizeF PageLayout::contentSize() const
{
    if (m_sizes.isEmpty())
        return {};
    return {m_widest * m_scale + 2 * margin,
            m_total * m_scale + double(m_sizes.size() - 1) * gap + 2 * margin};
}

QRectF PageLayout::pageRect(int index) const
{
    const QSizeF size = m_sizes.at(index) * m_scale;
    const double width = std::max(m_viewportWidth, m_widest * m_scale + 2 * margin);
    return {(width - size.width()) / 2, margin + m_tops.at(index) * m_scale + index * gap,
            size.width(), size.height()};
}

int PageLayout::pageAt(double y) const
{
    if (m_sizes.isEmpty())
        return -1;
    int low = 0;
    int high = pageCount() - 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        if (pageRect(middle).bottom() + gap / 2 < y)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

std::pair<int, int> PageLayout::pagesBetween(double top, double bottom) const
{
    if (m_sizes.isEmpty())
        return {0, -1};
    int first = pageAt(top);
    if (pageRect(first).bottom() < top && first + 1 < pageCount())
        ++first;
    int last = pageAt(bottom);
    if (pageRect(last).top() > bottom && last > first)
        --last;
    return {first, last};
}

double PageLayout::scaleToFitWidth(double viewportWidth) const
{
    if (m_usual <= 0)
        return 1;
    return std::max(viewportWidth - 2 * margin, 1.0) / m_usual;
}

double PageLayout::scaleToFitPage(int index, const QSizeF &viewport) const
{
    if (index < 0 || index >= pageCount() || m_sizes.at(index).isEmpty())
        return 1;
    const QSizeF size = m_sizes.at(index);
    return std::min(std::max(viewport.width() - 2 * margin, 1.0) / size.width(),
                    std::max(viewport.height() - 2 * margin, 1.0) / size.height());
}

} // namespace LeverArch
