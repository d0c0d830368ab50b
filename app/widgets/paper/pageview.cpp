// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageview.h"

#include "widgets/paper/accessiblepaper.h"
#include "widgets/paper/pagegestures.h"
#include "widgets/paper/pagepainter.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/papertexts.h"

#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace LeverArch {

namespace {

constexpr int wishDelay = 25;   // Milliseconds without movement before pages are drawn anew.
constexpr int aheadDelay = 150; // The same before neighbouring pages are drawn.
constexpr double lineStep = 48; // What an arrow key scrolls, in pixels.

} // namespace

PageView::PageView(QWidget *parent) : QAbstractScrollArea(parent)
{
    AccessiblePaper::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    m_gestures = new PageGestures(*this);
    connect(m_gestures, &PageGestures::finished, this, &PageView::selectionFinished);
    connect(m_gestures, &PageGestures::clicked, this, [this](const QPoint &at) {
        const Spot spot = spotAt(at);
        for (const PageMark &mark : m_marks.value(MarkKind::Excerpt).value(spot.page)) {
            for (const QRectF &box : mark.boxes) {
                if (box.contains(spot.point))
                    Q_EMIT markActivated(mark.record);
            }
        }
    });
    m_wishTimer.setSingleShot(true);
    m_wishTimer.setInterval(wishDelay);
    connect(&m_wishTimer, &QTimer::timeout, this, [this] {
        wish(false);
        m_aheadTimer.start();
    });
    m_aheadTimer.setSingleShot(true);
    m_aheadTimer.setInterval(aheadDelay);
    connect(&m_aheadTimer, &QTimer::timeout, this, [this] { wish(true); });
}

PageView::~PageView() = default;

void PageView::setPaper(const QString &name, const QList<PageFacts> &pages,
                        std::unique_ptr<PageRenderer> renderer, std::unique_ptr<PaperTexts> texts)
{
    m_selection.reset();
    m_name = name;
    setAccessibleName(name);
    m_pages = pages;
    m_marks.clear();
    m_found.clear();
    m_current.reset();
    m_renderer = std::move(renderer);
    m_texts = std::move(texts);
    m_currentPage = 0;
    m_pendingPassage.reset();
    m_wishedThumbnails.clear();
    QList<QSizeF> sizes;
    sizes.reserve(pages.size());
    for (const PageFacts &page : pages)
        sizes.append(page.geometry.displayedSize());
    m_layout.setPages(sizes);
    if (m_renderer) {
        connect(m_renderer.get(), &PageRenderer::rendered, this, &PageView::pageDrawn);
        connect(m_renderer.get(), &PageRenderer::failed, viewport(), qOverload<>(&QWidget::update));
    }
    if (m_texts) {
        m_selection = std::make_unique<PageSelection>(*m_texts);
        connect(m_selection.get(), &PageSelection::changed, this, [this] {
            viewport()->update();
            Q_EMIT selectionChanged();
        });
        connect(m_texts.get(), &PaperTexts::ready, this, [this](int page) {
            showPendingPassage();
            AccessiblePaper::textArrived(*this, page);
            viewport()->update();
        });
    }
    if (m_fit == Fit::None)
        applyScale(m_layout.scale(), {});
    else
        applyFit();
    verticalScrollBar()->setValue(0);
    noteCurrentPage();
    wishSoon();
}

void PageView::setThumbnails(std::function<QImage(int)> thumbnails)
{
    m_thumbnails = std::move(thumbnails);
}

// --- where things are ---------------------------------------------------------------------------

double PageView::pixelsPerPoint() const
{
    return logicalDpiY() / 72.0;
}

QPoint PageView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QRectF PageView::rectOnViewport(int page) const
{
    const double ratio = devicePixelRatioF();
    const auto snapped = [ratio](double v) { return std::round(v * ratio) / ratio; };
    const QRectF rect = m_layout.pageRect(page - 1).translated(-offset());
    return {snapped(rect.left()), snapped(rect.top()), snapped(rect.width()),
            snapped(rect.height())};
}

