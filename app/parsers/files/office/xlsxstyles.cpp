// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/xlsxstyles.h"

#include "parsers/files/office/xmlpart.h"

namespace LeverArch {

namespace {

constexpr qsizetype mostStyles = 100'000;

} // namespace

XlsxStyles::XlsxStyles(const QByteArray &bytes, const std::function<void()> &step)
{
    XmlPart xml(bytes, step);
    while (xml.next()) {
        if (xml.isStart("numFmt") && m_codes.size() < mostStyles)
            m_codes.insert(xml.number("numFmtId", -1), xml.attribute("formatCode"));
        else if (xml.isStart("fonts"))
            readFonts(xml);
        else if (xml.isStart("cellXfs"))
            readStyles(xml);
        else if (xml.isStart("dxfs"))
            xml.skip();
    }
    m_damaged = xml.damaged();
}

void XlsxStyles::readFonts(XmlPart &xml)
{
    const int depth = xml.depth();
    while (xml.nextWithin(depth) && m_boldFonts.size() < mostStyles) {
        if (xml.isStart("font"))
            m_boldFonts.append(false);
        else if (xml.isStart("b") && !m_boldFonts.isEmpty())
            m_boldFonts.last() = xml.flag("val", true);
    }
}

void XlsxStyles::readStyles(XmlPart &xml)
{
    const int depth = xml.depth();
    while (xml.nextWithin(depth) && m_styles.size() < mostStyles) {
        if (!xml.isStart("xf"))
            continue;
        const int id = xml.number("numFmtId", 0);
        const QString code = m_codes.contains(id) ? m_codes.value(id) : NumberFormat::builtIn(id);
        m_styles.append({NumberFormat(code), m_boldFonts.value(xml.number("fontId", -1))});
    }
}

const NumberFormat &XlsxStyles::format(int style) const
{
    static const NumberFormat general;
    return style >= 0 && style < m_styles.size() ? m_styles.at(style).format : general;
}

bool XlsxStyles::bold(int style) const
{
    return style >= 0 && style < m_styles.size() && m_styles.at(style).bold;
}

} // namespace LeverArch
