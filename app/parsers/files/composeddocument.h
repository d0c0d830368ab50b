// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/pagecomposer.h"

#include <QTextDocument>
#include <QTextOption>

namespace LeverArch {

/// A piece of PageContent, laid out for a paint device. Loads nothing from anywhere: what is not
/// among the content's pictures is an empty dot.
class ComposedDocument : public QTextDocument
{
public:
    ComposedDocument(const QHash<QString, QByteArray> &pictures, QPaintDevice &device);

    /// Lays `html` out for pages of a size, `start` of the first one left free (units of the
    /// device). Where a table needs more width, everything is laid out wider: scale() says by how
    /// much it has to be drawn smaller, and nothing is left free then.
    void layOut(const QString &html, const QSizeF &page, double start);

    /// What stands in one page's area of the document, every line on one page only.
    void drawPart(QPainter &painter, const QRectF &area);

    double scale() const { return m_scale; }
    /// There is more in it than Latin letters (mayNeedSigns()).
    bool needsSigns() const { return m_needsSigns; }
    /// How far down its last page goes, drawn at scale().
    double endOfLastPage() const;

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void drawLines(QPainter &painter, const QTextBlock &block, const QRectF &area);
    void mendLines();
    void fitPictures();
    double neededWidth() const;
    int mostColumns() const;
    void setWrapping(QTextOption::WrapMode wrapping);
    void fit(double width);
    QString gap(double height) const;

    const QHash<QString, QByteArray> &m_pictures;
    QPaintDevice &m_device;
    QSizeF m_page; ///< Before it was made wider.
    double m_scale = 1;
    bool m_needsSigns = false;
};

} // namespace LeverArch
