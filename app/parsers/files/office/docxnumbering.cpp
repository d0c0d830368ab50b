// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/docxnumbering.h"

#include "parsers/files/office/listnumbers.h"
#include "parsers/files/office/xmlpart.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype mostLists = 50'000;
constexpr int levels = 9;
constexpr int notYet = -1'000'000'000;

QString numberAs(const QString &format, int number)
{
    if (format == QLatin1String("lowerLetter"))
        return letterNumber(number);
    if (format == QLatin1String("upperLetter"))
        return letterNumber(number).toUpper();
    if (format == QLatin1String("lowerRoman"))
        return romanNumber(number);
    if (format == QLatin1String("upperRoman"))
        return romanNumber(number).toUpper();
    if (format == QLatin1String("decimalZero"))
        return QString::number(number).rightJustified(2, u'0');
    if (format == QLatin1String("none"))
        return {};
    return QString::number(number);
}

} // namespace

bool DocxNumbering::read(const QByteArray &bytes, const std::function<void()> &step)
{
    XmlPart xml(bytes, step);
    while (xml.next()) {
        if (xml.isStart("abstractNum") && m_shapes.size() < mostLists)
            takeShape(xml);
        else if (xml.isStart("num") && m_lists.size() < mostLists)
            takeList(xml);
    }
    return !xml.damaged();
}

void DocxNumbering::takeShape(XmlPart &xml)
{
    const int id = xml.number("abstractNumId", -1);
    Shape shape;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("lvl")) {
            const int level = xml.number("ilvl", 0);
            shape.levels.insert(level, takeLevel(xml));
        } else if (xml.isStart("numStyleLink"))
            shape.link = xml.attribute("val");
        else if (xml.isStart("styleLink"))
            shape.isLink = xml.attribute("val");
    }
    m_shapes.insert(id, shape);
}

DocxNumbering::Level DocxNumbering::takeLevel(XmlPart &xml)
{
    Level level;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("start"))
            level.start = std::clamp(xml.number("val", 1), 0, 1'000'000);
        else if (xml.isStart("numFmt"))
            level.format = xml.attribute("val");
        else if (xml.isStart("lvlText"))
            level.text = xml.attribute("val").left(200);
    }
    return level;
}

void DocxNumbering::takeList(XmlPart &xml)
{
    const int id = xml.number("numId", -1);
    List list;
    int level = 0;
    const int depth = xml.depth();
    while (xml.nextWithin(depth)) {
        if (xml.isStart("abstractNumId"))
            list.shape = xml.number("val", -1);
        else if (xml.isStart("lvlOverride"))
            level = xml.number("ilvl", 0);
        else if (xml.isStart("startOverride"))
            list.starts.insert(level, std::clamp(xml.number("val", 1), 0, 1'000'000));
    }
    m_lists.insert(id, list);
}

int DocxNumbering::shapeOf(const List &list) const
{
    const QString link = m_shapes.value(list.shape).link;
    if (link.isEmpty())
        return list.shape;
    for (auto shape = m_shapes.cbegin(); shape != m_shapes.cend(); ++shape) {
        if (shape->isLink == link)
            return shape.key();
    }
    return list.shape;
}

QString DocxNumbering::next(int list, int level)
{
    if (!m_lists.contains(list) || level < 0 || level >= levels)
        return {};
    const List &own = m_lists[list];
    const int shapeId = shapeOf(own);
    const Shape shape = m_shapes.value(shapeId);
    if (!shape.levels.contains(level))
        return {};
    QList<int> &counters = m_counters[shapeId];
    if (counters.isEmpty())
        counters.fill(notYet, levels);
    if (!m_begun.contains(list)) {
        m_begun.insert(list);
        for (auto start = own.starts.cbegin(); start != own.starts.cend(); ++start) {
            if (start.key() >= 0 && start.key() < levels)
                counters[start.key()] = notYet;
        }
    }
    const auto first = [&](int at) {
        return own.starts.value(at, shape.levels.value(at).start);
    };
    for (int at = 0; at <= level; ++at) {
        if (counters.at(at) == notYet)
            counters[at] = first(at) - (at == level ? 1 : 0);
    }
    ++counters[level];
    std::fill(counters.begin() + level + 1, counters.end(), notYet);
    const Level &shown = shape.levels[level];
    if (shown.format == QLatin1String("bullet"))
        return visibleBullet(shown.text);
    QString text = shown.text;
    for (int at = 0; at <= level; ++at)
        text.replace(QStringLiteral("%%1").arg(at + 1),
                     numberAs(shape.levels.value(at).format, counters.at(at)));
    return text;
}

} // namespace LeverArch
