// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fittedlist.h"

#include "widgets/twolinedelegate.h"

namespace LeverArch {

FittedList::FittedList(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setItemDelegate(new TwoLineDelegate(this));
    viewport()->setAutoFillBackground(false);
}

void FittedList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    const auto fit = [this] { updateGeometry(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(model, &QAbstractItemModel::modelReset, this, fit);
    connect(model, &QAbstractItemModel::dataChanged, this, fit);
}

QSize FittedList::sizeHint() const
{
    int height = 0;
    for (int i = 0; model() && i < model()->rowCount(); ++i)
        height += sizeHintForRow(i);
    return {QListView::sizeHint().width(), height + 2};
}

} // namespace LeverArch
