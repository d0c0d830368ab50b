// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringView>

#include <span>

namespace LeverArch {

/// Points as stored: "x y x y … ;", three decimals; quads and strokes are lists of such lists.
QString encodedPoints(std::span<const QPointF> points);
/// An empty list when a number is missing, malformed or not finite.
QList<QList<QPointF>> decodedPointLists(QStringView encoded);

} // namespace LeverArch
