// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/selectionbar.h"

#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace LeverArch {

SelectionBar::SelectionBar(PageView &view, const QList<QAction *> &actions)
    : QFrame(view.viewport()), m_view(view)
{
    setObjectName(QStringLiteral("selectionBar"));
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setForegroundRole(QPalette::Mid);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(4);
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    hide();
    connect(&view, &PageView::selectionFinished, this, &SelectionBar::place);
    connect(&view, &PageView::scrolled, this, &QWidget::hide);
    connect(&view, &PageView::zoomChanged, this, &QWidget::hide);
    connect(&view, &PageView::selectionChanged, this, [this] {
        if (!m_view.selection() || m_view.selection()->isEmpty())
            hide();
    });
}

void SelectionBar::place()
{
    const QRect words = m_view.selectionRect();
    if (words.isNull())
        return;
    adjustSize();
    constexpr int distance = 6;
    const QRect room = m_view.viewport()->rect().adjusted(4, 4, -4, -4);
    QPoint at(words.right() - width() / 2, words.bottom() + distance);
    if (at.y() + height() > room.bottom())
        at.setY(words.top() - height() - distance);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
    raise();
}

} // namespace LeverArch
