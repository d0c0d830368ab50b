// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/readers/hostilechanges.h"

#include "fuzz/readers/zippedparts.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <zlib.h>

namespace {

constexpr qsizetype mostBytes = 2 * 1024 * 1024;
constexpr qsizetype mostRepeated = 300'000;

/// What numbers in text are replaced by.
constexpr std::array oddNumbers = {
    "0",          "-1",         "1",     "65535",  "65536",      "2147483647",
    "2147483648", "4294967295", "-2147483648",     "9223372036854775807",
    "-9223372036854775808",     "99999999999999999999999999", "1e308",  "-1e308", "1e-320",
    "nan",        "inf",        "0x7f",  "1.5",    "00000000000", "1048576", "16384", "-0"};

constexpr std::array<quint64, 16> oddIntegers = {
    0,      1,          2,          0x7f,       0x80,       0xff,       0x7fff,    0x8000,
    0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff, 0x7fffffffffffffff,
    0x8000000000000000, 0xffffffffffffffff};

template <qsizetype N>
constexpr QByteArrayView raw(const char (&bytes)[N])
{
    return QByteArrayView(bytes, N - 1);
}

/// Bytes that formats and encodings trip over.
const std::array oddities = {
    raw("\0"),           raw("\xff"),         raw("\xff\xfe"),     raw("\xfe\xff"),
    raw("\xef\xbb\xbf"), raw("\xc0\x80"),     raw("\xed\xa0\x80"), raw("\xf4\x90\x80\x80"),
    raw("\xe2\x80\xae"), raw("\xe2\x80\x8b"), raw("\xcc\x81"),     raw("\xef\xbf\xbf"),
    raw("\xf0\x9f\x98\x80"), raw("\r"),       raw("\n\n"),         raw("\r\n\r\n"),
    raw("\x1a"),         raw("\x1b$B"),       raw("\x0e"),         raw("+ADw-"),
    raw("<![CDATA["),    raw("]]>"),          raw("<!--"),         raw("-->"),
    raw("<?"),           raw("&#0;"),         raw("&#x110000;"),   raw("&lt"),
    raw("<!DOCTYPE a [<!ENTITY b \"c\">]>"),  raw("</"),           raw("/>"),
    raw("{\\"),          raw("}}}}"),         raw("\\bin99999 "),  raw("\\u-1?"),
    raw("\\'"),          raw("=?utf-8?B?"),   raw("=?x?Q?=?="),    raw("\"\"\""),
    raw("----=_"),       raw("Content-Type: multipart/mixed; boundary=\r\n"),
    raw("Content-Transfer-Encoding: base64\r\n"), raw("\nFrom a Mon\n"),
    raw("PK\3\4"),       raw("PK\1\2"),       raw("PK\5\6"),       raw("../"),
    raw(" colspan=999999999 "), raw(" rowspan=65536 "), raw("<table><tr><td>"),
    raw("<style>*{font-size:1e9px}</style>"), raw("<img src=\"data:image/png;base64,"),
    raw("endobj"),       raw("<<"),           raw("stream\n"),     raw("1 0 R")};

/// PNG (ISO 15948, 5.3): each chunk ends in a sum without which it is not read.
void sumUpPng(QByteArray &bytes)
{
    qsizetype at = 8;
    while (at + 12 <= bytes.size()) {
        const auto size = qsizetype(qFromBigEndian<quint32>(bytes.constData() + at));
        if (at + 12 + size > bytes.size())
            return;
        const auto *from = reinterpret_cast<const Bytef *>(bytes.constData() + at + 4);
        qToBigEndian(quint32(crc32(0, from, uInt(size + 4))), bytes.data() + at + 8 + size);
        at += 12 + size;
    }
}

} // namespace

QByteArray HostileChanges::changed(const QByteArray &file, const QList<QByteArray> &others)
{
    if (file.startsWith("PK\3\4") && below(8) != 0) {
        const QByteArray made = changedZip(file, others);
        if (!made.isEmpty())
            return made;
    }
    QByteArray made = changedBytes(file, others);
    if (made.startsWith("\x89PNG\r\n\x1a\n") && below(8) != 0)
        sumUpPng(made);
    return made;
}

