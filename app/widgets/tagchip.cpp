// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tagchip.h"

#include "widgets/look.h"
#include "widgets/tagpainting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace LeverArch {

TagChip::TagChip(const TagLook &look, const QString &share, bool removable, QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_share(share), m_removable(removable)
{
    setText(look.name);
    setAccessibleName(tr("Tag %1").arg(look.name));
    setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setToolTip(removable ? tr("%1 – Delete takes it off").arg(look.name) : look.name);
}

QSize TagChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    QString text = m_look.name;
    if (!m_share.isEmpty())
        text += QLatin1Char(' ') + m_share;
    const int cross = m_removable ? metrics.height() : 0;
    return {Look::gap * 2 + metrics.ascent() + metrics.horizontalAdvance(text) + cross,
            metrics.height() + Look::half + 2};
}

QRect TagChip::crossArea() const
{
    return m_removable ? QRect(width() - height(), 0, height(), height()) : QRect();
}

void TagChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_look.colour;
    ground.setAlphaF(underMouse() ? 0.26f : 0.16f);
    painter.setBrush(ground);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : Qt::NoPen);
    const qreal round = height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);
    paintTagDot(painter, rect().adjusted(Look::gap, 0, 0, 0), m_look.colour);

    QRect text = rect().adjusted(Look::gap + fontMetrics().ascent(), 0,
                                 -(crossArea().isNull() ? Look::half : crossArea().width()), 0);
    painter.setPen(palette().color(QPalette::Text));
    const QString name = fontMetrics().elidedText(m_look.name, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter, name);
    painter.setPen(Look::quiet(palette()));
    text.adjust(fontMetrics().horizontalAdvance(name + QLatin1Char(' ')), 0, 0, 0);
    painter.drawText(text, Qt::AlignVCenter, m_share);
    if (m_removable)
        painter.drawText(crossArea(), Qt::AlignCenter, QString(QChar(0x00d7)));
}

void TagChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (crossArea().contains(event->position().toPoint()))
        Q_EMIT removed(m_look.id);
    QAbstractButton::mouseReleaseEvent(event);
}

void TagChip::keyPressEvent(QKeyEvent *event)
{
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removed(m_look.id);
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace LeverArch
