// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/pagemarks.h"

#include <QImage>
#include <QPalette>
#include <QRectF>
#include <QString>

class QPainter;

namespace LeverArch {

/// Paints one page as it lies on the desk: shadow, white paper, picture, marks. Knows nothing of
/// scrolling or of where pictures come from.
class PagePainter
{
public:
    struct Page
    {
        QRectF rect;      ///< Where the paper goes, in device-independent pixels.
        double scale = 1; ///< Pixels to a displayed point.
        QImage image;     ///< Null while there is none.
        QString problem;  ///< Why there never will be one.
        QString name;     ///< "Page 3", shown while there is no picture.
        QList<PageMark> marks;
    };

    explicit PagePainter(QPalette palette) : m_palette(std::move(palette)) {}

    /// The colour of the desk around the papers.
    static QColor desk(const QPalette &palette);
    static QColor markColour(MarkKind kind, const QPalette &palette);

    void paint(QPainter &painter, const Page &page) const;

private:
    void paintShadow(QPainter &painter, const QRectF &rect) const;
    void paintPicture(QPainter &painter, const Page &page) const;
    void paintNote(QPainter &painter, const Page &page) const;
    void paintMarks(QPainter &painter, const Page &page) const;

    QPalette m_palette;
};

} // namespace LeverArch
