// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pageview.h"

#include "widgets/paper/accessiblepaper.h"
#include "widgets/paper/caretfollower.h"
#include "widgets/paper/markoverlay.h"
#include "widgets/paper/pagegestures.h"
#include "widgets/paper/pagepainter.h"
#include "widgets/paper/pagepictures.h"
#include "widgets/paper/pagerenderer.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pagetravel.h"
#include "widgets/paper/papertexts.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace LeverArch {

namespace {

constexpr double lineStep = 48; // What an arrow key scrolls, in pixels.

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent),
      m_marks(std::make_unique<MarkOverlay>()),
      m_overlays({m_marks.get()}),
      m_pictures(new PagePictures([this] { return look(); }, this))
{
    AccessiblePaper::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    m_marks->setPalette(palette());
    connect(m_pictures, &PagePictures::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_pictures, &PagePictures::thumbnailDrawn, this, &PageView::thumbnailDrawn);
    new PageTravel(*this);
    m_caret = new CaretFollower(*this);
    m_gestures = new PageGestures(*this);
    connect(m_gestures, &PageGestures::finished, this, &PageView::selectionFinished);
    connect(m_gestures, &PageGestures::clicked, this, [this](const QPoint &at) {
        const Spot spot = spotAt(at);
        if (const Id record = m_marks->recordAt(spot))
            Q_EMIT markActivated(record);
        else if (const auto link = linkAt(spot))
            Q_EMIT linkActivated(*link);
        Q_EMIT spotClicked(spot);
    });
}

PageView::~PageView()
{
    // It would hear of the children's end when this is a page view no more.
    delete m_gestures;
}

void PageView::setPaper(const QString &name, const QList<PageFacts> &pages,
                        std::unique_ptr<PageRenderer> renderer, std::unique_ptr<PaperTexts> texts)
{
    m_marks->clear();
    m_selection.reset();
    setAccessibleName(name);
    m_pages = pages;
    m_texts = std::move(texts);
    m_currentPage = 0;
    m_pendingPassage.reset();
    QList<PageGeometry> geometries;
    geometries.reserve(pages.size());
    for (const PageFacts &page : pages)
        geometries.append(page.geometry);
    m_port.setPages(geometries);
    QList<QSizeF> sizes;
    sizes.reserve(pages.size());
    for (const PageGeometry &geometry : std::as_const(geometries))
        sizes.append(geometry.displayedSize());
    m_pictures->setPaper(sizes, std::move(renderer));
    if (m_texts) {
        m_selection = std::make_unique<PageSelection>(*m_texts);
        m_marks->setWords(m_texts.get(), m_selection.get());
        connect(m_selection.get(), &PageSelection::changed, this, &PageView::followSelection);
        connect(m_texts.get(), &PaperTexts::ready, this, &PageView::receiveWords);
    }
    if (m_fit == Fit::None)
        applyScale(m_port.layout().scale(), {});
    else
        applyFit();
    scrollTo({horizontalScrollBar()->value(), 0});
    noteCurrentPage();
    m_pictures->lookSoon();
}

void PageView::setThumbnails(std::function<QImage(int)> thumbnails)
{
    m_pictures->setStandIns(std::move(thumbnails));
}

void PageView::followSelection()
{
    updateOverlays();
    Q_EMIT selectionChanged();
}

bool PageView::caretMode() const
{
    return m_caret->isOn();
}

void PageView::setCaretMode(bool on)
{
    m_caret->setOn(on);
    m_marks->setCaretShown(m_caret->isOn());
    updateOverlays();
}

void PageView::receiveWords(int page)
{
    showPendingPassage();
    AccessiblePaper::textArrived(*this, page);
    updateOverlays();
}

// --- where things are ---------------------------------------------------------------------------

double PageView::pixelsPerPoint() const
{
    return logicalDpiY() / 72.0;
}

void PageView::measure()
{
    m_port.setViewport(viewport()->size(), devicePixelRatioF(),
                       viewport()->mapTo(window(), QPoint(0, 0)));
}

void PageView::scrollTo(const QPoint &offset)
{
    horizontalScrollBar()->setValue(offset.x());
    verticalScrollBar()->setValue(offset.y());
}

