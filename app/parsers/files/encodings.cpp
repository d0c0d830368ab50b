// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/encodings.h"

#include <QHash>

#include <array>
#include <cerrno>
#include <iconv.h>
#include <memory>
#include <type_traits>

namespace LeverArch {

namespace {

constexpr std::array common = {
    "UTF-8",       "UTF-16LE",     "UTF-16BE",   "UTF-32LE",   "UTF-32BE",    "UTF-7",
    "CP1250",      "CP1251",       "CP1252",     "CP1253",     "CP1254",      "CP1255",
    "CP1256",      "CP1257",       "CP1258",     "CP437",      "CP850",       "CP852",
    "CP866",       "CP874",        "CP932",      "CP936",      "CP949",       "GB18030",
    "BIG5",        "BIG5-HKSCS",   "EUC-JP",     "EUC-KR",     "ISO-2022-JP", "ISO-2022-KR",
    "SHIFT_JIS",   "GBK",          "KOI8-R",     "KOI8-U",     "MACINTOSH",   "TIS-620",
    "ISO-8859-1",  "ISO-8859-2",   "ISO-8859-3", "ISO-8859-4", "ISO-8859-5",  "ISO-8859-6",
    "ISO-8859-7",  "ISO-8859-8",   "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14",
    "ISO-8859-15", "ISO-8859-16"};

iconv_t none()
{
    return reinterpret_cast<iconv_t>(-1);
}

struct Closing
{
    void operator()(iconv_t converter) const { ::iconv_close(converter); }
};
using Converter = std::unique_ptr<std::remove_pointer_t<iconv_t>, Closing>;

Converter converterFrom(const QString &encoding)
{
    const iconv_t converter = ::iconv_open("UTF-16LE", encoding.toLatin1().constData());
    return Converter(converter == none() ? nullptr : converter);
}

bool isName(const QString &name)
{
    // A slash has a meaning of its own to iconv.
    return !name.isEmpty() && name.size() < 40 &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringLiteral("-_:.").contains(c));
           });
}

} // namespace

Encodings::Encodings()
{
    for (const char *encoding : common) {
        for (const bool reading : {true, false}) {
            const iconv_t converter =
                reading ? ::iconv_open("UTF-8", encoding) : ::iconv_open(encoding, "UTF-8");
            if (converter != none())
                m_open.push_back(converter);
        }
    }
}

Encodings::~Encodings()
{
    for (void *converter : m_open)
        ::iconv_close(converter);
}

QString encodingMeant(const QString &name)
{
    static const QHash<QString, const char *> meant = {
        {QStringLiteral("us-ascii"), "cp1252"},       {QStringLiteral("ascii"), "cp1252"},
        {QStringLiteral("iso-8859-1"), "cp1252"},     {QStringLiteral("iso8859-1"), "cp1252"},
        {QStringLiteral("latin1"), "cp1252"},         {QStringLiteral("latin-1"), "cp1252"},
        {QStringLiteral("windows-1252"), "cp1252"},   {QStringLiteral("ansi"), "cp1252"},
        {QStringLiteral("iso-8859-9"), "cp1254"},     {QStringLiteral("latin5"), "cp1254"},
        {QStringLiteral("gb2312"), "gb18030"},        {QStringLiteral("gbk"), "gb18030"},
        {QStringLiteral("x-gbk"), "gb18030"},         {QStringLiteral("shift_jis"), "cp932"},
        {QStringLiteral("shift-jis"), "cp932"},       {QStringLiteral("x-sjis"), "cp932"},
        {QStringLiteral("ks_c_5601-1987"), "cp949"},  {QStringLiteral("euc-kr"), "cp949"},
        {QStringLiteral("tis-620"), "cp874"},         {QStringLiteral("windows-874"), "cp874"},
        {QStringLiteral("utf8"), "utf-8"},            {QStringLiteral("unicode-1-1-utf-8"), "utf-8"},
        {QStringLiteral("unicode"), "utf-16le"},      {QStringLiteral("utf-16"), "utf-16le"},
        {QStringLiteral("x-mac-roman"), "macintosh"}, {QStringLiteral("iso-8859-8-i"), "iso-8859-8"}};
    const QString plain = name.trimmed().toLower();
    const auto found = meant.constFind(plain);
    return found == meant.constEnd() ? plain : QString::fromLatin1(*found);
}

std::optional<QString> decodedAs(QByteArrayView bytes, const QString &encoding)
{
    const Converter converter = isName(encoding) ? converterFrom(encoding) : nullptr;
    if (!converter)
        return std::nullopt;
    QString text;
    text.reserve(bytes.size());
    std::array<char16_t, 8192> room = {};
    char *in = const_cast<char *>(bytes.data()); // iconv only reads
    auto left = static_cast<size_t>(bytes.size());
    while (left > 0) {
        auto *out = reinterpret_cast<char *>(room.data());
        size_t free = sizeof room;
        errno = 0;
        const bool done = ::iconv(converter.get(), &in, &left, &out, &free) != size_t(-1);
        text.append(QStringView(room.data(), qsizetype(sizeof room - free) / 2));
        if (done || errno == E2BIG)
            continue;
        text.append(QChar(QChar::ReplacementCharacter));
        if (errno != EILSEQ)
            break; // ends in the middle of a letter
        ++in;
        --left;
    }
    return text;
}

} // namespace LeverArch
