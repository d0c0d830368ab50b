// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/unicodemap.h"

#include <QByteArray>

namespace LeverArch {

namespace {

QByteArray hex(int value, int digits)
{
    return QByteArray::number(value, 16).rightJustified(digits, '0').toUpper();
}

QByteArray units(const QString &text)
{
    QByteArray all;
    for (const QChar unit : text)
        all += hex(unit.unicode(), 4);
    return all;
}

} // namespace

std::string unicodeMap(const QList<QPair<int, QString>> &codes)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                     "/CMapName /Letters def /CMapType 2 def\n"
                     "1 begincodespacerange <00> <FF> endcodespacerange\n";
    // A section may have no more than 100 entries.
    for (qsizetype at = 0; at < codes.size(); at += 100) {
        const auto section = codes.mid(at, 100);
        map += QByteArray::number(section.size()) + " beginbfchar\n";
        for (const auto &[code, text] : section)
            map += '<' + hex(code, 2) + "> <" + units(text) + ">\n";
        map += "endbfchar\n";
    }
    map += "endcmap CMapName currentdict /CMap defineresource pop end end\n";
    return map.toStdString();
}

} // namespace LeverArch
