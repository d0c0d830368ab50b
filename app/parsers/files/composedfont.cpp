// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/composedfont.h"

#include <QGuiApplication>
#include <QPaintDevice>
#include <QScreen>

namespace LeverArch {

QFont composedFont()
{
    constexpr double letterSize = 10.5; // points
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(letterSize);
    // With any spacing at all Qt makes no ligatures, which readers find as single letters.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    return font;
}

double unitsOf(const QPaintDevice &device)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return device.logicalDpiY() / (screen ? screen->logicalDotsPerInchY() : 96.0);
}

} // namespace LeverArch
