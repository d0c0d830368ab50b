// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tagtreeview.h"

#include "widgets/countdelegate.h"
#include "widgets/look.h"

#include <QKeyEvent>

namespace LeverArch {

TagTreeView::TagTreeView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new CountDelegate(this));
    setIndentation(Look::group);
    setEditTriggers(EditKeyPressed);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void TagTreeView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex tag = currentIndex();
    if (tag.isValid() && event->key() == Qt::Key_Space)
        Q_EMIT useWanted(tag);
    else if (tag.isValid() && event->key() == Qt::Key_Delete)
        Q_EMIT removalWanted(tag);
    else
        QTreeView::keyPressEvent(event);
}

void TagTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    // The delegate paints the ground of a chosen tag; the style would paint the indentation over.
    QStyleOptionViewItem row = option;
    row.palette.setColor(QPalette::Highlight, Qt::transparent);
    QTreeView::drawRow(painter, row, index);
}

} // namespace LeverArch
