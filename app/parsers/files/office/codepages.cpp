// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/codepages.h"

#include <QStringDecoder>

namespace LeverArch {

namespace {

struct Charset
{
    int charset;
    int codePage;
};
constexpr Charset charsets[] = {{77, 10000}, {128, 932},  {129, 949},  {130, 1361}, {134, 936},
                                {136, 950},  {161, 1253}, {162, 1254}, {163, 1258}, {177, 1255},
                                {178, 1256}, {186, 1257}, {204, 1251}, {222, 874},  {238, 1250},
                                {254, 437},  {255, 850}};

struct CodePage
{
    int number;
    const char *name;
};
constexpr CodePage codePages[] = {
    {437, "IBM437"},     {850, "IBM850"},    {852, "IBM852"},         {866, "IBM866"},
    {874, "windows-874"}, {932, "windows-31j"}, {936, "GBK"},        {949, "windows-949"},
    {950, "Big5"},       {10000, "macintosh"}, {65001, "UTF-8"},
};

constexpr int western = 1252;

// What Windows-1252 has in place of the control characters of Latin-1.
constexpr char16_t westernSigns[32] = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

QString fromWestern(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(westernSigns[c.unicode() - 0x80]);
    }
    return text;
}

QByteArray nameOf(int codePage)
{
    for (const CodePage &page : codePages) {
        if (page.number == codePage)
            return page.name;
    }
    return "windows-" + QByteArray::number(codePage);
}

} // namespace

int codePageOfCharset(int charset)
{
    for (const Charset &one : charsets) {
        if (one.charset == charset)
            return one.codePage;
    }
    return 0;
}

QString fromCodePage(const QByteArray &bytes, int codePage, bool &known)
{
    known = true;
    if (codePage == western)
        return fromWestern(bytes);
    QStringDecoder decoder(nameOf(codePage).constData());
    if (decoder.isValid())
        return decoder.decode(bytes);
    known = false;
    return fromWestern(bytes);
}

} // namespace LeverArch