void PageView::noteCurrentPage()
{
    const int page = m_port.currentPage();
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
    if (topPoints > 0) {
        goToBox(wanted, QRectF(0, topPoints, 1, 1));
        return;
    }
    m_port.layout().showRow(m_port.layout().rowOf(wanted - 1));
    updateScrollBars();
    if (flow().oneAtATime && m_fit == Fit::Page)
        applyFit();
    scrollTo(m_port.offsetOfPage(wanted));
    viewport()->update();
    noteCurrentPage();
    m_pictures->lookSoon();
}

void PageView::returnTo(const Spot &spot)
{
    if (m_pages.isEmpty())
        return;
    const int page = std::clamp(spot.page, 1, pageCount());
    goToPage(page);
    const QPointF away = onViewport({page, spot.point}) - QPointF(viewport()->width() / 2.0, 0);
    scrollTo(QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value()) + away.toPoint());
}

void PageView::goToBox(int page, const QRectF &box)
{
    if (page < 1 || page > pageCount())
        return;
    PageLayout &layout = m_port.layout();
    if (flow().oneAtATime && layout.rowOf(page - 1) != layout.shownRow())
        goToPage(page);
    scrollTo(m_port.offsetOfBox(page, box));
}

void PageView::goByRows(int rows)
{
    const PageLayout &layout = m_port.layout();
    if (m_pages.isEmpty())
        return;
    const int row = layout.rowOf(std::max(m_currentPage, 1) - 1) + rows;
    goToPage(layout.pagesOfRow(std::clamp(row, 0, layout.rowCount() - 1)).first + 1);
}

void PageView::goToPassage(const Passage &range)
{
    const auto [first, last] = visiblePages();
    if (range.page < first || range.page > last)
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
    if (!seen.contains(at) || !seen.contains(end))
        goToBox(page, boxes.first());
}

QList<QRectF> PageView::boxesOf(const Passage &range) const
{
    const ReadyPage *ready = m_texts ? m_texts->page(range.page) : nullptr;
    return ready ? LeverArch::boxesOf(*ready, {range}) : QList<QRectF>();
}

std::optional<PageLink> PageView::linkAt(const Spot &spot) const
{
    const QList<PageLink> links = spot.page > 0 ? m_pictures->links(spot.page) : QList<PageLink>();
    for (const PageLink &link : links) {
        if (link.area.contains(spot.point))
            return link;
    }
    return std::nullopt;
}

QRect PageView::rectOnScreen(int page, const QRectF &box) const
{
    return placement(page).viewFromDisplayed(box).toAlignedRect().translated(
        viewport()->mapToGlobal(QPoint(0, 0)));
}

QRect PageView::selectionRect() const
{
    if (!m_selection || m_selection->isEmpty())
        return {};
    const int page = m_selection->to() > TextCaret{m_selection->to().page, 0}
                         ? m_selection->to().page
                         : m_selection->from().page;
    const QList<QRectF> boxes = m_selection->boxes(page);
    if (boxes.isEmpty())
        return {};
    return placement(page).viewFromDisplayed(boxes.last()).toAlignedRect();
}

// --- zoom, flow, turn ---------------------------------------------------------------------------

double PageView::zoom() const
{
    return m_port.layout().scale() / pixelsPerPoint();
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

void PageView::zoomBy(double factor, std::optional<QPointF> around)
{
    m_fit = Fit::None;
    applyScale(m_port.layout().scale() * factor,
               around.value_or(QRectF(viewport()->rect()).center()));
}

void PageView::applyFit()
{
    if (m_fit == Fit::None || m_pages.isEmpty())
        return;
    const PageLayout &layout = m_port.layout();
    const QSizeF room = viewport()->size();
    const double scale = m_fit == Fit::Width
                             ? layout.scaleToFitWidth(room.width())
                             : layout.scaleToFitPage(std::max(m_currentPage, 1) - 1, room);
    applyScale(scale, QPointF(0, 0));
    // Pages wider than the fitted ones make the column wider than the view: what was fitted is in
    // its middle.
    QScrollBar *across = horizontalScrollBar();
    across->setValue((across->minimum() + across->maximum()) / 2);
}

// What is under `around` stays under it, so that a person never loses the words they look at.
void PageView::applyScale(double scale, const QPointF &around)
{
    const double life = pixelsPerPoint();
    const double least = m_fit == Fit::None ? leastZoom : 0.02;
    measure();
    const QPoint offset = m_port.scaleTo(std::clamp(scale, least * life, mostZoom * life), around);
    updateScrollBars();
    scrollTo(offset);
    viewport()->update();
    m_pictures->lookSoon();
    Q_EMIT zoomChanged();
}

void PageView::updateScrollBars()
{
    const QPoint most = m_port.greatestOffset();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, most.x());
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(int(lineStep));
    verticalScrollBar()->setRange(0, most.y());
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(int(lineStep));
}

