// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/signs/signfont.h"

#include "parsers/unicodemap.h"

#include <qpdf/QPDF.hh>

#include <QPainterPath>

#include <cmath>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

/// Poppler guesses how large the letters of a Type 3 font are from the width of its m.
constexpr int codeOfM = 32;
constexpr int widthOfM = 600;
constexpr int firstCode = 33;
constexpr int lastCode = 255;

QByteArray number(double value)
{
    return QByteArray::number(std::lround(value)) + ' ';
}

QByteArray operatorsOf(const QPainterPath &path)
{
    QByteArray content;
    const auto point = [&path](int i) {
        const QPainterPath::Element element = path.elementAt(i);
        return number(element.x) + number(element.y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement:
            content += point(i) + "m\n";
            break;
        case QPainterPath::LineToElement:
            content += point(i) + "l\n";
            break;
        case QPainterPath::CurveToElement:
            content += point(i) + point(i + 1) + point(i + 2) + "c\n";
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return content.isEmpty() ? content : content + "f\n";
}

QByteArray corners(const QRectF &box)
{
    return number(std::floor(box.left())) + number(std::floor(box.top())) +
           number(std::ceil(box.right())) + number(std::ceil(box.bottom()));
}

} // namespace

bool SignFont::hasRoomFor(qsizetype count) const
{
    return m_glyphs.size() + count <= lastCode - firstCode + 1;
}

int SignFont::add(const QString &text, int width, const QPainterPath &outline)
{
    m_glyphs.append({text, width, outline.boundingRect(), operatorsOf(outline)});
    return firstCode + int(m_glyphs.size()) - 1;
}

Handle SignFont::makeIn(QPDF &pdf) const
{
    Handle procedures = Handle::newDictionary();
    Handle differences = Handle::newArray();
    Handle widths = Handle::newArray();
    QList<QPair<int, QString>> texts;
    QRectF box(0, -300, 1000, 1300);
    differences.appendItem(Handle::newInteger(codeOfM));
    differences.appendItem(Handle::newName("/m"));
    widths.appendItem(Handle::newInteger(widthOfM));
    procedures.replaceKey("/m", pdf.newStream((number(widthOfM) + "0 d0\n").toStdString()));
    int code = firstCode;
    for (const Glyph &glyph : m_glyphs) {
        const std::string name = "/g" + std::to_string(code);
        const QByteArray content =
            number(glyph.width) + "0 " + corners(glyph.box) + "d1\n" + glyph.path;
        procedures.replaceKey(name, pdf.newStream(content.toStdString()));
        differences.appendItem(Handle::newName(name));
        widths.appendItem(Handle::newInteger(glyph.width));
        texts.append({code++, glyph.text});
        box |= glyph.box;
    }
    Handle encoding = Handle::newDictionary();
    encoding.replaceKey("/Type", Handle::newName("/Encoding"));
    encoding.replaceKey("/Differences", differences);
    Handle font = Handle::parse("<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]"
                                "/Resources<<>>>>");
    font.replaceKey("/FontBBox", Handle::parse(('[' + corners(box) + ']').toStdString()));
    font.replaceKey("/CharProcs", procedures);
    font.replaceKey("/Encoding", encoding);
    font.replaceKey("/FirstChar", Handle::newInteger(codeOfM));
    font.replaceKey("/LastChar", Handle::newInteger(code - 1));
    font.replaceKey("/Widths", widths);
    font.replaceKey("/ToUnicode", pdf.newStream(unicodeMap(texts)));
    return pdf.makeIndirectObject(font);
}

} // namespace LeverArch
