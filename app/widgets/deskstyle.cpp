// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deskstyle.h"

#include "widgets/crossicon.h"
#include "widgets/look.h"

#include <QPainter>
#include <QStyleOption>

namespace LeverArch {

namespace {

constexpr double corner = 2;

QPen outline(const QStyleOption &option, bool focused)
{
    if (focused)
        return {option.palette.color(QPalette::Link), 2}; // The accent, lighter in the dark.
    return {Look::outline(option.palette), 1};
}

QRectF inner(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void drawTick(QPainter &painter, const QRectF &box)
{
    QPolygonF tick;
    for (const QPointF &point : {QPointF(0.22, 0.52), QPointF(0.42, 0.72), QPointF(0.78, 0.28)})
        tick.append({box.left() + point.x() * box.width(), box.top() + point.y() * box.height()});
    painter.drawPolyline(tick);
}

void drawBox(QPainter &painter, const QStyleOption &option, bool round)
{
    const int side = qMin(option.rect.width(), option.rect.height());
    QRect square(0, 0, side, side);
    square.moveCenter(option.rect.center());
    const QRectF box = inner(square);
    const bool on = option.state & QStyle::State_On;
    const bool usable = option.state & QStyle::State_Enabled;
    const auto group = usable ? QPalette::Normal : QPalette::Disabled;
    painter.setPen(outline(option, option.state & QStyle::State_HasFocus));
    painter.setBrush(option.palette.color(group, QPalette::Base));
    if (round)
        painter.drawEllipse(box);
    else
        painter.drawRoundedRect(box, corner, corner);
    if (option.state & QStyle::State_NoChange) {
        painter.fillRect(box.adjusted(3, box.height() / 2 - 1, -3, 1 - box.height() / 2),
                         option.palette.color(group, QPalette::Text));
    } else if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(group, QPalette::Text));
        painter.drawEllipse(box.adjusted(3, 3, -3, -3));
    } else if (on) {
        painter.setPen(QPen(option.palette.color(group, QPalette::Text), 1.8, Qt::SolidLine,
                            Qt::RoundCap, Qt::RoundJoin));
        drawTick(painter, box);
    }
}

void drawCross(QPainter &painter, const QStyleOption &option)
{
    const bool lively = option.state & QStyle::State_MouseOver;
    if (lively) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Look::line(option.palette));
        painter.drawRoundedRect(inner(option.rect), corner, corner);
    }
    const QColor colour =
        lively ? option.palette.color(QPalette::WindowText) : Look::quiet(option.palette);
    CrossIcon::draw(painter, option.rect, colour);
}

} // namespace

DeskStyle::DeskStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

QIcon DeskStyle::standardIcon(StandardPixmap which, const QStyleOption *option,
                              const QWidget *widget) const
{
    if (which == SP_TitleBarCloseButton) // Fusion's is made for light windows alone.
        return Look::icon(QStringLiteral("window-close"));
    return QProxyStyle::standardIcon(which, option, widget);
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool ours = box || element == PE_IndicatorRadioButton || element == PE_IndicatorTabClose;
    if (!ours)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!ours && element != PE_FrameLineEdit)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorTabClose) {
        drawCross(*painter, *option);
    } else if (element == PE_FrameLineEdit) {
        painter->setPen(outline(*option, option->state & State_HasFocus));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(inner(option->rect), corner, corner);
    } else {
        drawBox(*painter, *option, !box);
    }
    painter->restore();
}

} // namespace LeverArch
