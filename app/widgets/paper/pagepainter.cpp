// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/pagepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace LeverArch {

namespace {

constexpr int shadowWidth = 6;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

QColor PagePainter::desk(const QPalette &palette, bool dark)
{
    if (dark)
        return {32, 32, 34};
    return isDark(palette) ? palette.color(QPalette::Window).darker(125)
                           : palette.color(QPalette::Window).darker(112);
}

void PagePainter::paint(QPainter &painter, const Page &page) const
{
    paintShadow(painter, page.rect);
    painter.fillRect(page.rect, Qt::white);
    if (!page.image.isNull())
        paintPicture(painter, page.rect, page.turn, page.image);
    else
        paintNote(painter, page);
}

// Thin strips around the page, the corners cut a little: shading what the page covers, or rounding
// with smooth edges, costs more than the page itself.
void PagePainter::paintShadow(QPainter &painter, const QRectF &rect) const
{
    const QColor shade(0, 0, 0, isDark(m_palette) ? 26 : 12);
    const QRectF page = rect.toRect();
    for (int step = shadowWidth; step > 0; --step) {
        const int corner = step / 3;
        const QRectF outer = page.adjusted(1 - step, 3 - step, step - 1, step + 1);
        const double top = std::max(outer.top(), page.top());
        painter.fillRect(QRectF(outer.left() + corner, outer.top(), outer.width() - 2 * corner,
                                top - outer.top()),
                         shade);
        painter.fillRect(QRectF(outer.left() + corner, page.bottom(), outer.width() - 2 * corner,
                                outer.bottom() - page.bottom()),
                         shade);
        const double height = page.bottom() - top - corner;
        painter.fillRect(QRectF(outer.left(), top + corner, page.left() - outer.left(), height),
                         shade);
        painter.fillRect(QRectF(page.right(), top + corner, outer.right() - page.right(), height),
                         shade);
    }
}

// A picture of the right size is put down pixel for pixel; resampling it, even by one pixel, would
// blur every letter.
void PagePainter::paintPicture(QPainter &painter, const QRectF &rect, int turn, const QImage &image)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const bool sideways = turn % 180 != 0;
    const QSizeF upright = sideways ? rect.size().transposed() : rect.size();
    const QSizeF wanted = upright * ratio;
    const bool exact = std::abs(wanted.width() - image.width()) < 2 &&
                       std::abs(wanted.height() - image.height()) < 2;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    // Turned about the corner that becomes the picture's own top left.
    const QPointF origin = turn == 90    ? rect.topRight()
                           : turn == 180 ? rect.bottomRight()
                           : turn == 270 ? rect.bottomLeft()
                                         : rect.topLeft();
    painter.translate(origin);
    painter.rotate(turn);
    if (exact) {
        QImage sharp = image;
        sharp.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(0, 0), sharp);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF(0, 0), upright), image);
    }
    painter.restore();
}

void PagePainter::paintNote(QPainter &painter, const Page &page) const
{
    const QString text = page.problem.isEmpty()
                             ? page.name
                             : QCoreApplication::translate("PagePainter", "%1 cannot be shown.\n%2")
                                   .arg(page.name, page.problem);
    painter.save();
    painter.setPen(page.problem.isEmpty() ? QColor(150, 150, 150) : QColor(90, 30, 30));
    const double inset = std::min(24.0, page.rect.width() / 10);
    painter.drawText(page.rect.adjusted(inset, inset, -inset, -inset),
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap), text);
    painter.restore();
}

} // namespace LeverArch
