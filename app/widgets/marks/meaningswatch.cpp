// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/meaningswatch.h"

#include "widgets/marks/markpainting.h"

#include <QIconEngine>
#include <QPainter>

namespace LeverArch {

namespace {

/// Drawn anew for every size and scale, so that it is sharp at all of them.
class SwatchEngine final : public QIconEngine
{
public:
    explicit SwatchEngine(Meaning meaning) : m_meaning(std::move(meaning)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintMeaningSwatch(*painter, QRectF(rect).adjusted(1, 2, -1, -2), m_meaning);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }
    QIconEngine *clone() const override { return new SwatchEngine(m_meaning); }

private:
    Meaning m_meaning;
};

} // namespace

void paintMeaningSwatch(QPainter &painter, const QRectF &rect, const Meaning &meaning)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect, QColor(meaning.fill));
    const double width = std::max(1.4, rect.height() / 9);
    const double foot = rect.bottom() - width * 1.2;
    paintPatternLine(painter, {rect.left(), foot, rect.right(), foot}, meaning, width);
    painter.restore();
}

QIcon meaningIcon(const Meaning &meaning)
{
    return QIcon(new SwatchEngine(meaning));
}

} // namespace LeverArch
