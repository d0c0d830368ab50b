// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;

namespace LeverArch {

/// Paints one page as it lies on the desk: shadow, white paper, picture. Knows nothing of scrolling
/// or of where pictures come from.
class PagePainter
{
public:
    struct Page
    {
        QRectF rect;     ///< Where the paper goes, in device-independent pixels.
        int turn = 0;    ///< Clockwise degrees the picture is turned by.
        QImage image;    ///< Upright; null while there is none.
        QString problem; ///< Why there never will be one.
        QString name;    ///< "Page 3", shown while there is no picture.
    };

    explicit PagePainter(QPalette palette) : m_palette(std::move(palette)) {}

    /// The colour of the desk around the papers.
    static QColor desk(const QPalette &palette, bool dark = false);

    void paint(QPainter &painter, const Page &page) const;
    /// Puts an upright picture, or part of one, where it goes; whole device pixels stay whole.
    static void paintPicture(QPainter &painter, const QRectF &rect, int turn, const QImage &image);

private:
    void paintShadow(QPainter &painter, const QRectF &rect) const;
    void paintNote(QPainter &painter, const Page &page) const;

    QPalette m_palette;
};

} // namespace LeverArch
