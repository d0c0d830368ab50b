// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagepictures.h"

#include "core/pagegeometry.h"
#include "widgets/paper/pagerenderer.h"

#include <cmath>

namespace LeverArch {

namespace {

constexpr int soonDelay = 25;        // Milliseconds between two looks while it is moving.
constexpr double largePicture = 6e6; // Pixels.
constexpr int laterDelay = 150;      // The same before neighbouring pages are drawn.

} // namespace

PagePictures::PagePictures(Look look, QObject *parent) : QObject(parent), m_look(std::move(look))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        wish(false);
        m_later.start();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(laterDelay);
    connect(&m_later, &QTimer::timeout, this, [this] { wish(true); });
}

PagePictures::~PagePictures() = default;

void PagePictures::setPaper(const QList<QSizeF> &sizes, std::unique_ptr<PageRenderer> renderer)
{
    m_sizes = sizes;
    m_renderer = std::move(renderer);
    m_onScreen.clear();
    m_thumbnails.clear();
    if (m_renderer) {
        connect(m_renderer.get(), &PageRenderer::rendered, this, &PagePictures::receive);
        connect(m_renderer.get(), &PageRenderer::failed, this, &PagePictures::changed);
    }
}

void PagePictures::lookSoon()
{
    m_later.stop();
    const bool jump = !m_moved.isValid() || m_moved.elapsed() > laterDelay;
    m_moved.start();
    if (!m_soon.isActive())
        m_soon.start(jump ? 0 : soonDelay);
}

void PagePictures::rest()
{
    m_soon.stop();
    m_later.stop();
    if (m_renderer)
        m_renderer->rest();
}

double PagePictures::cappedScale(const PageSight::Page &page) const
{
    return PageRenderer::cappedScale(m_sizes.at(page.page - 1), page.scale);
}

void PagePictures::wish(bool ahead)
{
    const std::optional<PageSight> sight = m_renderer ? m_look() : std::nullopt;
    if (!sight)
        return;
    QSet<int> onScreen;
    double bytes = 0;
    for (const PageSight::Page &page : sight->onScreen) {
        onScreen.insert(page.page);
        const QSizeF pixels = m_sizes.at(page.page - 1) * cappedScale(page);
        bytes += 4 * pixels.width() * pixels.height();
    }
    // What is on the screen must fit into memory together: better all of it a little coarser than
    // one page missing.
    const double room = 0.8 * double(m_renderer->cacheLimit());
    const double coarser = bytes > room ? std::sqrt(room / bytes) : 1;
    QList<PageWish> wishes;
    for (const PageSight::Page &page : sight->onScreen)
        wishes.append({page.page, cappedScale(page) * coarser, {}});
    for (const PageSight::Page &page : sight->onScreen)
        wishes += partWishes(page);
    m_onScreen = wishes;
    // A large picture takes a while: rather a coarse one at once than nothing.
    for (qsizetype i = sight->onScreen.size() - 1; i >= 0; --i) {
        const PageWish &whole = m_onScreen.at(i);
        const QSizeF pixels = m_sizes.at(whole.page - 1) * whole.scale;
        const double coarse = whole.scale / 4;
        if (pixels.width() * pixels.height() > largePicture &&
            m_renderer->best(whole.page, coarse).isNull())
            wishes.prepend({whole.page, coarse, {}});
    }
    if (ahead) {
        for (const PageSight::Page &page : sight->ahead)
            wishes.append({page.page, cappedScale(page) * coarser, {}});
        const QList<int> thumbnails = m_thumbnails;
        for (const int page : thumbnails) {
            if (m_renderer->has(page, thumbnailScale(page)))
                giveThumbnail(page); // Nothing is drawn twice, so nothing would tell.
            else
                wishes.append({page, thumbnailScale(page), {}});
        }
    }
    m_renderer->setOnScreen(onScreen);
    m_renderer->want(wishes);
    m_renderer->wantLinks(QList<int>(onScreen.begin(), onScreen.end()));
}

