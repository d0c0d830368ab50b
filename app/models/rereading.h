// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace LeverArch {

/// When to read something anew that an import changes many times a second: a moment after the first
/// change, once for all changes of that moment, and never while the reading before is under way. A
/// reading that takes long is followed by a pause as long, so that a growing list costs no more than
/// half of a thread.
class Rereading final : public QObject
{
    Q_OBJECT

public:
    /// `read` begins a reading; whoever gave it says ended() when its answer is there, also when
    /// that is an error.
    Rereading(std::function<void()> read, std::chrono::milliseconds pause,
              QObject *parent = nullptr);

    void now();  ///< At once, for a person: `read` must supersede what is under way.
    void soon(); ///< Something has changed.
    void ended();
    void forget(); ///< No answer comes any more, and none is wanted.

private:
    void begin();

    std::function<void()> m_read;
    std::chrono::milliseconds m_pause;
    std::chrono::milliseconds m_took{0};
    QElapsedTimer m_began;
    QTimer m_timer;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace LeverArch
