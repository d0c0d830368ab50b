// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

#include <cmath>
#include <cstring>
#include <type_traits>

namespace LeverArch {

/// Takes values out of the body of a frame that may come from a hostile process. Once anything is
/// out of bounds every further value is zero or empty and ok() stays false: read the whole message,
/// then ask once.
class WireReader
{
public:
    explicit WireReader(QByteArrayView bytes) : m_bytes(bytes) {}

    /// A number between `least` and `most`; floating point only when finite.
    template <typename T>
    T number(T least, T most)
    {
        static_assert(std::is_arithmetic_v<T>);
        T value = {};
        if (m_bytes.size() < static_cast<qsizetype>(sizeof value))
            return fail<T>();
        std::memcpy(&value, m_bytes.data(), sizeof value);
        m_bytes = m_bytes.sliced(sizeof value);
        if constexpr (std::is_floating_point_v<T>) {
            if (!std::isfinite(value))
                return fail<T>();
        }
        return value < least || value > most ? fail<T>() : value;
    }
    bool flag() { return number<quint8>(0, 1) == 1; }

    /// A number of items of which each takes at least `itemSize` bytes: never more than can follow.
    qsizetype count(qsizetype most, qsizetype itemSize = 1)
    {
        const auto value = number<quint32>(0, static_cast<quint32>(most));
        return value > m_bytes.size() / itemSize ? fail<qsizetype>() : qsizetype(value);
    }

    /// At most `most` UTF-16 units.
    QString string(qsizetype most)
    {
        const qsizetype length = count(most, 2);
        QString text(length, Qt::Uninitialized);
        if (length > 0)
            std::memcpy(text.data(), m_bytes.data(), static_cast<size_t>(length) * 2);
        m_bytes = m_bytes.sliced(length * 2);
        return text;
    }

    bool ok() const { return m_ok; }
    /// Everything was in bounds and nothing is left over.
    bool finished() const { return m_ok && m_bytes.isEmpty(); }
    void reject() { fail<int>(); }

private:
    template <typename T>
    T fail()
    {
        m_ok = false;
        m_bytes = {};
        return T();
    }

    QByteArrayView m_bytes;
    bool m_ok = true;
};

} // namespace LeverArch
