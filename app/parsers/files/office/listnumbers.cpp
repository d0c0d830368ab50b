// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/listnumbers.h"

namespace LeverArch {

namespace {

struct Symbol
{
    bool wingdings;
    char16_t sign;
    char16_t looks;
};
// The fonts' own tables, as far as letters and forms use them.
constexpr Symbol symbols[] = {
    {false, 0xB7, 0x2022}, {false, 0xA3, 0x2264}, {false, 0xB3, 0x2265}, {false, 0xB1, 0x00B1},
    {false, 0xB0, 0x00B0}, {false, 0xB4, 0x00D7}, {false, 0xB8, 0x00F7}, {false, 0xB9, 0x2260},
    {false, 0xBB, 0x2248}, {false, 0xAE, 0x2192}, {false, 0xAC, 0x2190}, {false, 0xD2, 0x00AE},
    {false, 0xD3, 0x00A9}, {false, 0xD4, 0x2122}, {false, 0xA0, 0x20AC}, {false, 0x61, 0x03B1},
    {false, 0x62, 0x03B2}, {false, 0x67, 0x03B3}, {false, 0x64, 0x03B4}, {false, 0x6D, 0x03BC},
    {false, 0x70, 0x03C0}, {false, 0x53, 0x03A3}, {false, 0x73, 0x03C3}, {false, 0x44, 0x0394},
    {true, 0xFC, 0x2713},  {true, 0xFB, 0x2717},  {true, 0xFE, 0x2611},  {true, 0xFD, 0x2612},
    {true, 0xA8, 0x25FB},  {true, 0x6F, 0x2610},  {true, 0x71, 0x2751},  {true, 0x78, 0x2612},
    {true, 0xA7, 0x25AA},  {true, 0x6E, 0x25A0},  {true, 0x6C, 0x25CF},  {true, 0x76, 0x2756},
    {true, 0xD8, 0x27A2},  {true, 0xE0, 0x2192},  {true, 0x4A, 0x263A},  {true, 0x28, 0x260E},
    {true, 0x2A, 0x2709},
};

} // namespace

QString romanNumber(int number)
{
    if (number < 1 || number > 3999)
        return QString::number(number);
    constexpr struct
    {
        int value;
        const char *letters;
    } steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"},
                 {50, "l"},   {40, "xl"},  {10, "x"},  {9, "ix"},   {5, "v"},   {4, "iv"},
                 {1, "i"}};
    QString text;
    for (const auto &step : steps) {
        for (; number >= step.value; number -= step.value)
            text += QLatin1String(step.letters);
    }
    return text;
}

QString letterNumber(int number)
{
    if (number < 1 || number > 26 * 30)
        return QString::number(number);
    return QString((number - 1) / 26 + 1, QChar(u'a' + (number - 1) % 26));
}

QString visibleBullet(const QString &sign)
{
    const char32_t first = sign.isEmpty() ? 0 : sign.at(0).unicode();
    const bool hasNoLook = first <= 0x20 || (first >= 0xE000 && first <= 0xF8FF);
    return hasNoLook ? QString(QChar(0x2022)) : sign.left(4);
}

QString fromSymbolFont(char16_t sign, const QString &font)
{
    const bool symbol = font.compare(QLatin1String("Symbol"), Qt::CaseInsensitive) == 0;
    const bool wingdings = font.startsWith(QLatin1String("Wingdings"), Qt::CaseInsensitive);
    // Word keeps such signs in the private area from U+F000.
    const char16_t code = sign >= 0xF000 && sign <= 0xF0FF ? char16_t(sign - 0xF000) : sign;
    for (const Symbol &one : symbols) {
        if ((symbol || wingdings) && one.wingdings == wingdings && one.sign == code)
            return QString(QChar(one.looks));
    }
    const bool hasNoLook = sign >= 0xE000 && sign <= 0xF8FF;
    return QString(hasNoLook ? (code >= 0x20 && code < 0x7F && !wingdings ? QChar(code) : QChar(0x25A1))
                             : QChar(sign));
}

} // namespace LeverArch
