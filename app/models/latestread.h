// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

namespace LeverArch {

/// Keeps one long read alive: a newer one supersedes, and leaving stops, the one before.
class LatestRead
{
public:
    LatestRead() = default;
    ~LatestRead() { m_current.cancel(); }
    LatestRead(const LatestRead &) = delete;
    LatestRead &operator=(const LatestRead &) = delete;

    Cancellation renew()
    {
        m_current.cancel();
        m_current = Cancellation();
        return m_current;
    }

private:
    Cancellation m_current;
};

} // namespace LeverArch
