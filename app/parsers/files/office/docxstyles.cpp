// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/docxstyles.h"

#include "parsers/files/office/xmlpart.h"

#include <QRegularExpression>

namespace LeverArch {

namespace {

constexpr qsizetype mostStyles = 50'000;
constexpr int mostParents = 20;

template <typename T>
void inheritValue(std::optional<T> &own, const std::optional<T> &other)
{
    if (!own)
        own = other;
}

QString alignment(const QString &value)
{
    if (value == QLatin1String("center") || value == QLatin1String("right"))
        return value;
    if (value == QLatin1String("end"))
        return QStringLiteral("right");
    return value == QLatin1String("both") ? QStringLiteral("justify") : QString();
}

/// "heading 2" in every language of Word; "Title" is the first.
std::optional<int> outlineOfName(const QString &name)
{
    static const QRegularExpression heading(QStringLiteral("^heading ([1-9])$"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = heading.match(name);
    if (match.hasMatch())
        return match.captured(1).toInt() - 1;
    if (name.compare(QLatin1String("Title"), Qt::CaseInsensitive) == 0)
        return 0;
    return {};
}

void takeRunProperty(const XmlPart &xml, DocxRun &run)
{
    if (xml.is("b"))
        run.bold = xml.flag("val", true);
    else if (xml.is("i"))
        run.italic = xml.flag("val", true);
    else if (xml.is("u"))
        run.underline = xml.attribute("val") != QLatin1String("none");
    else if (xml.is("strike") || xml.is("dstrike"))
        run.strike = run.strike.value_or(false) || xml.flag("val", true);
    else if (xml.is("vanish") || xml.is("specVanish"))
        run.hidden = run.hidden.value_or(false) || xml.flag("val", true);
    else if (xml.is("vertAlign")) {
        const QString value = xml.attribute("val");
        run.raised = value == QLatin1String("superscript") ? 1
                     : value == QLatin1String("subscript") ? -1
                                                           : 0;
    } else if (xml.is("rStyle"))
        run.style = xml.attribute("val");
    else if (xml.is("ins") || xml.is("del") || xml.is("moveFrom") || xml.is("moveTo"))
        ++run.tracked;
}

void takeParagraphProperty(const XmlPart &xml, DocxParagraph &paragraph)
{
    if (xml.is("pStyle"))
        paragraph.style = xml.attribute("val");
    else if (xml.is("jc"))
        paragraph.align = alignment(xml.attribute("val"));
    else if (xml.is("outlineLvl"))
        paragraph.outline = xml.number("val", 9);
    else if (xml.is("numId"))
        paragraph.list = xml.number("val", 0);
    else if (xml.is("ilvl"))
        paragraph.level = xml.number("val", 0);
    else if (xml.is("pageBreakBefore"))
        paragraph.breakBefore = xml.flag("val", true);
}

} // namespace

void DocxRun::inherit(const DocxRun &other)
{
    inheritValue(bold, other.bold);
    inheritValue(italic, other.italic);
    inheritValue(underline, other.underline);
    inheritValue(strike, other.strike);
    inheritValue(hidden, other.hidden);
    inheritValue(raised, other.raised);
}

DocxRun readRunProperties(XmlPart &xml)
{
    DocxRun run;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("rPrChange"))
            xml.skip();
        else if (xml.isStart())
            takeRunProperty(xml, run);
    }
    return run;
}

DocxParagraph readParagraphProperties(XmlPart &xml)
{
    DocxParagraph paragraph;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("rPr"))
            paragraph.mark = readRunProperties(xml);
        else if (xml.isStart("pPrChange") || xml.isStart("sectPr"))
            xml.skip();
        else if (xml.isStart())
            takeParagraphProperty(xml, paragraph);
    }
    return paragraph;
}

bool DocxStyles::read(const QByteArray &bytes, const std::function<void()> &step)
{
    XmlPart xml(bytes, step);
    while (xml.next()) {
        if (xml.isStart("style") && m_styles.size() < mostStyles)
            takeStyle(xml);
    }
    return !xml.damaged();
}

void DocxStyles::takeStyle(XmlPart &xml)
{
    const QString id = xml.attribute("styleId");
    if (xml.attribute("type") == QLatin1String("paragraph") && xml.flag("default", false))
        m_default = id;
    Style style;
    std::optional<int> outline;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("name"))
            outline = outlineOfName(xml.attribute("val"));
        else if (xml.isStart("basedOn"))
            style.based = xml.attribute("val");
        else if (xml.isStart("pPr"))
            style.paragraph = readParagraphProperties(xml);
        else if (xml.isStart("rPr"))
            style.run = readRunProperties(xml);
        else if (xml.isStart("tblStylePr"))
            xml.skip();
    }
    if (outline)
        style.paragraph.outline = outline;
    m_styles.insert(id, style);
}

DocxParagraph DocxStyles::withStyle(const DocxParagraph &own) const
{
    DocxParagraph all = own;
    if (all.style.isEmpty())
        all.style = m_default;
    QString name = all.style;
    for (int i = 0; i < mostParents && m_styles.contains(name); ++i) {
        const Style style = m_styles.value(name);
        inheritValue(all.outline, style.paragraph.outline);
        inheritValue(all.list, style.paragraph.list);
        inheritValue(all.level, style.paragraph.level);
        inheritValue(all.breakBefore, style.paragraph.breakBefore);
        if (all.align.isEmpty())
            all.align = style.paragraph.align;
        name = style.based;
    }
    return all;
}

DocxRun DocxStyles::run(const QString &style) const
{
    DocxRun run;
    QString name = style;
    for (int i = 0; i < mostParents && m_styles.contains(name); ++i) {
        const Style one = m_styles.value(name);
        run.inherit(one.run);
        name = one.based;
    }
    return run;
}

} // namespace LeverArch
