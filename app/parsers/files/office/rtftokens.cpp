// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/office/rtftokens.h"

#include <algorithm>

namespace LeverArch {

namespace {

constexpr qsizetype longestWord = 32;
constexpr int mostDigits = 10;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

RtfToken RtfTokens::next()
{
    // Line ends and NULs are nothing but padding here.
    while (m_at < m_bytes.size() &&
           (m_bytes[m_at] == '\r' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\0'))
        ++m_at;
    RtfToken token;
    if (m_at >= m_bytes.size())
        return token;
    const char c = m_bytes[m_at++];
    if (c == '\\')
        return control();
    token.kind = c == '{'   ? RtfToken::Kind::Open
                 : c == '}' ? RtfToken::Kind::Close
                            : RtfToken::Kind::Byte;
    token.sign = c;
    return token;
}

RtfToken RtfTokens::control()
{
    RtfToken token;
    if (m_at >= m_bytes.size())
        return token;
    const char c = m_bytes[m_at];
    if (isLetter(c))
        return word();
    ++m_at;
    if (c == '\'')
        return hexByte();
    token.kind = RtfToken::Kind::Symbol;
    token.sign = c;
    return token;
}

RtfToken RtfTokens::hexByte()
{
    RtfToken token;
    token.kind = RtfToken::Kind::Byte;
    token.sign = '?';
    token.hasNumber = true;
    if (m_at + 1 < m_bytes.size()) {
        const int high = hexDigit(m_bytes[m_at]);
        const int low = hexDigit(m_bytes[m_at + 1]);
        if (high >= 0 && low >= 0) {
            token.sign = char(high * 16 + low);
            m_at += 2;
        }
    }
    return token;
}

RtfToken RtfTokens::word()
{
    RtfToken token;
    token.kind = RtfToken::Kind::Word;
    const qsizetype begin = m_at;
    while (m_at < m_bytes.size() && isLetter(m_bytes[m_at]) && m_at - begin < longestWord)
        ++m_at;
    token.word = m_bytes.sliced(begin, m_at - begin);
    const bool minus = m_at + 1 < m_bytes.size() && m_bytes[m_at] == '-' &&
                       isDigit(m_bytes[m_at + 1]);
    m_at += minus ? 1 : 0;
    qint64 number = 0;
    for (int digits = 0; m_at < m_bytes.size() && isDigit(m_bytes[m_at]) && digits < mostDigits;
         ++digits) {
        number = number * 10 + (m_bytes[m_at++] - '0');
        token.hasNumber = true;
    }
    number = std::min<qint64>(number, 0x7FFFFFFF);
    token.number = int(minus ? -number : number);
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
        ++m_at;
    if (token.word == "bin") {
        const qsizetype length =
            std::clamp<qsizetype>(token.number, 0, m_bytes.size() - m_at);
        token.kind = RtfToken::Kind::Binary;
        token.word = m_bytes.sliced(m_at, length);
        m_at += length;
    }
    return token;
}

} // namespace LeverArch
