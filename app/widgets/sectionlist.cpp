// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sectionlist.h"

#include "models/roles.h"
#include "models/sectionmodel.h"
#include "widgets/countdelegate.h"

#include <QMouseEvent>
#include <QScopedValueRollback>

namespace LeverArch {

SectionList::SectionList(SectionModel *model, QWidget *parent)
    : QListView(parent), m_sections(model)
{
    setModel(model);
    setItemDelegate(new CountDelegate(this));
    setFrameShape(NoFrame);
    setAccessibleName(tr("Sections"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(false);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { setSection(m_shown); });
}

QString SectionList::section() const
{
    return currentIndex().data(KeyRole).toString();
}

QSize SectionList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int i = 0; i < m_sections->rowCount(); ++i)
        height += sizeHintForRow(i);
    return {fontMetrics().averageCharWidth() * 30, height + 2};
}

QSize SectionList::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHintForRow(0) * 5};
}

void SectionList::setSection(const QString &key)
{
    m_shown = key;
    const int row = m_sections->rowOf(key);
    if (row < 0 || section() == key)
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(m_sections->index(row, 0));
}

void SectionList::focusInEvent(QFocusEvent *event)
{
    // Qt gives a list without a current line its first one; that is no choice of the person's, and
    // must not bring a section in front of an open paper.
    const QScopedValueRollback quiet(m_quiet, true);
    QListView::focusInEvent(event);
}

void SectionList::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QListView::currentChanged(now, before);
    if (now.isValid() && !m_quiet)
        Q_EMIT sectionChosen(now.data(KeyRole).toString());
}

void SectionList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex before = currentIndex();
    QListView::mousePressEvent(event);
    // A click on the current section comes back to it from an open paper.
    if (before.isValid() && indexAt(event->pos()) == before)
        Q_EMIT sectionChosen(section());
}

} // namespace LeverArch
