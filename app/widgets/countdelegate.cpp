// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/countdelegate.h"

#include "models/roles.h"
#include "models/tagtreemodel.h"
#include "widgets/look.h"
#include "widgets/tagpainting.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QWidget>

namespace LeverArch {

namespace {

constexpr int iconSize = 16;

bool startsGroup(const QModelIndex &index)
{
    const QModelIndex above = index.siblingAtRow(index.row() - 1);
    return above.isValid() && index.data(GroupRole) != above.data(GroupRole);
}

/// Where the person is: quieter than the selected row of the table, which leads.
void paintGround(QPainter &painter, const QStyleOptionViewItem &item)
{
    const bool selected = item.state & QStyle::State_Selected;
    const bool hovered = item.state & QStyle::State_MouseOver;
    if (!selected && !hovered)
        return;
    const QPalette &palette = item.widget ? item.widget->palette() : item.palette;
    const QColor accent = palette.color(QPalette::Normal, QPalette::Highlight);
    QColor ground = accent;
    ground.setAlphaF(selected ? 0.20f : 0.08f);
    painter.fillRect(item.rect, ground);
    if (selected)
        painter.fillRect(QRect(item.rect.left(), item.rect.top(), 3, item.rect.height()), accent);
    const bool focused = item.state & QStyle::State_HasFocus;
    if (focused && item.widget && item.widget->hasFocus()) {
        painter.setPen(accent);
        painter.drawRect(item.rect.adjusted(0, 0, -1, -1));
    }
}

QString useWord(TagUse use)
{
    switch (use) {
    case TagUse::All:
        return CountDelegate::tr("and");
    case TagUse::Any:
        return CountDelegate::tr("or");
    case TagUse::None:
        return CountDelegate::tr("not");
    case TagUse::Off:
        break;
    }
    return {};
}

/// A small box with a word at the right end of the area; returns what is left of the area.
QRect paintUse(QPainter &painter, const QRect &area, const QString &word, const QPalette &palette)
{
    const int width = painter.fontMetrics().horizontalAdvance(word) + Look::gap;
    const QRect box(area.right() - width, area.top() + 2, width, area.height() - 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Highlight));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette.color(QPalette::HighlightedText));
    painter.drawText(box, Qt::AlignCenter, word);
    return area.adjusted(0, 0, -width - Look::half, 0);
}

} // namespace

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (startsGroup(index))
        item.rect.setTop(item.rect.top() + Look::group);
    const QIcon icon = item.icon;
    const QColor text = option.palette.color(QPalette::Text);
    paintGround(*painter, item);
    const QVariant colour = index.data(ColourRole);
    QRect area = item.rect.adjusted(colour.isValid() ? Look::half : Look::gap, 0, -Look::gap, 0);
    painter->save();
    painter->setFont(option.font);
    if (colour.isValid())
        paintTagDot(*painter, area, colour.value<QColor>());
    else
        icon.paint(painter, area.left(), area.top() + (area.height() - iconSize) / 2, iconSize,
                   iconSize);
    area.setLeft(area.left() + iconSize + Look::gap / (colour.isValid() ? 2 : 1));
    const int count = index.data(CountRole).toInt();
    if (count > 0) {
        const QString number = QLocale().toString(count);
        painter->setPen(Look::quiet(option.palette));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, number);
        area.setRight(area.right() - option.fontMetrics.horizontalAdvance(number) - Look::gap);
    }
    const QString use = useWord(TagUse(index.data(UseRole).toInt()));
    if (!use.isEmpty())
        area = paintUse(*painter, area, use,
                        option.widget ? option.widget->palette() : option.palette);
    painter->setPen(text);
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = option.fontMetrics.height() + Look::gap;
    return {option.fontMetrics.averageCharWidth() * 12,
            height + (startsGroup(index) ? Look::group : 0)};
}

} // namespace LeverArch
