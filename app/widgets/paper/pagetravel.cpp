// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagetravel.h"

#include "widgets/paper/pageview.h"

#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace LeverArch {

namespace {

constexpr double zoomOfANotch = 1.2;
constexpr double pixelsOfANotch = 144; // Three lines, as a scroll bar takes it.
constexpr double notch = 120;          // Eighths of a degree.

} // namespace

PageTravel::PageTravel(PageView &view) : QObject(&view), m_view(view), m_watched(&view)
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool PageTravel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watched)
        return event->type() == QEvent::KeyPress && key(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::Wheel)
        return wheel(*static_cast<QWheelEvent *>(event));
    if (event->type() == QEvent::NativeGesture) {
        const auto &gesture = *static_cast<QNativeGestureEvent *>(event);
        if (gesture.gestureType() == Qt::ZoomNativeGesture) {
            m_view.zoomBy(1 + gesture.value(), gesture.position());
            return true;
        }
    }
    return false;
}

bool PageTravel::key(const QKeyEvent &event)
{
    const int screen = int(m_view.viewport()->height() * 0.9);
    QScrollBar *bar = m_view.verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_Space:
        goBy(event.modifiers().testFlag(Qt::ShiftModifier) ? -screen : screen);
        return true;
    case Qt::Key_PageDown:
        goBy(screen);
        return true;
    case Qt::Key_PageUp:
        goBy(-screen);
        return true;
    case Qt::Key_Home:
        m_view.goToPage(1);
        bar->setValue(bar->minimum());
        return true;
    case Qt::Key_End:
        m_view.goToPage(m_view.pageCount());
        bar->setValue(bar->maximum());
        return true;
    default:
        return false;
    }
}

bool PageTravel::wheel(const QWheelEvent &event)
{
    const double notches = event.angleDelta().y() / notch;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        if (notches != 0)
            m_view.zoomBy(std::pow(zoomOfANotch, notches), event.position());
        return true;
    }
    if (!m_view.flow().oneAtATime || notches == 0)
        return false;
    goBy(int(std::round(-notches * pixelsOfANotch)));
    return true;
}

// One page at a time: at its end the next one comes, from its top, or going back from its end.
void PageTravel::goBy(int pixels)
{
    QScrollBar *bar = m_view.verticalScrollBar();
    const bool atEdge = bar->value() == (pixels > 0 ? bar->maximum() : bar->minimum());
    if (!m_view.flow().oneAtATime || !atEdge) {
        bar->setValue(bar->value() + pixels);
        return;
    }
    const int before = m_view.currentPage();
    m_view.goByRows(pixels > 0 ? 1 : -1);
    if (pixels < 0 && m_view.currentPage() != before)
        bar->setValue(bar->maximum());
}

} // namespace LeverArch
