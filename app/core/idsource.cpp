// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/idsource.h"

#include "core/clock.h"
#include "core/randomsource.h"

#include <algorithm>

namespace LeverArch {

namespace {
constexpr qint64 epochMs = 1'577'836'800'000; // 2020-01-01T00:00:00Z
constexpr int randomBits = 21;
} // namespace

IdSource::IdSource(const Clock &clock, RandomSource &random) : m_clock(clock), m_random(random) {}

Id IdSource::next()
{
    const std::lock_guard lock(m_mutex);
    const qint64 ms = std::max<qint64>(1, m_clock.now().toMSecsSinceEpoch() - epochMs);
    const qint64 chance = qint64(m_random.next() & ((1u << randomBits) - 1));
    m_last = std::max((ms << randomBits) | chance, m_last + 1);
    return Id(m_last);
}

} // namespace LeverArch
