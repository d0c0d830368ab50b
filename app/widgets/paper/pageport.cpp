// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageport.h"

#include <algorithm>
#include <cmath>

namespace LeverArch {

void PagePort::setPages(const QList<PageGeometry> &pages)
{
    m_pages = pages;
    QList<QSizeF> sizes;
    sizes.reserve(pages.size());
    for (const PageGeometry &page : pages)
        sizes.append(page.displayedSize());
    m_layout.setPages(sizes);
}

void PagePort::setViewport(const QSize &size, double devicePixelRatio, const QPoint &origin)
{
    m_size = size;
    m_ratio = devicePixelRatio;
    m_origin = origin;
    m_layout.setViewport(size);
}

QPoint PagePort::greatestOffset() const
{
    const QSizeF content = m_layout.contentSize();
    constexpr double rounding = 0.01;
    return {std::max(0, int(std::ceil(content.width() - rounding)) - m_size.width()),
            std::max(0, int(std::ceil(content.height() - rounding)) - m_size.height())};
}

double PagePort::snapped(double v, double origin) const
{
    return std::round((v + origin) * m_ratio) / m_ratio - origin;
}

PagePlacement PagePort::placement(int page) const
{
    const QRectF rect = m_layout.pageRect(page - 1).translated(-m_offset);
    const double left = snapped(rect.left(), m_origin.x());
    const double top = snapped(rect.top(), m_origin.y());
    // The height follows from the whole number of pixels across, as it does where pages are drawn.
    const QSizeF displayed = m_pages.at(page - 1).displayedSize();
    const double width = std::round(displayed.width() * m_layout.scale() * m_ratio);
    const double height =
        std::round(displayed.height() * width / std::max(displayed.width(), 1e-6));
    const QSizeF size = QSizeF(std::max(width, 1.0), std::max(height, 1.0)) / m_ratio;
    return {page, m_pages.at(page - 1), m_layout.turn(),
            QRectF(QPointF(left, top), m_layout.turn() % 180 == 0 ? size : size.transposed())};
}

PageSpot PagePort::spotAt(const QPointF &place) const
{
    const int index = m_layout.pageAt(place + m_offset);
    if (index < 0)
        return {};
    return {index + 1, placement(index + 1).viewToDisplayed().map(place)};
}

QPointF PagePort::placeOf(const PageSpot &spot) const
{
    return placement(spot.page).displayedToView().map(spot.point);
}

bool PagePort::isOnPaper(const QPointF &place) const
{
    const int index = m_layout.pageAt(place + m_offset);
    return index >= 0 && placement(index + 1).rect().contains(place);
}

std::pair<int, int> PagePort::visiblePages() const
{
    const auto [first, last] = m_layout.pagesBetween(m_offset.y(), m_offset.y() + m_size.height());
    return {first + 1, last + 1};
}

int PagePort::currentPage() const
{
    // A third down, where the eye rests, rather than the exact middle; but the last page can only
    // ever be reached at the bottom.
    const int lowest = greatestOffset().y();
    if (!m_layout.flow().oneAtATime && lowest > 0 && m_offset.y() >= lowest && pageCount() > 0)
        return m_layout.pagesOfRow(m_layout.rowCount() - 1).first + 1;
    return m_layout.pageAt(m_offset.y() + m_size.height() / 3.0) + 1;
}

double PagePort::renderScale(int page) const
{
    return placement(page).scale() * m_ratio;
}

PageSight PagePort::sight(int direction) const
{
    const auto [first, last] = visiblePages();
    const int current = currentPage();
    PageSight sight;
    const QRectF view(QPointF(0, 0), m_size);
    for (int page = first; page <= last; ++page) {
        const PagePlacement place = placement(page);
        sight.onScreen.append(
            {page, renderScale(page), place.viewToDisplayed().mapRect(place.rect() & view)});
    }
    std::stable_sort(sight.onScreen.begin(), sight.onScreen.end(), [current](auto &a, auto &b) {
        return std::abs(a.page - current) < std::abs(b.page - current);
    });
    const auto add = [this, &sight](int page) {
        if (page >= 1 && page <= pageCount())
            sight.ahead.append({page, renderScale(page), {}});
    };
    const int columns = m_layout.flow().columns;
    for (int step = 1; step <= 2 * columns; ++step)
        add(direction > 0 ? last + step : first - step);
    for (int step = 1; step <= columns; ++step)
        add(direction > 0 ? first - step : last + step);
    return sight;
}

QPoint PagePort::offsetOfPage(int page) const
{
    const QRectF rect = m_layout.pageRect(page - 1);
    return {m_offset.x(), int(std::round(rect.top() - PageLayout::gap / 2))};
}

QPoint PagePort::offsetOfBox(int page, const QRectF &box) const
{
    const QRectF place = placement(page).viewFromDisplayed(box);
    QPoint offset(m_offset.x(), m_offset.y() + int(std::round(place.top())) - m_size.height() / 4);
    if (place.left() < 0 || place.right() > m_size.width())
        offset.setX(m_offset.x() + int(std::round(place.left())) - m_size.width() / 3);
    return offset;
}

QPoint PagePort::scaleTo(double scale, const QPointF &around)
{
    const PageSpot kept = spotAt(around);
    m_layout.setScale(scale);
    if (kept.page == 0)
        return m_offset;
    const QPointF moved = placeOf(kept) - around;
    return m_offset + QPoint(int(std::round(moved.x())), int(std::round(moved.y())));
}

} // namespace LeverArch
