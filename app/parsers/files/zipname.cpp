// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/zipname.h"

#include <QStringDecoder>
#include <QtEndian>

#include <zlib.h>

#include <array>

namespace LeverArch {

namespace {

/// Code page 437, 0x80 to 0xff (unicode.org, VENDORS/MICSFT/PC/CP437.TXT).
constexpr char16_t dosLetters[] =
    u"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    u"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
static_assert(std::size(dosLetters) == 129);

/// Windows-1252, 0x80 to 0x9f; above it is Latin-1. What it leaves out is as in the WHATWG standard.
constexpr char16_t windowsLetters[] = {
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178};
static_assert(std::size(windowsLetters) == 32);

QString inOneByteEach(const QByteArray &bytes, bool isDos)
{
    QString text;
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        if (c < 0x80)
            text += QChar(char16_t(c));
        else if (isDos)
            text += QChar(dosLetters[c - 0x80]);
        else
            text += QChar(c < 0xa0 ? windowsLetters[c - 0x80] : char16_t(c));
    }
    return text;
}

/// The Info-ZIP Unicode Path field, where it belongs to this very name; null when there is none.
QByteArray unicodePath(const QByteArray &extra, const QByteArray &name)
{
    constexpr quint16 unicodePathId = 0x7075;
    constexpr qsizetype head = 5; // version and checksum
    qsizetype at = 0;
    while (at + 4 <= extra.size()) {
        const auto id = qFromLittleEndian<quint16>(extra.constData() + at);
        const qsizetype size = qFromLittleEndian<quint16>(extra.constData() + at + 2);
        at += 4;
        if (size > extra.size() - at)
            break;
        if (id == unicodePathId && size > head && extra[at] == 1) {
            const auto sum = qFromLittleEndian<quint32>(extra.constData() + at + 1);
            const auto *bytes = reinterpret_cast<const Bytef *>(name.constData());
            if (sum == ::crc32(0, bytes, static_cast<uInt>(name.size())))
                return extra.mid(at + head, size - head);
        }
        at += size;
    }
    return {};
}

} // namespace

QString zipName(const ZipNameBytes &name)
{
    if (const QByteArray unicode = unicodePath(name.extra, name.bytes); !unicode.isEmpty())
        return QString::fromUtf8(unicode);
    if (name.isUtf8)
        return QString::fromUtf8(name.bytes);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(name.bytes);
    return utf8.hasError() ? inOneByteEach(name.bytes, name.isDos) : text;
}

} // namespace LeverArch
