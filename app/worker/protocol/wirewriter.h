// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <cstring>
#include <type_traits>

namespace LeverArch {

/// Puts values into the body of a frame, in the byte order of this machine (both ends run on it).
/// What it writes, WireReader reads in the same order.
class WireWriter
{
public:
    template <typename T>
    void number(T value)
    {
        static_assert(std::is_arithmetic_v<T>);
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void flag(bool value) { number<quint8>(value ? 1 : 0); }
    void count(qsizetype value) { number(static_cast<quint32>(value)); }
    void string(QStringView text)
    {
        count(text.size());
        m_bytes.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    }

    void reserve(qsizetype size) { m_bytes.reserve(size); }
    qsizetype size() const { return m_bytes.size(); }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

} // namespace LeverArch
