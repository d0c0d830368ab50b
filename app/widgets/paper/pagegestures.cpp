// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagegestures.h"

#include "widgets/paper/pageoverlay.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/papertexts.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace LeverArch {

namespace {

struct KeyStep
{
    int key;
    bool ctrl;
    CaretStep step;
};

constexpr KeyStep keySteps[] = {
    {Qt::Key_Right, false, CaretStep::NextLetter},
    {Qt::Key_Left, false, CaretStep::PreviousLetter},
    {Qt::Key_Right, true, CaretStep::NextWord},
    {Qt::Key_Left, true, CaretStep::PreviousWord},
    {Qt::Key_Up, true, CaretStep::PageStart},
    {Qt::Key_Down, true, CaretStep::PageEnd},
    {Qt::Key_Down, false, CaretStep::NextLine},
    {Qt::Key_Up, false, CaretStep::PreviousLine},
    {Qt::Key_Home, false, CaretStep::LineStart},
    {Qt::Key_End, false, CaretStep::LineEnd},
    {Qt::Key_PageDown, false, CaretStep::NextPage},
    {Qt::Key_PageUp, false, CaretStep::PreviousPage},
    {Qt::Key_Home, true, CaretStep::PaperStart},
    {Qt::Key_End, true, CaretStep::PaperEnd},
};

} // namespace

PageGestures::PageGestures(PageView &view) : QObject(&view), m_view(view), m_watched(&view)
{
    view.viewport()->installEventFilter(this);
    view.viewport()->setMouseTracking(true);
    view.installEventFilter(this);
    m_autoScroll.setInterval(30);
    connect(&m_autoScroll, &QTimer::timeout, this, &PageGestures::autoScroll);
}

bool PageGestures::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_watched)
        return event->type() == QEvent::KeyPress && key(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::ToolTip)
        return showTip(*static_cast<QHelpEvent *>(event));
    const bool isMouse = event->type() == QEvent::MouseButtonPress ||
                         event->type() == QEvent::MouseMove ||
                         event->type() == QEvent::MouseButtonRelease;
    if (isMouse && m_tool && useTool(*static_cast<QMouseEvent *>(event)))
        return true;
    if (!m_view.selection())
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick:
        return doubleClick(*static_cast<QMouseEvent *>(event));
    default:
        return false;
    }
}

void PageGestures::setTool(PageTool *tool)
{
    if (m_tool && m_toolHasMouse)
        m_tool->cancel();
    m_tool = tool;
    m_toolHasMouse = false;
    showCursor(m_view.viewport()->mapFromGlobal(QCursor::pos()));
}

bool PageGestures::useTool(const QMouseEvent &event)
{
    const PageSpot spot = m_view.spotAt(event.position());
    if (m_toolHasMouse) {
        if (event.type() == QEvent::MouseButtonRelease && event.button() == Qt::LeftButton) {
            m_toolHasMouse = false;
            m_tool->release(spot, event);
        } else if (event.type() == QEvent::MouseMove) {
            m_tool->move(spot, event);
        }
        return true;
    }
    if (event.type() == QEvent::MouseButtonPress && event.button() == Qt::LeftButton &&
        m_view.isOnPaper(event.position()))
        m_toolHasMouse = m_tool->press(spot, event);
    return m_toolHasMouse;
}

void PageGestures::showCursor(const QPointF &at)
{
    std::optional<QCursor> cursor;
    const bool onPaper = m_view.isOnPaper(at);
    if (m_tool && onPaper)
        cursor = m_tool->cursorAt(m_view.spotAt(at));
    if (!cursor && onPaper && m_view.linkAt(m_view.spotAt(at)))
        cursor = Qt::PointingHandCursor;
    m_view.viewport()->setCursor(
        cursor.value_or(QCursor(onPaper ? Qt::IBeamCursor : Qt::ArrowCursor)));
}

bool PageGestures::showTip(const QHelpEvent &event)
{
    const auto link = m_view.linkAt(m_view.spotAt(event.pos()));
    if (!link)
        return false;
    const QString page = tr("Page %1").arg(link->targetPage);
    const QString where =
        !link->address.isEmpty() ? link->address
        : link->file.isEmpty()
            ? page
            : tr("%1, page %2").arg(link->file, QString::number(link->targetPage));
    // Written by a stranger: shown as it is, never as mark-up.
    QToolTip::showText(event.globalPos(), where.toHtmlEscaped(), m_view.viewport());
    return true;
}

