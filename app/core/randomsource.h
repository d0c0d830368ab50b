// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

namespace LeverArch {

/// Where chance comes from, so that a test can repeat it. Thread-safe.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual quint64 next() = 0;
};

/// The operating system's generator.
class SystemRandomSource final : public RandomSource
{
public:
    quint64 next() override { return QRandomGenerator::system()->generate64(); }
};

} // namespace LeverArch
