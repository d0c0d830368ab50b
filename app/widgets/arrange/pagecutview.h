// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/cutplaces.h"

#include <QImage>
#include <QWidget>

namespace LeverArch {

/// A page with a line across it, where it is to be cut. The mouse puts the line between the lines
/// of text nearest to it; the arrow keys move it from one to the next, or by a hundredth of the page
/// where there are no words.
class PageCutView final : public QWidget
{
    Q_OBJECT

public:
    explicit PageCutView(QWidget *parent = nullptr);

    void setPage(const QSizeF &size, const QList<CutPlace> &places);
    void setPicture(const QImage &picture);
    double fraction() const { return m_fraction; }
    void setFraction(double fraction);
    /// To the place between lines that is nearest.
    void goNear(double fraction) { setFraction(nearest(fraction)); }
    QSize sizeHint() const override { return {440, 600}; }

Q_SIGNALS:
    void fractionChanged(double fraction);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF page() const;
    void moveTo(const QPointF &point);
    void step(int by);
    double nearest(double fraction) const;

    QSizeF m_size{595, 842};
    QList<CutPlace> m_places;
    QImage m_picture;
    double m_fraction = 0.5;
};

} // namespace LeverArch
