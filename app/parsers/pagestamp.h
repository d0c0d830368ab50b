// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/stampfont.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace LeverArch {

class PageGeometry;

/// Prints stamps onto pages of one file: on a small white plate, upright as the page is shown, at
/// the bottom right unless words stand there. The page's own content is left as it is.
class PageStamp
{
public:
    /// `letters` are all that any stamp will have.
    PageStamp(QPDF &pdf, const QString &letters);

    /// What stamping found out about the page.
    struct Outcome
    {
        bool damaged = false;  ///< The page's content cannot be read to its end.
        bool overText = false; ///< Words stood at every place; some are now under the plate.
    };

    /// `occupied` are the places of words, in displayed space.
    Outcome print(QPDFObjectHandle page, const QString &text, const QList<QRectF> &occupied);

private:
    QPDFObjectHandle plate(const QString &text, const QSizeF &size, double fontSize);
    void putBehind(QPDFObjectHandle page, const std::string &placement, int openSaves);
    QPDFObjectHandle contentAsForm(QPDFObjectHandle page);
    void wrapContent(QPDFObjectHandle page, QPDFObjectHandle stamp, const std::string &placement);

    QPDF &m_pdf;
    StampFont m_font;
    QPDFObjectHandle m_save; ///< A content stream with nothing but q.
};

} // namespace LeverArch
