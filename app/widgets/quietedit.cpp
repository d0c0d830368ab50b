// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quietedit.h"

#include "widgets/look.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>

namespace LeverArch {

QuietEdit::QuietEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setAttribute(Qt::WA_Hover);
    setTextMargins(-2, 2, 0, 3); // Its words begin where the labels around it do.
}

void QuietEdit::paintEvent(QPaintEvent *event)
{
    const QRect inside = contentsRect().marginsRemoved(textMargins()).adjusted(2, 0, -2, 0);
    if (!hasFocus() && fontMetrics().horizontalAdvance(text()) > inside.width()) {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    } else {
        QLineEdit::paintEvent(event);
    }
    if (isReadOnly() || (!hasFocus() && !underMouse()))
        return;
    QPainter painter(this);
    const int thick = hasFocus() ? 2 : 1;
    painter.fillRect(QRect(0, height() - thick, width(), thick),
                     hasFocus() ? palette().color(QPalette::Highlight) : Look::line(palette()));
}

void QuietEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    setCursorPosition(0); // Long titles show their beginning again.
}

void QuietEdit::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore(); // Papers are for the window; their paths are no words.
    else
        QLineEdit::dragEnterEvent(event);
}

} // namespace LeverArch
