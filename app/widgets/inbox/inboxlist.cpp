// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inbox/inboxlist.h"

#include "models/inboxmodel.h"
#include "models/recordtablemodel.h"
#include "models/roles.h"
#include "widgets/twolinedelegate.h"

#include <QKeyEvent>
#include <QLocale>

namespace LeverArch {

namespace {

constexpr int linesOfPaper = 3; ///< What it is called, what it is, what it came with.

} // namespace

InboxList::InboxList(InboxModel *model, QWidget *parent) : QListView(parent), m_papers(model)
{
    setObjectName(QStringLiteral("inboxList"));
    setAccessibleName(tr("Papers that wait to be filed"));
    setModel(model);
    auto *delegate = new TwoLineDelegate(this);
    delegate->setLines(linesOfPaper);
    setItemDelegate(delegate);
    setUniformItemSizes(true); // Else every paper is read to learn how high its row is.
    setSelectionMode(ExtendedSelection);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&model->papers(), &RecordTableModel::loaded, this, &InboxList::forgetGone);
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
    QModelIndexList rows = selectionModel()->selectedIndexes();
    // Selecting all takes the columns that are not shown as well.
    const auto isHidden = [this](const QModelIndex &index) {
        return index.column() != modelColumn();
    };
    rows.removeIf(isHidden);
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

void InboxList::setLeaving(const QList<Id> &papers, bool leaving)
{
    for (const Id paper : papers) {
        if (leaving)
            m_leaving.insert(paper);
        else
            m_leaving.remove(paper);
    }
}

void InboxList::forgetGone()
{
    const QList<Id> &ids = m_papers->papers().ids();
    const QSet<Id> there(ids.begin(), ids.end());
    m_leaving.intersect(there);
}

Id InboxList::neighbour(Id paper, int step) const
{
    const QList<Id> &ids = m_papers->papers().ids();
    for (qsizetype at = ids.indexOf(paper) + step; at >= 0 && at < ids.size(); at += step) {
        if (!m_leaving.contains(ids.at(at)))
            return ids.at(at);
    }
    return {};
}

QString InboxList::position() const
{
    int number = 0;
    int count = 0;
    for (const Id id : m_papers->papers().ids()) {
        if (m_leaving.contains(id))
            continue;
        ++count;
        if (id == current())
            number = count;
    }
    if (count == 0)
        return {};
    const QLocale locale;
    return number > 0 ? tr("%1 of %2").arg(locale.toString(number), locale.toString(count))
                      : locale.toString(count);
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
