// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace LeverArch {

/// Where the time comes from, so that a test can say what time it is. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Now, in UTC, to the millisecond.
    virtual QDateTime now() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace LeverArch
