// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrange/pagecutview.h"

#include "widgets/look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr double least = 0.01; ///< Of the page on either side of a cut.

} // namespace

PageCutView::PageCutView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pageCut"));
    setAccessibleName(tr("The page, and where it is cut"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SplitVCursor);
    setMinimumSize(240, 320);
}

void PageCutView::setPage(const QSizeF &size, const QList<CutPlace> &places)
{
    m_size = size;
    m_places = places;
    goNear(m_fraction);
}

void PageCutView::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void PageCutView::setFraction(double fraction)
{
    const double bounded = std::clamp(fraction, least, 1 - least);
    if (qFuzzyCompare(bounded, m_fraction))
        return;
    m_fraction = bounded;
    update();
    Q_EMIT fractionChanged(m_fraction);
}

QRectF PageCutView::page() const
{
    const QSizeF room = QSizeF(size()) - QSizeF(2 * Look::gap, 2 * Look::gap);
    QRectF area(QPointF(), m_size.scaled(room, Qt::KeepAspectRatio));
    area.moveCenter(QRectF(rect()).center());
    return area;
}

double PageCutView::nearest(double fraction) const
{
    if (m_places.isEmpty())
        return fraction;
    return std::min_element(m_places.begin(), m_places.end(),
                            [fraction](const CutPlace &a, const CutPlace &b) {
                                return std::abs(a.fraction - fraction) <
                                       std::abs(b.fraction - fraction);
                            })
        ->fraction;
}

void PageCutView::moveTo(const QPointF &point)
{
    const QRectF area = page();
    if (area.height() > 0)
        setFraction(nearest((point.y() - area.top()) / area.height()));
}

void PageCutView::step(int by)
{
    if (m_places.isEmpty()) {
        setFraction(m_fraction + by * least);
        return;
    }
    qsizetype at = 0;
    while (at + 1 < m_places.size() && m_places[at].fraction < m_fraction - 1e-6)
        ++at;
    setFraction(m_places[std::clamp<qsizetype>(at + by, 0, m_places.size() - 1)].fraction);
}

void PageCutView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = page();
    painter.fillRect(area, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull())
        painter.drawImage(area, m_picture);
    const double y = area.top() + m_fraction * area.height();
    // What stays with the paper above is greyed, so that what begins leads.
    painter.fillRect(QRectF(area.topLeft(), QPointF(area.right(), y)), QColor(0, 0, 0, 40));
    painter.setPen(QPen(hasFocus() ? QColor(0, 0, 0) : QColor(70, 70, 70), 2, Qt::DashLine));
    painter.drawLine(QPointF(area.left() - Look::half, y), QPointF(area.right() + Look::half, y));
    painter.setPen(Look::outline(palette()));
    painter.drawRect(area);
}

void PageCutView::mousePressEvent(QMouseEvent *event)
{
    moveTo(event->position());
}

void PageCutView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(event->position());
}

void PageCutView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up)
        step(-1);
    else if (event->key() == Qt::Key_Down)
        step(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace LeverArch
