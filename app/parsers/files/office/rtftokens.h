// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace LeverArch {

/// A piece of an RTF file (Rich Text Format Specification 1.9.1).
struct RtfToken
{
    enum class Kind { End, Open, Close, Word, Symbol, Byte, Binary };
    Kind kind = Kind::End;
    QByteArrayView word; ///< Of a control word, without its backslash; the data of \bin.
    bool hasNumber = false;
    int number = 0;      ///< Of a control word; of \'hh.
    char sign = 0;       ///< Of a symbol; the byte of a text.
};

/// Cuts an RTF file into pieces. Never beyond its end, whatever lengths it claims.
class RtfTokens
{
public:
    explicit RtfTokens(QByteArrayView bytes) : m_bytes(bytes) {}

    RtfToken next();
    /// Bytes taken so far.
    qsizetype position() const { return m_at; }

private:
    RtfToken control();
    RtfToken word();
    RtfToken hexByte();

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace LeverArch
