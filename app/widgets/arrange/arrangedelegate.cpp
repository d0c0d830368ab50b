// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/arrangedelegate.h"

#include "widgets/arrange/arrangemodel.h"
#include "widgets/look.h"
#include "widgets/paper/thumbnailmodel.h"

#include <QPainter>

namespace LeverArch {

namespace {

constexpr int space = 8;
constexpr int side = 28; ///< For the line where a paper begins, and its number.

/// A page's kind can be told by its look at this size; pictures are kept at twice their usual one.
constexpr double enlarged = 1.5;

int pictureRoom()
{
    return int(ThumbnailModel::width * ThumbnailModel::tallest * enlarged);
}

void paintBeginning(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                    int number)
{
    const int x = option.rect.left() + space / 2;
    painter.setPen(QPen(option.palette.color(QPalette::Text), 3));
    painter.drawLine(x, room.top(), x, room.bottom());
    QFont font = option.font;
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRect(x + 4, room.top(), side, painter.fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignTop, QString::number(number));
}

/// Beside the page where it may begin with it, across it where it may begin in it.
void paintOffer(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                const QRect &at, double down)
{
    const int x = option.rect.left() + space / 2;
    painter.setPen(QPen(option.palette.color(QPalette::Text), 2, Qt::DashLine));
    int y = room.top();
    if (down > 0) {
        y = at.top() + int(down * at.height());
        painter.drawLine(x, y, at.left(), y);
        painter.setPen(QPen(Qt::black, 2, Qt::DashLine)); // The page is white, always.
        painter.drawLine(at.left(), y, at.right(), y);
    } else {
        painter.drawLine(x, room.top(), x, room.bottom());
    }
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(QRect(x + 4, y + 2, side, painter.fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignTop, QStringLiteral("?"));
}

void strike(QPainter &painter, const QRect &at, const QColor &colour)
{
    painter.fillRect(at, QColor(255, 255, 255, 170));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 3));
    painter.drawLine(at.topLeft(), at.bottomRight());
    painter.drawLine(at.topRight(), at.bottomLeft());
}

} // namespace

void ArrangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto picture = index.data(Qt::DecorationRole).value<QImage>();
    const int label = option.fontMetrics.height();
    QSize size = (QSizeF(picture.size()) * enlarged / std::max(1.0, picture.devicePixelRatio()))
                     .toSize();
    const QRect room(option.rect.left() + side, option.rect.top() + space,
                     option.rect.width() - side - space, option.rect.height() - label - 2 * space);
    size = size.scaled(size.boundedTo(room.size()), Qt::KeepAspectRatio);
    QRect at(QPoint(), size);
    at.moveCenter(room.center());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (!picture.isNull()) {
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(at, picture);
        painter->setPen(Look::outline(option.palette));
        painter->drawRect(at.adjusted(0, 0, -1, -1));
    }
    const bool leftOut = index.data(ArrangeModel::LeftOutRole).toBool();
    if (leftOut)
        strike(*painter, at, Look::wrong(QPalette(Qt::white)));
    if (selected) {
        painter->setPen(QPen(option.palette.color(QPalette::Active, QPalette::Highlight), 3));
        painter->drawRect(at.adjusted(-3, -3, 2, 2));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.color(QPalette::Text), 1, Qt::DotLine));
        painter->drawRect(at.adjusted(-6, -6, 5, 5));
    }
    QFont font = option.font;
    font.setBold(selected);
    font.setStrikeOut(leftOut);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(QRect(option.rect.left() + side, option.rect.bottom() - label - space / 2,
                            option.rect.width() - side, label),
                      Qt::AlignHCenter | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    if (index.data(ArrangeModel::BeginsRole).toBool())
        paintBeginning(*painter, option, room, index.data(ArrangeModel::PartRole).toInt() + 1);
    const QVariantList offers = index.data(ArrangeModel::OfferPlacesRole).toList();
    for (const QVariant &down : offers) {
        if (!leftOut)
            paintOffer(*painter, option, room, at, down.toDouble());
    }
    painter->restore();
}

QSize ArrangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // A page on its side takes as much room as one upright.
    return {pictureRoom() + side + space,
            pictureRoom() + option.fontMetrics.height() + 3 * space};
}

} // namespace LeverArch
