// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/crossicon.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

namespace LeverArch {

void CrossIcon::draw(QPainter &painter, const QRectF &place, const QColor &colour)
{
    const double side = 7.0 / 16 * std::min(place.width(), place.height());
    QRectF arms(0, 0, side, side);
    arms.moveCenter(place.center());
    painter.setPen(QPen(colour, side / 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(arms.topLeft(), arms.bottomRight());
    painter.drawLine(arms.topRight(), arms.bottomLeft());
}

void CrossIcon::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    draw(*painter, rect, QGuiApplication::palette().color(group, QPalette::WindowText));
    painter->restore();
}

QPixmap CrossIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect({}, size), mode, state);
    return picture;
}

} // namespace LeverArch
