// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/thumbnaildelegate.h"

#include "widgets/paper/thumbnailmodel.h"

#include <QPainter>

namespace LeverArch {

namespace {

constexpr int space = 8;

} // namespace

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const auto picture = index.data(Qt::DecorationRole).value<QImage>();
    const QSize size = (QSizeF(picture.size()) / picture.devicePixelRatio()).toSize();
    const int label = option.fontMetrics.height();
    const QRect room = option.rect.adjusted(0, space, 0, -label - space);
    QRect at(QPoint(0, 0), size);
    at.moveCenter(room.center());
    at.moveBottom(std::min(room.bottom(), at.bottom()));

    const bool here = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (here) {
        painter->setPen(QPen(option.palette.color(QPalette::Active, QPalette::Highlight), 3));
        painter->drawRect(at.adjusted(-3, -3, 2, 2));
    }
    painter->drawImage(at, picture);
    QFont font = option.font;
    font.setBold(here);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(
        QRect(option.rect.left(), at.bottom() + space / 2, option.rect.width(), label),
        Qt::AlignHCenter | Qt::AlignTop, index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {ThumbnailModel::width + 2 * space,
            int(ThumbnailModel::width * ThumbnailModel::tallest) + option.fontMetrics.height() +
                2 * space};
}

} // namespace LeverArch
