// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/twolinedelegate.h"

#include "models/roles.h"
#include "widgets/look.h"

#include <QApplication>
#include <QPainter>

namespace LeverArch {

namespace {

constexpr int iconSize = 16;

QStringList detailLines(const QModelIndex &index)
{
    const QString detail = index.data(DetailRole).toString();
    return detail.isEmpty() ? QStringList() : detail.split(QLatin1Char('\n'));
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QIcon icon = item.icon;
    item.text.clear();
    item.icon = QIcon();
    item.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int height = option.fontMetrics.height();
    QRect area = option.rect.adjusted(Look::gap, Look::half, -Look::gap, -Look::half);
    painter->save();
    painter->setFont(option.font);
    if (!icon.isNull()) {
        icon.paint(painter,
                   QRect(area.left(), area.top() + (height - iconSize) / 2, iconSize, iconSize));
        area.setLeft(area.left() + iconSize + Look::gap);
    }
    painter->setPen(selected ? text : Look::quiet(option.palette));
    const QString keys = index.data(KeysRole).toString();
    const int keysWidth =
        keys.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(keys) + Look::gap;
    painter->drawText(area, Qt::AlignRight | Qt::AlignTop, keys);
    const QStringList details = detailLines(index);
    for (int i = 0; i < details.size(); ++i)
        painter->drawText(
            QRect(area.left(), area.top() + height * (i + 1), area.width(), height),
            Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(details.at(i), Qt::ElideRight, area.width()));
    painter->setPen(text);
    painter->drawText(QRect(area.left(), area.top(), area.width() - keysWidth, height),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                                    Qt::ElideRight, area.width() - keysWidth));
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = m_lines > 0 ? m_lines : 1 + int(detailLines(index).size());
    return {option.fontMetrics.averageCharWidth() * 20,
            option.fontMetrics.height() * lines + Look::gap};
}

} // namespace LeverArch
