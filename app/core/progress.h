// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace LeverArch {

/// Asks long work to stop. Copies share one state; any thread may cancel or ask.
class Cancellation
{
public:
    Cancellation() : m_state(std::make_shared<State>()) {}

    bool isCancelled() const { return m_state->cancelled.load(std::memory_order_acquire); }

    /// Runs what was registered with onCancel, on the calling thread.
    void cancel();

    /// Registers something that breaks a blocking call (an SQLite interrupt, a wake-up).
    /// Replaces the one before; an empty function takes it away. When already cancelled, it runs at
    /// once.
    void onCancel(std::function<void()> wake);

private:
    struct State
    {
        std::atomic_bool cancelled = false;
        std::mutex mutex;
        std::function<void()> wake;
    };
    std::shared_ptr<State> m_state;
};

/// What long work tells while it runs. Called from the working thread; implementations hand over to
/// the interface thread themselves.
class Progress
{
public:
    virtual ~Progress() = default;

    /// `done` of `total` units (files, pages); total 0 means not yet known. `doing` says what is
    /// being done now, for the person waiting.
    virtual void report(qint64 done, qint64 total, const QString &doing) = 0;
};

/// For callers who do not look.
class NoProgress final : public Progress
{
public:
    void report(qint64, qint64, const QString &) override {}
};

} // namespace LeverArch
