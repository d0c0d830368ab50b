// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/textdecoding.h"

#include "parsers/files/encodings.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeverArch {

namespace {

const QString &utf8()
{
    static const QString name = QStringLiteral("utf-8");
    return name;
}

bool begins(QByteArrayView bytes, const char *mark, qsizetype size)
{
    return bytes.size() >= size && bytes.first(size) == QByteArrayView(mark, size);
}

/// The encoding a byte order mark says; empty without one.
QString markedEncoding(QByteArrayView bytes)
{
    if (begins(bytes, "\xef\xbb\xbf", 3))
        return utf8();
    if (begins(bytes, "\xff\xfe\0\0", 4))
        return QStringLiteral("utf-32le");
    if (begins(bytes, "\0\0\xfe\xff", 4))
        return QStringLiteral("utf-32be");
    if (begins(bytes, "\xff\xfe", 2))
        return QStringLiteral("utf-16le");
    return begins(bytes, "\xfe\xff", 2) ? QStringLiteral("utf-16be") : QString();
}

/// UTF-16 of letters of Europe, which have a zero in every other byte.
QString paddedEncoding(QByteArrayView bytes)
{
    constexpr qsizetype enough = 4096;
    const qsizetype pairs = std::min(bytes.size(), enough) / 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        even += bytes[2 * i] == '\0' ? 1 : 0;
        odd += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    const auto isPadding = [pairs](qsizetype zeros, qsizetype others) {
        return pairs > 0 && zeros * 5 >= pairs * 2 && others * 20 <= pairs;
    };
    if (isPadding(odd, even))
        return QStringLiteral("utf-16le");
    return isPadding(even, odd) ? QStringLiteral("utf-16be") : QString();
}

struct Utf8Count
{
    qsizetype good = 0; ///< Letters of several bytes.
    qsizetype bad = 0;  ///< Bytes that are none.
};

/// RFC 3629, but for surrogates and overlong forms, which count as good here: they tell that UTF-8
/// was meant.
Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const int following = byte < 0x80                    ? 0
                              : byte >= 0xc2 && byte <= 0xdf ? 1
                              : byte >= 0xe0 && byte <= 0xef ? 2
                              : byte >= 0xf0 && byte <= 0xf4 ? 3
                                                             : -1;
        int found = 0;
        while (found < following && i + found + 1 < bytes.size() &&
               (static_cast<unsigned char>(bytes[i + found + 1]) & 0xc0) == 0x80)
            ++found;
        count.good += following > 0 && found == following ? 1 : 0;
        count.bad += found != following ? 1 : 0;
        i += 1 + found;
    }
    return count;
}

/// A slip or two do not make anything else of a text.
bool isUtf8(const Utf8Count &count)
{
    return count.bad == 0 || count.bad * 10 <= count.good;
}

bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n') || (c >= 0x7f && c < 0xa0) || c == 0xfffe ||
           c == 0xffff;
}

/// Line ends as \n, also those of pages; what is no text goes. Says how much went.
qint64 clean(QString &text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QLatin1Char('\f'), QLatin1Char('\n'));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    const qsizetype before = text.size();
    text.removeIf([](QChar c) { return isControl(c.unicode()); });
    const qint64 removed = before - text.size();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() &&
                          text[i + 1].isLowSurrogate();
        if (text[i].isSurrogate() && !pair)
            text[i] = QChar(QChar::ReplacementCharacter);
        i += pair ? 1 : 0;
    }
    return removed;
}

QString read(QByteArrayView bytes, const QString &encoding)
{
    if (encoding == utf8())
        return QString::fromUtf8(bytes);
    return decodedAs(bytes, encoding).value_or(QString());
}

/// What XML says of itself (XML 1.0, 4.3.3). One that can be read so far is not in UTF-16.
QString xmlEncoding(QByteArrayView bytes)
{
    constexpr qsizetype within = 200;
    if (!bytes.startsWith("<?xml"))
        return {};
    const QString start = QString::fromLatin1(bytes.first(std::min(bytes.size(), within)));
    static const QRegularExpression said(
        QStringLiteral("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9_.-]{1,40})[\"']"));
    const QString encoding = said.match(start).captured(1).toLower();
    return encoding.startsWith(QLatin1String("utf-16")) ? QString() : encoding;
}

/// Of seven bits: where there are bytes beyond them, programs said it before they knew what was
/// written, and it says nothing.
bool isSevenBit(const QString &encoding)
{
    return encoding == QLatin1String("us-ascii") || encoding == QLatin1String("ascii") ||
           encoding.startsWith(QLatin1String("iso-2022-")) || encoding == QLatin1String("utf-7");
}

QString saidEncoding(QByteArrayView bytes, const QString &declared)
{
    const QString plain = declared.trimmed().toLower();
    const bool saysNothing =
        plain.isEmpty() ||
        (isSevenBit(plain) && std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
    return saysNothing ? xmlEncoding(bytes) : declared;
}

struct Choice
{
    QString encoding;
    bool guessed = false;
};

Choice choose(QByteArrayView bytes, const QString &declared)
{
    if (const QString marked = markedEncoding(bytes); !marked.isEmpty())
        return {marked, false};
    const QString said = saidEncoding(bytes, declared);
    const QString meant = encodingMeant(said);
    const Utf8Count count = countUtf8(bytes);
    if (!said.isEmpty() && meant != utf8() && decodedAs({}, meant))
        return {meant, false};
    const QString padded = paddedEncoding(bytes);
    if (!padded.isEmpty())
        return {padded, true};
    if (isUtf8(count))
        return {utf8(), false};
    return {QStringLiteral("cp1252"), true};
}

QString shownName(const QString &encoding)
{
    return encoding == QLatin1String("cp1252") ? QStringLiteral("Windows-1252")
                                               : encoding.toUpper();
}

} // namespace

bool hasUtf16Look(QByteArrayView bytes)
{
    return begins(bytes, "\xff\xfe", 2) || begins(bytes, "\xfe\xff", 2) ||
           !paddedEncoding(bytes).isEmpty();
}

DecodedText decodeText(QByteArrayView bytes, const QString &declared)
{
    const Choice choice = choose(bytes, declared);
    DecodedText decoded;
    decoded.text = read(bytes, choice.encoding);
    if (choice.guessed)
        decoded.notes.append({FileNote::Kind::GuessedEncoding, 0, shownName(choice.encoding)});
    if (const qint64 removed = clean(decoded.text); removed > 0)
        decoded.notes.append({FileNote::Kind::ControlBytes, removed, {}});
    return decoded;
}

QString escapedLines(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace LeverArch
