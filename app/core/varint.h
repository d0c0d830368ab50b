// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace LeverArch {

/// Variable-length integers, seven bits a byte, lowest first, the top bit saying that more follow;
/// signed values zigzag (0, -1, 1, -2 …) so that small ones stay short.
void appendUnsigned(QByteArray &out, quint64 value);
void appendSigned(QByteArray &out, qint64 value);

/// Reads them back. Past the end, or after a number of more than 64 bits, every value is 0 and ok()
/// is false for good. The bytes must outlive the reader.
class VarintReader
{
public:
    explicit VarintReader(QByteArrayView bytes) : m_bytes(bytes) {}

    quint64 unsignedValue();
    /// Within ±2^40; anything larger counts as malformed, so that sums of a few cannot overflow.
    qint64 signedValue();

    bool ok() const { return m_ok; }
    qsizetype remaining() const { return m_bytes.size() - m_position; }

private:
    quint64 fail();

    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_ok = true;
};

} // namespace LeverArch
