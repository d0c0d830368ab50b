// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace LeverArch {

/// The SHA-256 of some bytes (FIPS 180-4). Keys an original: the exact bytes received.
class Sha256
{
public:
    Sha256() = default;

    static Sha256 of(QByteArrayView bytes);
    /// From 32 raw bytes, or nothing when there are not 32.
    static std::optional<Sha256> fromBytes(const QByteArray &bytes);
    /// From 64 hexadecimal digits.
    static std::optional<Sha256> fromHex(const QString &hex);

    bool isNull() const { return m_bytes.isEmpty(); }
    const QByteArray &bytes() const { return m_bytes; }
    QString toHex() const { return QString::fromLatin1(m_bytes.toHex()); }

    friend bool operator==(const Sha256 &, const Sha256 &) = default;
    friend bool operator<(const Sha256 &a, const Sha256 &b) { return a.m_bytes < b.m_bytes; }
    friend size_t qHash(const Sha256 &h, size_t seed = 0) { return ::qHash(h.m_bytes, seed); }

private:
    explicit Sha256(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

} // namespace LeverArch
