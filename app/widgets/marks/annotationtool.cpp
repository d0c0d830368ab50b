// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/annotationtool.h"

#include "widgets/marks/markpainting.h"
#include "widgets/paper/pageview.h"

#include <QMouseEvent>
#include <QPainter>

#include <chrono>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

constexpr auto inkPause = 1200ms;
constexpr double noteSize = 18; ///< Displayed points.
constexpr double leastArea = 4; ///< Smaller is a click that slipped.
constexpr double reach = 3;

} // namespace

AnnotationTool::AnnotationTool(PageView &view, Drawn drawn, Placed placed)
    : m_view(view), m_drawn(std::move(drawn)), m_placed(std::move(placed))
{
    m_inkPause.setSingleShot(true);
    m_inkPause.setInterval(inkPause);
    QObject::connect(&m_inkPause, &QTimer::timeout, &m_view, [this] { finishInk(); });
    m_view.setTool(this);
    m_view.addOverlay(this);
}

AnnotationTool::~AnnotationTool()
{
    m_view.setTool(nullptr);
    m_view.removeOverlay(this);
}

void AnnotationTool::redraw() const
{
    m_view.updateOverlays();
}

void AnnotationTool::setStyle(AnnotationStyle style)
{
    if (style != m_style)
        finishInk();
    m_style = style;
}

void AnnotationTool::setSelected(const Annotation *mark)
{
    m_selected = mark ? std::optional(*mark) : std::nullopt;
}

bool AnnotationTool::canMove() const
{
    return m_selected && m_selected->anchors.size() == 1 &&
           m_selected->anchors.first().length == 0 && !marksWords(m_selected->style) &&
           m_selected->style != AnnotationStyle::Other;
}

int AnnotationTool::handleAt(const QPointF &viewPoint) const
{
    if (!canMove())
        return -1;
    const QList<QRectF> handles = handlesOf(m_view.placement(m_selected->page()), *m_selected);
    for (int i = 0; i < handles.size(); ++i) {
        if (handles.at(i).contains(viewPoint))
            return i;
    }
    return -1;
}

bool AnnotationTool::isOnSelected(const PageSpot &spot) const
{
    return canMove() && spot.page == m_selected->page() &&
           isOnMark(*m_selected, spot.page, m_view.placement(spot.page).geometry(), spot.point,
                    reach);
}

std::optional<QCursor> AnnotationTool::cursorAt(const PageSpot &spot) const
{
    if (handleAt(m_view.onViewport(spot)) >= 0)
        return QCursor(Qt::SizeAllCursor);
    if (!marksWords(m_style))
        return QCursor(Qt::CrossCursor);
    if (isOnSelected(spot))
        return QCursor(Qt::OpenHandCursor);
    return std::nullopt;
}

bool AnnotationTool::press(const PageSpot &spot, const QMouseEvent &)
{
    m_from = m_to = spot.point;
    const int handle = handleAt(m_view.onViewport(spot));
    if (handle >= 0) {
        // The corner across stays where it is.
        const Quad quad = m_selected->anchors.first().quads.value(handle / 4);
        const QTransform map = m_view.placement(spot.page).geometry().userToDisplayed();
        m_from = map.map(quad.corners[size_t((handle + 2) % 4)]);
        m_doing = Doing::Resizing;
    } else if (m_style == AnnotationStyle::Ink) {
        if (!m_strokes.isEmpty() && m_page != spot.page)
            finishInk();
        m_inkPause.stop();
        m_doing = Doing::Ink;
        m_strokes.append(
            {m_view.placement(spot.page).geometry().displayedToUser().map(spot.point)});
    } else if (!marksWords(m_style)) {
        m_doing = Doing::Box;
    } else if (isOnSelected(spot)) {
        m_doing = Doing::Moving;
    } else {
        return false;
    }
    m_page = spot.page;
    redraw();
    return true;
}