// The tiles of a fixed grid that cover what is seen, and one more all round.
QList<PageWish> PagePictures::partWishes(const PageSight::Page &page) const
{
    constexpr int tile = 1024;
    const QSizeF size = m_sizes.at(page.page - 1);
    QList<PageWish> wishes;
    if (page.seen.isEmpty() || PageRenderer::cappedScale(size, page.scale) >= page.scale)
        return wishes;
    const QSize whole = wholePicture(PageGeometry(QRectF(QPointF(0, 0), size), 0), page.scale);
    const QRectF seen(page.seen.topLeft() * page.scale, page.seen.size() * page.scale);
    const int firstColumn = std::max(0, int(seen.left()) / tile - 1);
    const int firstRow = std::max(0, int(seen.top()) / tile - 1);
    for (int y = firstRow * tile; y < std::min(int(seen.bottom()) + tile, whole.height());
         y += tile) {
        for (int x = firstColumn * tile; x < std::min(int(seen.right()) + tile, whole.width());
             x += tile)
            wishes.append(
                {page.page, page.scale, QRect(x, y, tile, tile) & QRect(QPoint(0, 0), whole)});
    }
    // What is seen comes before what surrounds it.
    std::stable_partition(wishes.begin(), wishes.end(), [&seen](const PageWish &wish) {
        return seen.intersects(QRectF(wish.part));
    });
    return wishes;
}

QList<PagePictures::Part> PagePictures::parts(const PageSight::Page &page) const
{
    QList<Part> parts;
    const QList<PageWish> wishes = m_renderer ? partWishes(page) : QList<PageWish>();
    for (const PageWish &wish : wishes) {
        const QImage image = m_renderer->part(wish);
        if (!image.isNull())
            parts.append({QRectF(QPointF(wish.part.topLeft()) / wish.scale,
                                 QSizeF(wish.part.size()) / wish.scale),
                          image});
    }
    return parts;
}

double PagePictures::thumbnailScale(int page) const
{
    constexpr double pixels = 200;
    return pixels / std::max(m_sizes.at(page - 1).width(), 1.0);
}

void PagePictures::wishThumbnail(int page)
{
    // The newest first: the strip shows those now. More than a few screenfuls are scrolled past.
    constexpr qsizetype most = 60;
    if (page < 1 || page > m_sizes.size())
        return;
    m_thumbnails.removeOne(page);
    m_thumbnails.prepend(page);
    if (m_thumbnails.size() > most)
        m_thumbnails.removeLast();
    if (!m_soon.isActive() && !m_later.isActive())
        m_later.start();
}

void PagePictures::giveThumbnail(int page)
{
    if (!m_thumbnails.removeOne(page))
        return;
    const QImage drawn = m_renderer->best(page, thumbnailScale(page));
    Q_EMIT thumbnailDrawn(
        page, drawn.width() > 300 ? drawn.scaledToWidth(200, Qt::SmoothTransformation) : drawn);
}

void PagePictures::receive(int page)
{
    giveThumbnail(page);
    Q_EMIT changed();
}

QImage PagePictures::best(int page, double scale) const
{
    const QSizeF size = m_sizes.at(page - 1);
    QImage image =
        m_renderer ? m_renderer->best(page, PageRenderer::cappedScale(size, scale)) : QImage();
    if (image.isNull() && m_standIns && problem(page).isEmpty())
        image = m_standIns(page);
    return image;
}

bool PagePictures::isSharp() const
{
    return !m_soon.isActive() && m_renderer && !m_onScreen.isEmpty() &&
           std::all_of(m_onScreen.begin(), m_onScreen.end(), [this](const PageWish &wish) {
               return m_renderer->has(wish) || !problem(wish.page).isEmpty();
           });
}

QList<PageLink> PagePictures::links(int page) const
{
    return m_renderer ? m_renderer->links(page) : QList<PageLink>();
}

QString PagePictures::problem(int page) const
{
    return m_renderer ? m_renderer->problem(page) : QString();
}

} // namespace LeverArch
