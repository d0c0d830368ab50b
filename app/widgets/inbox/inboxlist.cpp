// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxlist.h"

#include "models/inboxmodel.h"
#include "models/recordtablemodel.h"
#include "models/roles.h"
#include "widgets/twolinedelegate.h"

#include <QKeyEvent>

namespace LeverArch {

InboxList::InboxList(InboxModel *model, QWidget *parent) : QListView(parent), m_papers(model)
{
    setObjectName(QStringLiteral("inboxList"));
    setAccessibleName(tr("Papers that wait to be filed"));
    setModel(model);
    setItemDelegate(new TwoLineDelegate(this));
    setSelectionMode(ExtendedSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize InboxList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18, fontMetrics().height() * 6};
}

Id InboxList::current() const
{
    return currentIndex().data(RecordRole).value<Id>();
}

QList<Id> InboxList::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QList<Id> papers;
    for (const QModelIndex &row : std::as_const(rows))
        papers.append(row.data(RecordRole).value<Id>());
    return papers;
}

bool InboxList::choose(Id paper)
{
    const int row = paper ? m_papers->papers().rowOf(paper) : -1;
    if (row < 0)
        return false;
    const QModelIndex index = m_papers->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
    return true;
}

void InboxList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && enter)
        Q_EMIT enterPressed();
    else if (plain && event->key() == Qt::Key_Delete)
        Q_EMIT deletePressed();
    else
        QListView::keyPressEvent(event);
}

void InboxList::selectionChanged(const QItemSelection &now, const QItemSelection &before)
{
    QListView::selectionChanged(now, before);
    Q_EMIT choiceChanged();
}

} // namespace LeverArch
