// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/stampfont.h"

#include "parsers/glyphoutline.h"
#include "parsers/unicodemap.h"

#include <qpdf/QPDF.hh>

#include <array>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

/// In order of preference; the first is what Debian's fontconfig brings along.
constexpr std::array fontFiles = {"/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
                                  "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf",
                                  "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf",
                                  "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"};

constexpr int firstCode = 33;
constexpr int lastCode = 255;

QByteArray hex(int value, int digits)
{
    return QByteArray::number(value, 16).rightJustified(digits, '0').toUpper();
}

} // namespace

StampFont::StampFont(QPDF &pdf, const QString &letters)
{
    for (const char *path : fontFiles) {
        if (drawFrom(pdf, path, letters))
            return;
    }
    useHelvetica(pdf, letters);
}

bool StampFont::drawFrom(QPDF &pdf, const char *path, const QString &letters)
{
    const auto file = FontFile::open(path);
    if (!file)
        return false;
    Handle procedures = Handle::newDictionary();
    Handle differences = Handle::newArray();
    Handle widths = Handle::newArray();
    QList<QPair<int, QString>> codes;
    int code = firstCode;
    differences.appendItem(Handle::newInteger(firstCode));
    for (const QChar letter : letters) {
        const auto glyph = file->glyph(letter);
        if (!glyph || m_letters.contains(letter) || code > lastCode)
            continue;
        const std::string name = "/u" + hex(letter.unicode(), 4).toStdString();
        const QByteArray width = QByteArray::number(glyph->width, 'f', 1);
        const QByteArray content =
            width + " 0 0 -300 " + width + " 1000 d1\n" + glyph->path + "f\n";
        procedures.replaceKey(name, pdf.newStream(content.toStdString()));
        differences.appendItem(Handle::newName(name));
        widths.appendItem(Handle::newReal(width.toStdString()));
        codes.append({code, QString(letter)});
        m_letters.insert(letter, {code++, glyph->width});
    }
    Handle encoding = Handle::newDictionary();
    encoding.replaceKey("/Type", Handle::newName("/Encoding"));
    encoding.replaceKey("/Differences", differences);
    m_font = Handle::parse("<</Type/Font/Subtype/Type3/FontBBox[0 -300 1500 1000]"
                           "/FontMatrix[.001 0 0 .001 0 0]/Resources<<>>>>");
    m_font.replaceKey("/CharProcs", procedures);
    m_font.replaceKey("/Encoding", encoding);
    m_font.replaceKey("/FirstChar", Handle::newInteger(firstCode));
    m_font.replaceKey("/LastChar", Handle::newInteger(std::max(code - 1, firstCode)));
    m_font.replaceKey("/Widths", widths);
    m_font.replaceKey("/ToUnicode", pdf.newStream(unicodeMap(codes)));
    m_font = pdf.makeIndirectObject(m_font);
    return true;
}

void StampFont::useHelvetica(QPDF &pdf, const QString &letters)
{
    m_font =
        pdf.makeIndirectObject(Handle::parse("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold"
                                             "/Encoding/WinAnsiEncoding>>"));
    for (const QChar letter : letters) {
        if (letter.unicode() >= 0x20 && letter.unicode() < 0x7f)
            m_letters.insert(letter, {letter.unicode(), letter.isDigit() ? 556.0 : 722.0});
    }
}

std::string StampFont::encoded(const QString &text) const
{
    QByteArray codes;
    for (const QChar letter : text) {
        if (const auto found = m_letters.constFind(letter); found != m_letters.constEnd())
            codes += hex(found->code, 2);
    }
    return '<' + codes.toStdString() + '>';
}

double StampFont::width(const QString &text) const
{
    double width = 0;
    for (const QChar letter : text)
        width += m_letters.value(letter).width;
    return width;
}

} // namespace LeverArch
