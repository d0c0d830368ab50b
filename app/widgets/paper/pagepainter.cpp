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

QColor PagePainter::desk(const QPalette &palette)
{
    return isDark(palette) ? palette.color(QPalette::Window).darker(125)
                           : palette.color(QPalette::Window).darker(112);
}

// On white paper under Multiply: black text keeps at least 4.5 : 1 on every one of them.
QColor PagePainter::markColour(MarkKind kind, const QPalette &palette)
{
    switch (kind) {
    case MarkKind::Selection: {
        const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
        return QColor::fromHslF(accent.hslHueF(), accent.hslSaturationF(), 0.82F);
    }
    case MarkKind::Found:
        return QColor(255, 238, 140);
    case MarkKind::Current:
        return QColor(255, 178, 84);
    case MarkKind::Excerpt:
        return QColor(205, 236, 196);
    }
    return Qt::yellow;
}

void PagePainter::paint(QPainter &painter, const Page &page) const
{
    paintShadow(painter, page.rect);
    painter.fillRect(page.rect, Qt::white);
    if (!page.image.isNull())
        paintPicture(painter, page);
    else
        paintNote(painter, page);
    paintMarks(painter, page);
}

void PagePainter::paintShadow(QPainter &painter, const QRectF &rect) const
{
    const int strength = isDark(m_palette) ? 26 : 12;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int step = shadowWidth; step > 0; --step) {
        painter.setBrush(QColor(0, 0, 0, strength));
        painter.drawRoundedRect(rect.adjusted(-step + 1, -step + 3, step - 1, step + 1), step,
                                step);
    }
    painter.restore();
}

// A picture of the right size is put down pixel for pixel; resampling it, even by one pixel, would
// blur every letter.
void PagePainter::paintPicture(QPainter &painter, const Page &page) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSizeF wanted = page.rect.size() * ratio;
    const bool exact = std::abs(wanted.width() - page.image.width()) < 2 &&
                       std::abs(wanted.height() - page.image.height()) < 2;
    painter.save();
    painter.setClipRect(page.rect, Qt::IntersectClip);
    if (exact) {
        QImage image = page.image;
        image.setDevicePixelRatio(ratio);
        painter.drawImage(page.rect.topLeft(), image);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(page.rect, page.image);
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

void PagePainter::paintMarks(QPainter &painter, const Page &page) const
{
    painter.save();
    painter.setClipRect(page.rect, Qt::IntersectClip);
    for (const PageMark &mark : page.marks) {
        const QColor colour = markColour(mark.kind, m_palette);
        for (const QRectF &box : mark.boxes) {
            const QRectF area(page.rect.topLeft() + box.topLeft() * page.scale,
                              box.size() * page.scale);
            painter.setCompositionMode(QPainter::CompositionMode_Multiply);
            painter.fillRect(area.adjusted(-1, -0.5, 1, 0.5), colour);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            // Colour is never the only sign: an excerpt is underlined, the current place framed.
            if (mark.kind == MarkKind::Excerpt)
                painter.fillRect(QRectF(area.left(), area.bottom() - 0.5, area.width(), 1.5),
                                 QColor(62, 128, 46));
            if (mark.kind == MarkKind::Current) {
                painter.setPen(QPen(QColor(150, 80, 0), 1));
                painter.drawRect(area.adjusted(-1.5, -1, 1.5, 1));
            }
        }
    }
    painter.restore();
}

} // namespace LeverArch
