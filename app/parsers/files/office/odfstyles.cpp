// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/odfstyles.h"

#include "parsers/files/office/listnumbers.h"
#include "parsers/files/office/xmlpart.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostStyles = 100'000;
constexpr int mostParents = 20;
constexpr int mostLevels = 10;
constexpr int greatestStart = 1'000'000;

QString key(const QString &family, const QString &name)
{
    return family + u':' + name;
}

template <typename T>
void inherit(std::optional<T> &own, const std::optional<T> &parents)
{
    if (!own)
        own = parents;
}

bool isZero(const QString &length)
{
    return !length.isEmpty() && length.at(0) == u'0' &&
           QString(length).remove(QLatin1Char('.')).remove(u'0').size() <= 2 &&
           !length.contains(QLatin1String("%"));
}

} // namespace

bool OdfStyles::read(const QByteArray &bytes, const std::function<void()> &step)
{
    XmlPart xml(bytes, step);
    while (xml.next()) {
        if (xml.isStart("body"))
            break;
        if (xml.isStart())
            take(xml);
    }
    return !xml.damaged();
}

bool OdfStyles::take(XmlPart &xml)
{
    if (xml.is("style"))
        takeStyle(xml);
    else if (xml.is("list-style"))
        takeLists(xml, xml.attribute("name"));
    else if (xml.is("outline-style"))
        takeLists(xml, QString());
    else
        return false;
    return true;
}

void OdfStyles::takeStyle(XmlPart &xml)
{
    const QString name = key(xml.attribute("family"), xml.attribute("name"));
    Style style;
    style.parent = xml.attribute("parent-style-name");
    style.listStyle = xml.attribute("list-style-name");
    const int outline = xml.number("default-outline-level", 0);
    if (outline > 0)
        style.outline = outline;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("text-properties"))
            takeText(xml, style);
        else if (xml.isStart("paragraph-properties")) {
            if (xml.hasAttribute("break-before"))
                style.breakBefore = xml.attribute("break-before") == QLatin1String("page");
            style.align = xml.attribute("text-align");
        } else if (xml.isStart("table-properties")) {
            if (xml.hasAttribute("display"))
                style.hidden = !xml.flag("display", true);
        } else if (xml.isStart("table-column-properties"))
            style.zeroSize = isZero(xml.attribute("column-width"));
        else if (xml.isStart("table-row-properties"))
            style.zeroSize = isZero(xml.attribute("row-height"));
        else if (xml.isStart("section-properties") && xml.attribute("display") == QLatin1String("none"))
            style.hidden = true;
    }
    if (m_styles.size() < mostStyles)
        m_styles.insert(name, style);
}

void OdfStyles::takeText(const XmlPart &xml, Style &style)
{
    const auto known = [&xml](const char *name) { return xml.hasAttribute(name); };
    if (known("font-weight")) {
        const QString weight = xml.attribute("font-weight");
        style.bold = weight == QLatin1String("bold") || weight.toInt() >= 600;
    }
    if (known("font-style"))
        style.italic = xml.attribute("font-style") != QLatin1String("normal");
    if (known("text-underline-style"))
        style.underline = xml.attribute("text-underline-style") != QLatin1String("none");
    if (known("text-line-through-style"))
        style.strike = xml.attribute("text-line-through-style") != QLatin1String("none");
    if (known("display"))
        style.hidden = xml.attribute("display") == QLatin1String("none");
    const QString position = xml.attribute("text-position");
    if (position.startsWith(QLatin1String("super")))
        style.raised = 1;
    else if (position.startsWith(QLatin1String("sub")))
        style.raised = -1;
    else if (!position.isEmpty()) {
        const double by = position.section(u'%', 0, 0).toDouble();
        style.raised = by > 0 ? 1 : (by < 0 ? -1 : 0);
    }
}

void OdfStyles::takeLists(XmlPart &xml, const QString &name)
{
    QHash<int, Level> levels;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        const bool bullet = xml.isStart("list-level-style-bullet");
        if (!bullet && !xml.isStart("list-level-style-number") && !xml.isStart("outline-level-style"))
            continue;
        Level level;
        level.bullet = bullet ? visibleBullet(xml.attribute("bullet-char")) : QString();
        level.format = xml.attribute("num-format");
        level.prefix = xml.attribute("num-prefix");
        level.suffix = xml.attribute("num-suffix");
        level.start = std::clamp(xml.number("start-value", 1), 0, greatestStart);
        level.shownLevels = std::clamp(xml.number("display-levels", 1), 1, mostLevels);
        levels.insert(xml.number("level", 1), level);
    }
    if (m_lists.size() < mostStyles)
        m_lists.insert(name, levels);
}

OdfStyles::Style OdfStyles::resolved(const char *family, const QString &name) const
{
    const QString kind = QLatin1String(family);
    Style style = m_styles.value(key(kind, name));
    QString parent = style.parent;
    for (int i = 0; i < mostParents && !parent.isEmpty(); ++i) {
        const Style above = m_styles.value(key(kind, parent));
        inherit(style.bold, above.bold);
        inherit(style.italic, above.italic);
        inherit(style.underline, above.underline);
        inherit(style.strike, above.strike);
        inherit(style.hidden, above.hidden);
        inherit(style.raised, above.raised);
        inherit(style.outline, above.outline);
        inherit(style.breakBefore, above.breakBefore);
        if (style.align.isEmpty())
            style.align = above.align;
        if (style.listStyle.isEmpty())
            style.listStyle = above.listStyle;
        parent = above.parent;
    }
    return style;
}

OdfStyles::Level OdfStyles::level(const QString &listStyle, int level) const
{
    const auto levels = m_lists.constFind(listStyle);
    if (levels != m_lists.cend() && levels->contains(level))
        return levels->value(level);
    Level plain;
    if (!listStyle.isEmpty() || levels == m_lists.cend())
        plain.bullet = visibleBullet({});
    return plain;
}

QString numberInFormat(int number, QStringView format)
{
    if (format == u"1")
        return QString::number(number);
    if (format == u"a" || format == u"A")
        return format == u"a" ? letterNumber(number) : letterNumber(number).toUpper();
    if (format == u"i" || format == u"I")
        return format == u"i" ? romanNumber(number) : romanNumber(number).toUpper();
    return {};
}

} // namespace LeverArch