void AnnotationTool::move(const PageSpot &spot, const QMouseEvent &)
{
    if (m_doing == Doing::Nothing || spot.page != m_page)
        return;
    m_to = spot.point;
    if (m_doing == Doing::Ink) {
        const QPointF point = m_view.placement(m_page).geometry().displayedToUser().map(spot.point);
        // Half a point apart is as fine as a hand is.
        if (QLineF(m_strokes.last().last(), point).length() > 0.5)
            m_strokes.last().append(point);
    }
    redraw();
}

Quad AnnotationTool::box() const
{
    const PageGeometry geometry = m_view.placement(m_page).geometry();
    const QRectF paper(QPointF(0, 0), geometry.displayedSize());
    if (m_style == AnnotationStyle::Note && m_doing == Doing::Box) {
        const QPointF at(std::clamp(m_to.x(), 0.0, std::max(0.0, paper.right() - noteSize)),
                         std::clamp(m_to.y(), 0.0, std::max(0.0, paper.bottom() - noteSize)));
        return geometry.quadFromDisplayed({at, QSizeF(noteSize, noteSize)});
    }
    return geometry.quadFromDisplayed(QRectF(m_from, m_to).normalized() & paper);
}

Annotation AnnotationTool::shifted() const
{
    Annotation moved = *m_selected;
    const QTransform map = m_view.placement(m_page).geometry().displayedToUser();
    const QPointF by = map.map(m_to) - map.map(m_from);
    for (Quad &quad : moved.anchors.first().quads) {
        for (QPointF &corner : quad.corners)
            corner += by;
    }
    for (InkStroke &stroke : moved.strokes) {
        for (QPointF &point : stroke)
            point += by;
    }
    return moved;
}

void AnnotationTool::release(const PageSpot &spot, const QMouseEvent &event)
{
    move(spot, event);
    const Doing done = m_doing;
    const QSizeF size = QRectF(m_from, m_to).normalized().size();
    const bool large = size.width() >= leastArea && size.height() >= leastArea;
    const bool moved = size.width() + size.height() >= leastArea;
    const Quad drawn = box();
    m_doing = Doing::Nothing;
    if (done == Doing::Ink) {
        m_inkPause.start();
    } else if (done == Doing::Box && (large || m_style == AnnotationStyle::Note)) {
        m_drawn(m_style, m_page, {drawn}, {});
    } else if (done == Doing::Resizing && large) {
        m_placed(m_selected->id, m_page, {drawn}, {});
    } else if (done == Doing::Moving && moved) {
        const Annotation there = shifted();
        m_placed(there.id, m_page, there.anchors.first().quads, there.strokes);
    }
    redraw();
}

void AnnotationTool::cancel()
{
    if (m_doing == Doing::Ink && !m_strokes.isEmpty())
        m_strokes.removeLast();
    m_doing = Doing::Nothing;
    redraw();
}

void AnnotationTool::finishInk()
{
    m_inkPause.stop();
    const QList<InkStroke> strokes = std::exchange(m_strokes, {});
    if (!strokes.isEmpty())
        m_drawn(AnnotationStyle::Ink, m_page, {}, strokes);
    redraw();
}

void AnnotationTool::paint(QPainter &painter, const PagePlacement &page) const
{
    if (page.page() != m_page || (m_doing == Doing::Nothing && m_strokes.isEmpty()))
        return;
    Annotation shown;
    shown.style = m_style;
    Meaning meaning = m_meaning;
    if (m_doing == Doing::Moving)
        shown = shifted();
    Anchor anchor;
    anchor.page = m_page;
    if (m_doing == Doing::Box || m_doing == Doing::Resizing)
        anchor.quads = {box()};
    if (m_doing == Doing::Resizing)
        shown.style = m_selected->style;
    if (m_style == AnnotationStyle::Ink && !m_strokes.isEmpty()) {
        shown.strokes = m_strokes;
        anchor.quads = {Quad::fromRect(boundsOf(m_strokes))};
    }
    if (m_doing != Doing::Moving)
        shown.anchors = {anchor};
    paintMark(painter, page, shown, meaning, {});
}

} // namespace LeverArch
