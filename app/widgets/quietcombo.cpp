// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/quietcombo.h"

#include "widgets/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyleOption>

namespace LeverArch {

namespace {

constexpr int arrowSize = 12;

} // namespace

QuietCombo::QuietCombo(QWidget *parent) : QComboBox(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

QSize QuietCombo::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18, fontMetrics().height() + Look::gap};
}

QSize QuietCombo::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, sizeHint().height()};
}

bool QuietCombo::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool typing = !(key->modifiers() & ~Qt::ShiftModifier) && !key->text().isEmpty() &&
                            key->text().front().isPrint();
        if (typing) {
            event->accept();
            return true;
        }
    }
    return QComboBox::event(event);
}

void QuietCombo::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback<bool> stepping(m_stepping, true);
    QComboBox::keyPressEvent(event);
}

void QuietCombo::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool lively = hasFocus() || underMouse();
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    const QRect text = rect().adjusted(0, 0, -arrowSize - Look::half, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, text.width()));
    QStyleOption arrow;
    arrow.initFrom(this);
    arrow.rect = QRect(width() - arrowSize - 2, (height() - arrowSize) / 2, arrowSize, arrowSize);
    painter.setOpacity(lively ? 1.0 : 0.35);
    style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, &painter, this);
    painter.setOpacity(1.0);
    if (!lively)
        return;
    const int thick = hasFocus() ? 2 : 1;
    painter.fillRect(QRect(0, height() - thick, width(), thick),
                     hasFocus() ? palette().color(QPalette::Highlight) : Look::line(palette()));
}

} // namespace LeverArch