bool PageGestures::isThirdClick(const QPoint &at) const
{
    return m_sinceDouble.isValid() &&
           !m_sinceDouble.hasExpired(QApplication::doubleClickInterval()) &&
           (at - m_doubleAt).manhattanLength() < QApplication::startDragDistance();
}

bool PageGestures::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const PageView::Spot spot = m_view.spotAt(event.position());
    m_mouse = event.position().toPoint();
    m_moved = false;
    if (isThirdClick(m_mouse)) {
        m_view.selection()->selectAt(spot.page, spot.point, PageSelection::Grain::Line);
        Q_EMIT finished();
        return true;
    }
    m_dragging = true;
    if (event.modifiers().testFlag(Qt::ShiftModifier) && !m_view.selection()->isEmpty())
        m_view.selection()->extendTo(spot.page, spot.point);
    else
        m_view.selection()->press(spot.page, spot.point);
    return true;
}

bool PageGestures::move(const QMouseEvent &event)
{
    const QPoint at = event.position().toPoint();
    if (!m_dragging) {
        showCursor(event.position());
        return false;
    }
    m_moved = m_moved || (at - m_mouse).manhattanLength() > 3;
    m_mouse = at;
    if (!m_moved)
        return true;
    const PageView::Spot spot = m_view.spotAt(event.position());
    m_view.selection()->drag(spot.page, spot.point);
    if (m_view.viewport()->rect().contains(at))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
    return true;
}

bool PageGestures::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !m_dragging)
        return false;
    m_dragging = false;
    m_autoScroll.stop();
    if (m_moved)
        Q_EMIT finished();
    else
        Q_EMIT clicked(m_mouse);
    return true;
}

bool PageGestures::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const PageView::Spot spot = m_view.spotAt(event.position());
    m_doubleAt = event.position().toPoint();
    m_sinceDouble.start();
    m_view.selection()->selectAt(spot.page, spot.point, PageSelection::Grain::Word);
    Q_EMIT finished();
    return true;
}

bool PageGestures::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape && m_toolHasMouse) {
        m_toolHasMouse = false;
        m_tool->cancel();
        return true;
    }
    if (!m_view.selection())
        return false;
    PageSelection &selection = *m_view.selection();
    if (event.key() == Qt::Key_Escape && !selection.isEmpty()) {
        selection.clear();
        return true;
    }
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    if (!m_view.caretMode() && (!extend || selection.isEmpty()))
        return false;
    if (event.key() == Qt::Key_Return && m_view.caretMode())
        return followLinkAtCaret();
    for (const KeyStep &each : keySteps) {
        if (each.key == event.key() && !event.modifiers().testFlag(Qt::AltModifier) &&
            each.ctrl == event.modifiers().testFlag(Qt::ControlModifier)) {
            selection.step(each.step, extend, m_view.pageCount());
            return true;
        }
    }
    return false;
}

bool PageGestures::followLinkAtCaret()
{
    const TextCaret caret = m_view.selection()->caret();
    const ReadyPage *page = m_view.texts()->page(caret.page);
    const QRectF line = page ? caretLine(*page, caret) : QRectF();
    // The caret stands before a word: the link is to its right.
    const auto link = m_view.linkAt({caret.page, line.center() + QPointF(line.height() / 3, 0)});
    if (link)
        Q_EMIT m_view.linkActivated(*link);
    return link.has_value();
}

void PageGestures::autoScroll()
{
    const QRect seen = m_view.viewport()->rect();
    const int beyond = m_mouse.y() < seen.top()      ? m_mouse.y() - seen.top()
                       : m_mouse.y() > seen.bottom() ? m_mouse.y() - seen.bottom()
                                                     : 0;
    QScrollBar *bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + std::clamp(beyond, -60, 60) / 2);
    const PageView::Spot spot = m_view.spotAt(m_mouse);
    m_view.selection()->drag(spot.page, spot.point);
}

} // namespace LeverArch
