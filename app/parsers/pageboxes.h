// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"

#include <QByteArrayView>
#include <QSizeF>
#include <QString>

#include <memory>

class QPDF;
class QPDFObjectHandle;

namespace LeverArch {

/// The crop box, rotation and user unit of each page, which Poppler's Qt face does not tell: read
/// with qpdf, inherited values and missing boxes resolved as ISO 32000-1 7.7.3.3 and 14.11.2 say
/// and as Poppler does (crop box cut to the media box, US Letter where there is none).
class PageBoxes
{
public:
    /// `pdf` must outlive this object. Nothing is read before the first geometry().
    PageBoxes(QByteArrayView pdf, const QString &password);
    ~PageBoxes();

    /// `shown` is the page's size as Poppler draws it and `rotation` how far it turned it; where
    /// qpdf reads the page otherwise (a damaged file, mended in another way) these are believed and
    /// the box is set at the origin.
    PageGeometry geometry(int page, const QSizeF &shown, int rotation);

private:
    void load();

    QByteArrayView m_bytes;
    QString m_password;
    std::unique_ptr<QPDF> m_pdf;
    bool m_tried = false;
};

/// The geometry a page object itself declares.
PageGeometry declaredGeometry(QPDFObjectHandle page);

} // namespace LeverArch
