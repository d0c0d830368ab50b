// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/sharedbytes.h"

#include <QByteArrayView>

#include <functional>

namespace LeverArch {

/// Takes in one member as it is unpacked, and stops where what comes out is no honest file:
/// more than the container says, more than Limit::member, or more than a thousand times what it was
/// packed into, once that is over 50 MB.
class MemberSink
{
public:
    /// `packed` and `claimed` in bytes; `claimed` -1 when nothing is said.
    MemberSink(qint64 packed, qint64 claimed, const std::function<void()> &step);

    /// Throws JobFailure: Refused ("member_bomb", "too_large"), Io.
    void append(QByteArrayView bytes);
    SharedBytes take();
    qint64 size() const { return m_size; }

private:
    qint64 m_packed;
    qint64 m_claimed;
    qint64 m_size = 0;
    const std::function<void()> &m_step;
    SharedBytes::Builder m_builder;
};

/// So much comes out of so little that it is there to do harm.
bool isBomb(qint64 packed, qint64 unpacked);

} // namespace LeverArch