QByteArray HostileChanges::changedZip(const QByteArray &file, const QList<QByteArray> &others)
{
    QList<ZippedPart> parts = unzipped(file);
    if (parts.isEmpty())
        return {};
    QList<ZippedPart> theirs;
    if (!others.isEmpty())
        theirs = unzipped(others.at(qsizetype(below(quint64(others.size())))));
    QList<QByteArray> pieces;
    for (const ZippedPart &part : std::as_const(theirs))
        pieces.append(part.content);
    for (quint64 round = 0, rounds = 1 + below(2); round < rounds; ++round) {
        const auto which = qsizetype(below(quint64(parts.size())));
        switch (below(12)) {
        case 0: // A part of the same name from another file.
            for (const ZippedPart &part : std::as_const(theirs)) {
                if (part.name == parts.at(which).name)
                    parts[which].content = part.content;
            }
            break;
        case 1:
            if (parts.size() > 1)
                parts.removeAt(which);
            break;
        case 2:
            parts.append(parts.at(which));
            break;
        case 3: {
            QByteArray name = parts.at(which).name.toUtf8();
            changeOnce(name, "../a/b.xml");
            parts[which].name = QString::fromUtf8(name.left(300));
            break;
        }
        default:
            parts[which].content = changedBytes(parts.at(which).content, pieces);
        }
    }
    return zipped(parts);
}

QByteArray HostileChanges::changedBytes(QByteArray bytes, const QList<QByteArray> &others)
{
    const quint64 most = quint64(1) << below(5);
    for (quint64 i = 0, changes = 1 + below(most); i < changes && bytes.size() < mostBytes; ++i) {
        const QByteArray other =
            others.isEmpty() ? bytes : others.at(qsizetype(below(quint64(others.size()))));
        changeOnce(bytes, other);
    }
    bytes.truncate(mostBytes);
    return bytes;
}

void HostileChanges::changeOnce(QByteArray &bytes, const QByteArray &other)
{
    switch (below(16)) {
    case 0:
    case 1:
        return flipBits(bytes);
    case 2:
    case 3:
        return replaceNumber(bytes);
    case 4:
    case 5:
        return overwriteInteger(bytes);
    case 6:
    case 7:
        return insertOddity(bytes);
    case 8: {
        const Piece gone = pieceOf(bytes, 1 << below(12));
        bytes.remove(gone.at, gone.size);
        return;
    }
    case 9: {
        const Piece gone = tokensOf(bytes);
        bytes.remove(gone.at, gone.size);
        return;
    }
    case 10:
        return repeat(bytes);
    case 11:
        return nest(bytes);
    case 12:
        return swapPieces(bytes);
    case 13:
    case 14:
        return insertFrom(bytes, other);
    default:
        return below(3) == 0 ? bytes.truncate(qsizetype(below(quint64(bytes.size() + 1))))
                             : replaceTail(bytes, other);
    }
}

void HostileChanges::flipBits(QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    for (quint64 i = 0, flips = 1 + below(8); i < flips; ++i) {
        const auto at = qsizetype(below(quint64(bytes.size())));
        bytes[at] = char(bytes.at(at) ^ (1 << below(8)));
    }
}

void HostileChanges::replaceNumber(QByteArray &bytes)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto from = bytes.begin() + qsizetype(below(quint64(bytes.size() + 1)));
    auto first = std::find_if(from, bytes.end(), isDigit);
    if (first == bytes.end())
        first = std::find_if(bytes.begin(), bytes.end(), isDigit);
    const auto last = std::find_if_not(first, bytes.end(), isDigit);
    bytes.replace(first - bytes.begin(), last - first, oddNumbers[below(oddNumbers.size())]);
}

void HostileChanges::overwriteInteger(QByteArray &bytes)
{
    const qsizetype width = qsizetype(1) << below(4);
    if (bytes.size() < width)
        return;
    // Heads are where formats keep what matters.
    const auto room = quint64(bytes.size() - width + 1);
    const auto at = qsizetype(below(below(2) == 0 ? std::min<quint64>(room, 256) : room));
    const quint64 value = oddIntegers[below(oddIntegers.size())];
    std::array<char, 8> turned = {};
    if (below(2) == 0)
        qToLittleEndian(value, turned.data());
    else
        qToBigEndian(value << (8 * (8 - width)), turned.data());
    bytes.replace(at, width, turned.data(), width);
}

