// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/paperjob.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace LeverArch {

/// A few threads that bring papers, and two short queues: jobs in, outcomes out. Whoever owns it
/// puts jobs in while there is room, so that no more than a handful of papers is ever in memory.
class PaperThreads
{
public:
    PaperThreads(const PaperReader &reader, int count, Cancellation cancellation);
    /// Drops what nobody has begun, and waits for the rest.
    ~PaperThreads();

    PaperThreads(const PaperThreads &) = delete;
    PaperThreads &operator=(const PaperThreads &) = delete;

    bool hasRoom() const;
    void put(PaperJob job);
    /// Jobs put in whose outcome has not been taken.
    qsizetype unfinished() const { return m_unfinished; }

    struct Finished
    {
        qsizetype index;
        PaperOutcome outcome;
    };
    /// Waits for the next outcome; only while something is unfinished.
    Finished take();
    bool hasOutcome() const;

private:
    void work();

    const PaperReader &m_reader;
    Cancellation m_cancellation;
    mutable std::mutex m_mutex;
    std::condition_variable m_jobsChanged;
    std::condition_variable m_outcomesChanged;
    std::deque<PaperJob> m_jobs;
    std::deque<Finished> m_outcomes;
    qsizetype m_unfinished = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace LeverArch
