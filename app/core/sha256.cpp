// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sha256.h"

#include "core/sha256sum.h"

namespace LeverArch {

Sha256 Sha256::of(QByteArrayView bytes)
{
    Sha256Sum sum;
    sum.add(bytes);
    return sum.result();
}

std::optional<Sha256> Sha256::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 32)
        return std::nullopt;
    return Sha256(bytes);
}

std::optional<Sha256> Sha256::fromHex(const QString &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    return hex.size() == 64 ? fromBytes(bytes) : std::nullopt;
}

} // namespace LeverArch
