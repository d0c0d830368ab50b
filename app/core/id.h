// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace LeverArch {

/// The identity of a row that can be referred to: 63 bits, milliseconds since 2020 in the upper 42,
/// random below (see IdSource), so that two copies of a case file can be edited apart and merged.
/// Zero is "none". Printed as a decimal string wherever a program reads it, because JSON numbers
/// lose digits above 2^53.
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    static std::optional<Id> fromString(const QString &text);

    constexpr qint64 value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    constexpr explicit operator bool() const { return m_value != 0; }
    QString toString() const { return QString::number(m_value); }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

} // namespace LeverArch

Q_DECLARE_METATYPE(LeverArch::Id)
