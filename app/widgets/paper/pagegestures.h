// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>
#include <QTimer>

class QHelpEvent;
class QKeyEvent;
class QMouseEvent;

namespace LeverArch {

class PageTool;
class PageView;

/// What mouse and keys do to the selection of a PageView: drag to select, two clicks for a word,
/// three for a line, Shift to extend, scrolling by itself when dragged beyond the edge. Attached
/// from outside as an event filter; a child of its view.
class PageGestures : public QObject
{
    Q_OBJECT

public:
    explicit PageGestures(PageView &view);

    /// Has the mouse first; null: only selecting.
    void setTool(PageTool *tool);
    PageTool *tool() const { return m_tool; }

Q_SIGNALS:
    void finished(); ///< The mouse was let go after selecting.
    void clicked(const QPoint &viewportPoint);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool useTool(const QMouseEvent &event);
    void showCursor(const QPointF &at);
    bool showTip(const QHelpEvent &event);
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool doubleClick(const QMouseEvent &event);
    bool key(const QKeyEvent &event);
    bool followLinkAtCaret();
    void autoScroll();
    bool isThirdClick(const QPoint &at) const;

    PageView &m_view;
    /// The view as it is watched: while it is taken down it is no PageView any more.
    const QObject *const m_watched;
    QTimer m_autoScroll;
    QElapsedTimer m_sinceDouble;
    QPoint m_doubleAt;
    QPoint m_mouse;
    PageTool *m_tool = nullptr;
    bool m_toolHasMouse = false;
    bool m_dragging = false;
    bool m_moved = false;
};

} // namespace LeverArch