void PageView::setFlow(const PageFlow &flow)
{
    const int page = m_currentPage;
    m_port.layout().setFlow(flow);
    updateScrollBars();
    applyFit();
    goToPage(page);
    Q_EMIT flowChanged();
}

void PageView::setTurn(int degrees)
{
    const int page = m_currentPage;
    m_port.layout().setTurn(degrees);
    updateScrollBars();
    applyFit();
    goToPage(page);
    Q_EMIT flowChanged();
}

// --- pictures -----------------------------------------------------------------------------------

std::optional<PageSight> PageView::look()
{
    if (m_pages.isEmpty() || !isVisible())
        return std::nullopt;
    const PageSight sight = m_port.sight(m_direction);
    if (m_texts) {
        for (const PageSight::Page &page : sight.onScreen)
            m_texts->page(page.page);
    }
    return sight;
}

void PageView::wishThumbnail(int page)
{
    m_pictures->wishThumbnail(page);
}

bool PageView::isSharp() const
{
    return m_pictures->isSharp();
}

void PageView::setDarkSurroundings(bool dark)
{
    m_dark = dark;
    viewport()->update();
}

void PageView::rest()
{
    m_pictures->rest();
}

void PageView::addOverlay(PageOverlay *overlay)
{
    m_overlays.append(overlay);
    updateOverlays();
}

void PageView::removeOverlay(PageOverlay *overlay)
{
    m_overlays.removeOne(overlay);
    updateOverlays();
}

void PageView::setTool(PageTool *tool)
{
    m_gestures->setTool(tool);
}

PageTool *PageView::tool() const
{
    return m_gestures->tool();
}

void PageView::setMarks(const PageMarks &marks)
{
    m_marks->setMarks(marks);
    updateOverlays();
}

void PageView::setFound(const QList<Passage> &places, int current)
{
    m_marks->setFound(places, current);
    updateOverlays();
}

void PageView::showPassage(const Passage &passage)
{
    m_marks->setCurrent(passage);
    updateOverlays();
}

void PageView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), PagePainter::desk(palette(), m_dark));
    if (m_pages.isEmpty())
        return;
    measure();
    const PagePainter pages(palette());
    const auto [first, last] = visiblePages();
    for (int page = first; page <= last; ++page) {
        const PagePlacement place = placement(page);
        pages.paint(painter,
                    {place.rect(), place.turn(), m_pictures->best(page, m_port.renderScale(page)),
                     m_pictures->problem(page), tr("Page %1").arg(page)});
        const QRectF seen = place.viewToDisplayed().mapRect(place.rect() & viewport()->rect());
        const QList<PagePictures::Part> parts =
            m_pictures->parts({page, m_port.renderScale(page), seen});
        for (const PagePictures::Part &part : parts)
            PagePainter::paintPicture(painter, place.viewFromDisplayed(part.area), place.turn(),
                                      part.image);
        for (const PageOverlay *overlay : std::as_const(m_overlays)) {
            painter.save();
            painter.setClipRect(place.rect(), Qt::IntersectClip);
            overlay->paint(painter, place);
            painter.restore();
        }
    }
}

// --- events -------------------------------------------------------------------------------------

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    measure();
    if (m_fit == Fit::None)
        updateScrollBars();
    else
        applyFit();
    m_pictures->lookSoon();
}

void PageView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    m_port.setOffset({horizontalScrollBar()->value(), verticalScrollBar()->value()});
    if (dy != 0)
        m_direction = dy < 0 ? 1 : -1;
    viewport()->update();
    noteCurrentPage();
    m_pictures->lookSoon();
    Q_EMIT scrolled();
}

void PageView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_marks->setPalette(palette());
        viewport()->update();
    }
}

void PageView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    m_pictures->lookSoon();
}

void PageView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    rest();
}

} // namespace LeverArch