PageView::Spot PageView::spotAt(const QPointF &viewportPoint) const
{
    const int index = m_layout.pageAt(viewportPoint.y() + offset().y());
    if (index < 0)
        return {};
    const QRectF rect = rectOnViewport(index + 1);
    return {index + 1, (viewportPoint - rect.topLeft()) / m_layout.scale()};
}

QPointF PageView::onViewport(const Spot &spot) const
{
    return rectOnViewport(spot.page).topLeft() + spot.point * m_layout.scale();
}

bool PageView::isOnPaper(const QPointF &viewportPoint) const
{
    const Spot spot = spotAt(viewportPoint);
    return spot.page > 0 && rectOnViewport(spot.page).contains(viewportPoint);
}

std::pair<int, int> PageView::visiblePages() const
{
    const auto [first, last] =
        m_layout.pagesBetween(offset().y(), offset().y() + viewport()->height());
    return {first + 1, last + 1};
}

int PageView::currentPage() const
{
    // A third down, where the eye rests, rather than the exact middle; but the last page can only
    // ever be reached at the bottom.
    const QScrollBar *bar = verticalScrollBar();
    if (bar->maximum() > 0 && bar->value() == bar->maximum())
        return visiblePages().second;
    return m_layout.pageAt(offset().y() + viewport()->height() / 3.0) + 1;
}

void PageView::noteCurrentPage()
{
    const int page = currentPage();
    if (page == m_currentPage)
        return;
    m_currentPage = page;
    Q_EMIT currentPageChanged(page);
}

void PageView::goToPage(int page, double topPoints)
{
    if (m_pages.isEmpty())
        return;
    const int wanted = std::clamp(page, 1, pageCount());
    const QRectF rect = m_layout.pageRect(wanted - 1);
    const double above = topPoints > 0 ? viewport()->height() / 4.0 : PageLayout::gap / 2;
    verticalScrollBar()->setValue(
        int(std::round(rect.top() + topPoints * m_layout.scale() - above)));
}

void PageView::goToPassage(const Passage &range)
{
    goToPage(range.page);
    m_pendingPassage = range;
    showPendingPassage();
}

void PageView::showPendingPassage()
{
    if (!m_pendingPassage || !m_texts || !m_texts->page(m_pendingPassage->page))
        return;
    const QList<QRectF> boxes = boxesOf(*m_pendingPassage);
    const int page = m_pendingPassage->page;
    m_pendingPassage.reset();
    if (boxes.isEmpty())
        return;
    const QPointF at = onViewport({page, boxes.first().topLeft()});
    const QPointF end = onViewport({page, boxes.last().bottomRight()});
    const QRectF seen = QRectF(viewport()->rect()).adjusted(0, lineStep, 0, -lineStep);
    if (!seen.contains(at) || !seen.contains(end)) {
        goToPage(page, boxes.first().top());
        QScrollBar *bar = horizontalScrollBar();
        bar->setValue(bar->value() + int(at.x()) - viewport()->width() / 3);
    }
}

QList<QRectF> PageView::boxesOf(const Passage &range) const
{
    const ReadyPage *ready = m_texts ? m_texts->page(range.page) : nullptr;
    return ready ? LeverArch::boxesOf(*ready, {range}) : QList<QRectF>();
}

QRect PageView::rectOnScreen(int page, const QRectF &box) const
{
    const QRectF rect(onViewport({page, box.topLeft()}), onViewport({page, box.bottomRight()}));
    return rect.toAlignedRect().translated(viewport()->mapToGlobal(QPoint(0, 0)));
}

QRect PageView::selectionRect() const
{
    if (!m_selection || m_selection->isEmpty())
        return {};
    const int page =
        m_selection->to().position > 0 ? m_selection->to().page : m_selection->from().page;
    const QList<QRectF> boxes = m_selection->boxes(page);
    if (boxes.isEmpty())
        return {};
    return QRectF(onViewport({page, boxes.last().topLeft()}),
                  onViewport({page, boxes.last().bottomRight()}))
        .toAlignedRect();
}

// --- zoom ---------------------------------------------------------------------------------------

double PageView::zoom() const
{
    return m_layout.scale() / pixelsPerPoint();
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    applyFit();
}

