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
    const QVariant looks = index.data(TagsRole);
    if (!looks.isValid()) {
        paintText(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setFont(option.font);
    paintTags(*painter, option.rect.adjusted(Look::half, 0, -Look::half, 0), looks.toList(), text);
    painter->restore();
}

void TagsDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem inside = option;
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    if (right) // Air between a number and the words of the next column.
        inside.rect.adjust(0, 0, -Look::gap - Look::half, 0);
    QStyledItemDelegate::paint(painter, inside, index);
}

QSize TagsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (!index.data(TagsRole).isValid())
        return size;
    return {widthOfTags(option.fontMetrics, index.data(TagsRole).toList()) + Look::gap,
            size.height()};
}

} // namespace LeverArch
