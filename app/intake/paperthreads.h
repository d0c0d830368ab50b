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
/// puts jobs in while there is room, so that no more than a handful of papers, or of megabytes and
/// one paper, is ever in memory.
class PaperThreads
{
public:
    /// Bytes of papers in memory beyond which no other is read.
    static constexpr qint64 manyBytes = qint64(256) << 20;

    PaperThreads(const PaperReader &reader, int count, Cancellation cancellation);
    /// Drops what nobody has begun, and waits for the rest.
    ~PaperThreads();

    PaperThreads(const PaperThreads &) = delete;
    PaperThreads &operator=(const PaperThreads &) = delete;

    /// Whether another job is to be put in: neither too many nor too large papers are waiting.
    bool hasRoom() const;
    void put(PaperJob job);
    /// Jobs put in whose outcome has not been taken.
    qsizetype unfinished() const { return m_unfinished; }

    struct Finished
    {
        qsizetype index;
        PaperOutcome outcome;
        qint64 size; ///< Of the paper, in bytes.
    };
    /// Waits a moment for the next outcome; nothing when there is none yet.
    std::optional<Finished> take();
    /// The page being read of a paper with many: "report.pdf, page 300 of 10,000"; else empty.
    QString doing() const;
    bool hasOutcome() const;

private:
    void work();
    void watch(const QString &fileName, int page, int pages);

    const PaperReader &m_reader;
    Cancellation m_cancellation;
    mutable std::mutex m_mutex;
    std::condition_variable m_jobsChanged;
    std::condition_variable m_outcomesChanged;
    std::deque<PaperJob> m_jobs;
    std::deque<Finished> m_outcomes;
    qsizetype m_unfinished = 0;
    qint64 m_unfinishedBytes = 0;
    QString m_doing;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace LeverArch
