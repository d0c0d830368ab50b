// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/randomsource.h"

#include <mutex>
#include <random>

namespace LeverArch {

/// Chance that comes out the same every time.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(quint64 seed = 1) : m_generator(seed) {}

    quint64 next() override
    {
        const std::lock_guard lock(m_mutex);
        return m_generator();
    }
    int below(int bound) { return int(next() % quint64(bound)); }

private:
    std::mutex m_mutex;
    std::mt19937_64 m_generator;
};

} // namespace LeverArch
