// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tagpainting.h"

#include "models/taglook.h"
#include "widgets/look.h"

#include <QGuiApplication>
#include <QPainter>

namespace LeverArch {

namespace {

int dotSize(const QFontMetrics &metrics)
{
    return qMax(8, metrics.ascent() * 2 / 3) & ~1;
}

int widthOf(const QFontMetrics &metrics, const TagLook &look)
{
    return dotSize(metrics) + Look::half + metrics.horizontalAdvance(look.name);
}

/// The same hue, far enough from the ground to be seen on it in light and dark.
QColor onGround(const QColor &colour)
{
    const bool dark = QGuiApplication::palette().color(QPalette::Base).lightness() < 128;
    if (dark && colour.lightness() < 110)
        return QColor::fromHsl(colour.hslHue(), colour.hslSaturation(), 130);
    return colour;
}

} // namespace

void paintTagDot(QPainter &painter, const QRect &area, const QColor &colour)
{
    const int size = dotSize(painter.fontMetrics());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(onGround(colour));
    painter.drawEllipse(QRect(area.left(), area.center().y() - size / 2 + 1, size, size));
    painter.restore();
}

void paintTags(QPainter &painter, const QRect &area, const QVariantList &looks, const QColor &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    int x = area.left();
    for (int i = 0; i < looks.size(); ++i) {
        const auto look = looks.at(i).value<TagLook>();
        const QString more = QStringLiteral("+%1").arg(looks.size() - i);
        const int room = area.right() - x;
        const bool last = i + 1 == looks.size();
        const int needed = widthOf(metrics, look) + (last ? 0 : metrics.horizontalAdvance(more));
        painter.setPen(text);
        if (needed > room && i > 0) {
            painter.drawText(QRect(x, area.top(), room, area.height()), Qt::AlignVCenter, more);
            return;
        }
        paintTagDot(painter, QRect(x, area.top(), room, area.height()), look.colour);
        x += dotSize(metrics) + Look::half;
        const QString name = metrics.elidedText(look.name, Qt::ElideRight, area.right() - x);
        painter.drawText(QRect(x, area.top(), area.right() - x, area.height()), Qt::AlignVCenter,
                         name);
        x += metrics.horizontalAdvance(name) + Look::gap + Look::half;
    }
}

int widthOfTags(const QFontMetrics &metrics, const QVariantList &looks)
{
    int width = 0;
    for (const QVariant &look : looks)
        width += widthOf(metrics, look.value<TagLook>()) + Look::gap + Look::half;
    return width;
}

} // namespace LeverArch
