// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/wayonbutton.h"

#include "widgets/look.h"

namespace LeverArch {

WayOnButton::WayOnButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("wayOn"));
    setIcon(Look::icon(QStringLiteral("go-next")));
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    hide();
    connect(this, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT wanted(m_section);
    });
}

void WayOnButton::lead(const QString &verb, const QString &section)
{
    m_section = section;
    setText(verb);
    setToolTip(verb);
    setVisible(!verb.isEmpty());
}

} // namespace LeverArch
