// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/jpegfacts.h"

#include <QtEndian>

namespace LeverArch {

namespace {

constexpr int startOfScan = 0xda;
constexpr int endOfImage = 0xd9;
constexpr int jfif = 0xe0;
constexpr int adobe = 0xee;
constexpr double millimetresOfInch = 25.4;

int byteAt(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

int pairAt(QByteArrayView bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

/// SOF0 to SOF15, of which 4, 8 and 12 are something else.
bool isFrame(int marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

void readFrame(QByteArrayView segment, int marker, JpegFacts &facts)
{
    facts.size = QSize(pairAt(segment, 3), pairAt(segment, 1));
    facts.components = byteAt(segment, 5);
    facts.isPlain = marker <= 0xc2 && byteAt(segment, 0) == 8;
}

double densityOf(QByteArrayView segment)
{
    if (!segment.startsWith("JFIF"))
        return 0;
    const int unit = byteAt(segment, 7);
    const double density = pairAt(segment, 8);
    return unit == 1 ? density : unit == 2 ? density * millimetresOfInch / 10 : 0;
}

} // namespace

std::optional<JpegFacts> jpegFacts(QByteArrayView bytes)
{
    JpegFacts facts;
    constexpr qsizetype tail = 4096;
    facts.isWhole =
        bytes.last(std::min(bytes.size(), tail)).lastIndexOf(QByteArrayView("\xff\xd9", 2)) >= 0;
    for (qsizetype at = 2; at + 4 <= bytes.size();) {
        if (byteAt(bytes, at) != 0xff) {
            ++at;
            continue;
        }
        const int marker = byteAt(bytes, at + 1);
        const bool isBare = marker == 0xff || marker == 0 || marker == 1 ||
                            (marker >= 0xd0 && marker <= 0xd8);
        if (isBare) {
            at += marker == 0xff ? 1 : 2;
            continue;
        }
        if (marker == startOfScan || marker == endOfImage)
            break;
        const qsizetype length = std::max(pairAt(bytes, at + 2), 2);
        const qsizetype begin = at + 4;
        const QByteArrayView segment =
            bytes.sliced(begin, std::clamp<qsizetype>(length - 2, 0, bytes.size() - begin));
        if (isFrame(marker))
            readFrame(segment, marker, facts);
        else if (marker == jfif && facts.dotsPerInch == 0)
            facts.dotsPerInch = densityOf(segment);
        else if (marker == adobe && segment.startsWith("Adobe"))
            facts.isInverted = true;
        at = begin + length - 2;
    }
    facts.isInverted = facts.isInverted && facts.components == 4;
    return facts.size.isEmpty() ? std::nullopt : std::optional(facts);
}

} // namespace LeverArch
