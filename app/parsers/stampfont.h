// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <QHash>
#include <QString>

#include <string>

class QPDF;

namespace LeverArch {

/// The font of the page stamps: only the letters the stamps need, drawn from the outlines of an
/// installed bold sans serif as a Type 3 font, so that the finished file needs no font of its
/// reader's, and its text can be searched. Where no such font is installed, Helvetica-Bold, which
/// every reader must have.
class StampFont
{
public:
    /// `letters` are all that any stamp will have.
    StampFont(QPDF &pdf, const QString &letters);

    QPDFObjectHandle object() const { return m_font; }
    /// Letters to be shown, as the operand of Tj.
    std::string encoded(const QString &text) const;
    /// In thousandths of the font size.
    double width(const QString &text) const;

private:
    struct Letter
    {
        int code = 0;
        double width = 0;
    };

    bool drawFrom(QPDF &pdf, const char *path, const QString &letters);
    void useHelvetica(QPDF &pdf, const QString &letters);

    QPDFObjectHandle m_font;
    QHash<QChar, Letter> m_letters;
};

} // namespace LeverArch
