// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariantList>

class QFontMetrics;
class QPainter;
class QPalette;
class QRect;
class QColor;

namespace LeverArch {

/// Draws tags one after the other: a small filled round of the colour, then the name; what does not
/// fit is shown as "+2".
void paintTags(QPainter &painter, const QRect &area, const QVariantList &looks, const QColor &text);
int widthOfTags(const QFontMetrics &metrics, const QVariantList &looks);

/// The round alone, centred on the left edge of the area.
void paintTagDot(QPainter &painter, const QRect &area, const QColor &colour);

} // namespace LeverArch