void PageView::setZoom(double zoom)
{
    m_fit = Fit::None;
    applyScale(zoom * pixelsPerPoint(), QPointF(viewport()->width() / 2.0, 0));
}

void PageView::zoomBy(double factor, std::optional<QPoint> around)
{
    m_fit = Fit::None;
    const QPointF middle = QRectF(viewport()->rect()).center();
    applyScale(m_layout.scale() * factor, around ? QPointF(*around) : middle);
}

void PageView::applyFit()
{
    if (m_fit == Fit::None || m_pages.isEmpty())
        return;
    const QSizeF room = viewport()->size();
    const double scale = m_fit == Fit::Width
                             ? m_layout.scaleToFitWidth(room.width())
                             : m_layout.scaleToFitPage(std::max(m_currentPage, 1) - 1, room);
    applyScale(scale, QPointF(0, 0));
    // Pages wider than the fitted ones make the column wider than the view: what was fitted is in
    // its middle.
    const QScrollBar *across = horizontalScrollBar();
    horizontalScrollBar()->setValue((across->minimum() + across->maximum()) / 2);
}

// What is under `around` stays under it, so that a person never loses the words they look at.
void PageView::applyScale(double scale, const QPointF &around)
{
    const double life = pixelsPerPoint();
    const double least = m_fit == Fit::None ? leastZoom : 0.02;
    const double wanted = std::clamp(scale, least * life, mostZoom * life);
    const Spot kept = spotAt(around);
    m_layout.setScale(wanted);
    m_layout.setViewportWidth(viewport()->width());
    updateScrollBars();
    if (kept.page > 0) {
        const QPointF moved = onViewport(kept) - around;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                        int(std::round(moved.x())));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::round(moved.y())));
    }
    viewport()->update();
    wishSoon();
    Q_EMIT zoomChanged();
}

void PageView::updateScrollBars()
{
    const QSizeF content = m_layout.contentSize();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, int(std::ceil(content.width())) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(int(lineStep));
    verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(content.height())) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(int(lineStep));
}

// --- pictures -----------------------------------------------------------------------------------

double PageView::renderScale(int page) const
{
    const QSizeF size = m_layout.pageSize(page - 1);
    const QSizeF pixels = rectOnViewport(page).size() * devicePixelRatioF();
    return PageRenderer::cappedScale(size, pixels.width() / std::max(size.width(), 1.0));
}

void PageView::wishSoon()
{
    m_aheadTimer.stop();
    if (!m_wishTimer.isActive())
        m_wishTimer.start();
}

void PageView::wish(bool ahead)
{
    if (!m_renderer || m_pages.isEmpty() || !isVisible())
        return;
    const auto [first, last] = visiblePages();
    QSet<int> onScreen;
    QList<int> order;
    double bytes = 0;
    for (int page = first; page <= last; ++page) {
        onScreen.insert(page);
        order.append(page);
        const QSizeF pixels = m_layout.pageSize(page - 1) * renderScale(page);
        bytes += 4 * pixels.width() * pixels.height();
    }
    const int current = currentPage();
    std::stable_sort(order.begin(), order.end(), [current](int a, int b) {
        return std::abs(a - current) < std::abs(b - current);
    });
    if (ahead) {
        for (const int step : {1, 2, -1}) {
            const int page = (step * m_direction > 0 ? last : first) + step * m_direction;
            if (page >= 1 && page <= pageCount())
                order.append(page);
        }
    }
    // What is on the screen must fit into memory together: better all of it a little coarser than
    // one page missing.
    const double room = 0.8 * double(m_renderer->cacheLimit());
    const double coarser = bytes > room ? std::sqrt(room / bytes) : 1;
    QList<PageWish> wishes;
    for (const int page : std::as_const(order)) {
        wishes.append({page, renderScale(page) * coarser});
        if (m_texts)
            m_texts->page(page);
    }
    if (ahead) {
        for (const int page : std::as_const(m_wishedThumbnails))
            wishes.append({page, thumbnailScale(page)});
    }
    m_renderer->setOnScreen(onScreen);
    m_renderer->want(wishes);
}

