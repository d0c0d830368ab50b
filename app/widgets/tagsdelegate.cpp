// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tagsdelegate.h"

#include "models/roles.h"
#include "widgets/look.h"
#include "widgets/tagpainting.h"

#include <QApplication>
#include <QPainter>

namespace LeverArch {

void TagsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setFont(option.font);
    paintTags(*painter, option.rect.adjusted(Look::half, 0, -Look::half, 0),
              index.data(TagsRole).toList(), text);
    painter->restore();
}

QSize TagsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {widthOfTags(option.fontMetrics, index.data(TagsRole).toList()) + Look::gap,
            size.height()};
}

} // namespace LeverArch
