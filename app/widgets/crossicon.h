// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIconEngine>

namespace LeverArch {

/// A plain cross in the colour of the text, for closing: the icon theme's is a red disc, which says
/// that something is wrong.
class CrossIcon : public QIconEngine
{
public:
    /// Strokes it into the middle of a place, in whatever painter it is.
    static void draw(QPainter &painter, const QRectF &place, const QColor &colour);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override { return new CrossIcon; }
};

} // namespace LeverArch
