// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/varint.h"

namespace LeverArch {

namespace {
constexpr qint64 largestSigned = qint64(1) << 40;
constexpr int bitsPerByte = 7;
constexpr int bitsPerValue = 64;
} // namespace

void appendUnsigned(QByteArray &out, quint64 value)
{
    while (value >= 0x80) {
        out.append(char(uchar(value & 0x7f) | 0x80));
        value >>= bitsPerByte;
    }
    out.append(char(value));
}

void appendSigned(QByteArray &out, qint64 value)
{
    appendUnsigned(out, (quint64(value) << 1) ^ quint64(value >> (bitsPerValue - 1)));
}

quint64 VarintReader::unsignedValue()
{
    quint64 value = 0;
    for (int shift = 0; m_ok && shift < bitsPerValue; shift += bitsPerByte) {
        if (m_position >= m_bytes.size())
            return fail();
        const auto byte = uchar(m_bytes.at(m_position++));
        const quint64 part = byte & 0x7f;
        if (shift == 63 && part > 1)
            return fail();
        value |= part << shift;
        if ((byte & 0x80) == 0)
            return value;
    }
    return fail();
}

qint64 VarintReader::signedValue()
{
    const quint64 zigzag = unsignedValue();
    const qint64 value = qint64(zigzag >> 1) ^ -qint64(zigzag & 1);
    if (value > largestSigned || value < -largestSigned)
        return qint64(fail());
    return value;
}

quint64 VarintReader::fail()
{
    m_ok = false;
    return 0;
}

} // namespace LeverArch