double PageView::thumbnailScale(int page) const
{
    constexpr double pixels = 200;
    return pixels / std::max(m_layout.pageSize(page - 1).width(), 1.0);
}

void PageView::wishThumbnail(int page)
{
    // The newest first: the strip shows those now. More than a few screenfuls are scrolled past.
    constexpr qsizetype most = 60;
    if (page < 1 || page > pageCount())
        return;
    m_wishedThumbnails.removeOne(page);
    m_wishedThumbnails.prepend(page);
    if (m_wishedThumbnails.size() > most)
        m_wishedThumbnails.removeLast();
    if (!m_wishTimer.isActive() && !m_aheadTimer.isActive())
        m_aheadTimer.start();
}

void PageView::pageDrawn(int page)
{
    if (m_wishedThumbnails.removeOne(page)) {
        const QImage drawn = m_renderer->best(page, thumbnailScale(page));
        Q_EMIT thumbnailDrawn(
            page, drawn.width() > 300 ? drawn.scaledToWidth(200, Qt::SmoothTransformation) : drawn);
    }
    viewport()->update();
}

void PageView::rest()
{
    m_wishTimer.stop();
    m_aheadTimer.stop();
    if (m_renderer)
        m_renderer->rest();
}

void PageView::setMarks(MarkKind kind, const PageMarks &marks)
{
    m_marks.insert(kind, marks);
    viewport()->update();
}

void PageView::setFound(const QList<Passage> &places, int current)
{
    m_found.clear();
    for (const Passage &place : places)
        m_found[place.page].append(place);
    m_current.reset();
    if (current >= 0)
        m_current = places.at(current);
    viewport()->update();
}

void PageView::showPassage(const Passage &passage)
{
    m_current = passage;
    viewport()->update();
}

QList<PageMark> PageView::marksOn(int page) const
{
    QList<PageMark> marks = m_marks.value(MarkKind::Excerpt).value(page);
    const QList<Passage> found = m_found.value(page);
    for (const Passage &place : found) {
        if (place != m_current)
            marks.append({MarkKind::Found, boxesOf(place), {}});
    }
    if (m_current && m_current->page == page)
        marks.append({MarkKind::Current, boxesOf(*m_current), {}});
    if (m_selection) {
        const QList<QRectF> boxes = m_selection->boxes(page);
        if (!boxes.isEmpty())
            marks.append({MarkKind::Selection, boxes, {}});
    }
    return marks;
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), PagePainter::desk(palette()));
    if (m_pages.isEmpty())
        return;
    const PagePainter pages(palette());
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        PagePainter::Page shown;
        shown.rect = rectOnViewport(page);
        shown.scale = m_layout.scale();
        shown.name = tr("Page %1").arg(page);
        shown.marks = marksOn(page);
        if (m_renderer) {
            shown.image = m_renderer->best(page, renderScale(page));
            shown.problem = m_renderer->problem(page);
        }
        if (shown.image.isNull() && shown.problem.isEmpty() && m_thumbnails)
            shown.image = m_thumbnails(page);
        pages.paint(painter, shown);
    }
}

// --- events -------------------------------------------------------------------------------------

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    m_layout.setViewportWidth(viewport()->width());
    if (m_fit == Fit::None)
        updateScrollBars();
    else
        applyFit();
    wishSoon();
}

void PageView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    if (dy != 0)
        m_direction = dy < 0 ? 1 : -1;
    viewport()->update();
    noteCurrentPage();
    wishSoon();
    Q_EMIT scrolled();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const int screen = int(viewport()->height() * 0.9);
    switch (event->key()) {
    case Qt::Key_Space:
        bar->setValue(bar->value() +
                      (event->modifiers().testFlag(Qt::ShiftModifier) ? -screen : screen));
        return;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + screen);
        return;
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - screen);
        return;
    case Qt::Key_Home:
        bar->setValue(bar->minimum());
        return;
    case Qt::Key_End:
        bar->setValue(bar->maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(std::pow(1.2, event->angleDelta().y() / 120.0), event->position().toPoint());
    event->accept();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    wishSoon();
}

void PageView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    rest();
}

} // namespace LeverArch
