// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace LeverArch::Bench {

/// Wants its turn every millisecond and keeps the longest wait.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_since.start();
        m_timer.start(1);
    }
    /// What kept the thread until now was not the window's doing.
    void forgive() { m_since.start(); }
    double longestMs() const { return m_longest; }
    /// The longest since the last time this was asked.
    double takeLongestMs() { return std::exchange(m_longest, 0); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

} // namespace LeverArch::Bench