void HostileChanges::insertOddity(QByteArray &bytes)
{
    const QByteArrayView oddity = oddities[below(oddities.size())];
    const QByteArray inserted = oddity.toByteArray().repeated(below(6) == 0 ? 1 + below(500) : 1);
    bytes.insert(qsizetype(below(quint64(bytes.size() + 1))), inserted);
}

void HostileChanges::repeat(QByteArray &bytes)
{
    const Piece piece = below(2) == 0 ? tokensOf(bytes) : pieceOf(bytes, 1 << below(10));
    if (piece.size == 0)
        return;
    const quint64 room = quint64(std::max<qsizetype>(1, mostRepeated / piece.size));
    const quint64 times = 1 + below(std::min(room, quint64(1) << below(16)));
    bytes.insert(piece.at, bytes.mid(piece.at, piece.size).repeated(qsizetype(times)));
}

/// What opens something, over and over, and, half the time, what closes it as often.
void HostileChanges::nest(QByteArray &bytes)
{
    const Piece opening = tokensOf(bytes);
    const Piece closing = tokensOf(bytes);
    if (opening.size == 0 || opening.size > 2'000)
        return;
    const quint64 room = quint64(mostRepeated / opening.size);
    const auto times = qsizetype(1 + below(std::min(room, quint64(1) << below(15))));
    const QByteArray opened = bytes.mid(opening.at, opening.size).repeated(times);
    const QByteArray closed = bytes.mid(closing.at, closing.size);
    if (below(2) == 0 && closing.at >= opening.at && closed.size() * times <= mostRepeated)
        bytes.insert(closing.at, closed.repeated(times));
    bytes.insert(opening.at, opened);
}

void HostileChanges::swapPieces(QByteArray &bytes)
{
    Piece first = tokensOf(bytes);
    Piece second = tokensOf(bytes);
    if (first.at > second.at)
        std::swap(first, second);
    if (first.at + first.size > second.at)
        return;
    const QByteArray one = bytes.mid(first.at, first.size);
    const QByteArray two = bytes.mid(second.at, second.size);
    bytes.replace(second.at, second.size, one);
    bytes.replace(first.at, first.size, two);
}

void HostileChanges::insertFrom(QByteArray &bytes, const QByteArray &other)
{
    const Piece theirs = below(4) == 0 ? pieceOf(other, 4'096) : tokensOf(other);
    const Piece ours = tokensOf(bytes);
    const qsizetype replaced = below(2) == 0 ? 0 : ours.size;
    bytes.replace(ours.at, replaced, other.mid(theirs.at, theirs.size));
}

void HostileChanges::replaceTail(QByteArray &bytes, const QByteArray &other)
{
    bytes.truncate(qsizetype(below(quint64(bytes.size() + 1))));
    bytes.append(other.mid(qsizetype(below(quint64(other.size() + 1)))));
}

HostileChanges::Piece HostileChanges::pieceOf(const QByteArray &bytes, qsizetype most)
{
    const auto at = qsizetype(below(quint64(bytes.size() + 1)));
    const qsizetype room = std::min(most, bytes.size() - at);
    return {at, qsizetype(below(quint64(room + 1)))};
}

HostileChanges::Piece HostileChanges::tokensOf(const QByteArray &bytes)
{
    constexpr QByteArrayView begins("<>{}\\\n;,\"=&");
    const auto isBegin = [begins](char c) { return begins.contains(c); };
    const auto from = bytes.begin() + qsizetype(below(quint64(bytes.size() + 1)));
    const auto first = std::find_if(from, bytes.end(), isBegin);
    auto last = first;
    for (quint64 i = 0, tokens = 1 + below(below(3) == 0 ? 20 : 2); i < tokens; ++i) {
        if (last != bytes.end())
            last = std::find_if(last + 1, bytes.end(), isBegin);
    }
    return {first - bytes.begin(), last - first};
}
