// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <mutex>

namespace LeverArch {

class Clock;
class RandomSource;

/// Makes new ids: (milliseconds since 2020-01-01 UTC) << 21 | 21 random bits, and never the same or
/// a smaller one twice from one source, also when the clock is set back. Thread-safe. The clock and
/// the random source must outlive it.
class IdSource
{
public:
    IdSource(const Clock &clock, RandomSource &random);

    Id next();

private:
    const Clock &m_clock;
    RandomSource &m_random;
    std::mutex m_mutex;
    qint64 m_last = 0;
};

} // namespace LeverArch
