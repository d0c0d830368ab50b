// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"

#include <QString>

#include <mutex>

namespace LeverArch {

/// One piece of long work as the window shows it. report() comes from the working thread, all else
/// from the interface thread. Ends when its last owner lets go.
class Job final : public Progress
{
public:
    struct State
    {
        qint64 done = 0;
        qint64 total = 0; ///< 0: not known yet.
        QString doing;
    };

    explicit Job(QString title) : m_title(std::move(title)) {}

    /// How its rate is said: "%1 files a second"; empty: "%1 a second".
    void setRateWords(const QString &words) { m_rateWords = words; }
    const QString &rateWords() const { return m_rateWords; }
    /// How many of its kind begin after it.
    void setWaiting(int count) { m_waiting = count; }
    int waiting() const { return m_waiting; }

    const QString &title() const { return m_title; }
    const Cancellation &cancellation() const { return m_cancellation; }
    void cancel() { m_cancellation.cancel(); }

    void report(qint64 done, qint64 total, const QString &doing) override;
    State state() const;

private:
    const QString m_title;
    QString m_rateWords;
    int m_waiting = 0;
    Cancellation m_cancellation;
    mutable std::mutex m_mutex;
    State m_state;
};

} // namespace LeverArch
