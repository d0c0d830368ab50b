// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/paperthreads.h"

#include "domain/numbertext.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace LeverArch {

namespace {
constexpr int manyPages = 100;
constexpr int pagesBetweenNews = 20;
/// How long somebody who cancels may have to wait before it is noticed.
constexpr std::chrono::milliseconds moment{50};

/// What a job has in memory, or will have once it is taken out of what it lies in.
qint64 sizeOf(const PaperJob &job)
{
    const bool comes = job.step == PaperJob::Step::TakeOut;
    return std::max(job.paper.bytes.size(), comes ? job.member.size : qint64(0));
}

} // namespace

PaperThreads::PaperThreads(const PaperReader &reader, int count, Cancellation cancellation)
    : m_reader(reader), m_cancellation(std::move(cancellation))
{
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back([this] { work(); });
}

PaperThreads::~PaperThreads()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_jobs.clear();
    }
    m_jobsChanged.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

bool PaperThreads::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_jobs.size() < m_threads.size() && m_unfinished < 3 * qsizetype(m_threads.size()) &&
           m_unfinishedBytes < manyBytes;
}

void PaperThreads::put(PaperJob job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_unfinishedBytes += sizeOf(job);
        m_jobs.push_back(std::move(job));
        ++m_unfinished;
    }
    m_jobsChanged.notify_one();
}

bool PaperThreads::hasOutcome() const
{
    const std::lock_guard lock(m_mutex);
    return !m_outcomes.empty();
}

QString PaperThreads::doing() const
{
    const std::lock_guard lock(m_mutex);
    return m_doing;
}

void PaperThreads::watch(const QString &fileName, int page, int pages)
{
    if (pages < manyPages || page % pagesBetweenNews != 0)
        return;
    const QString news = QCoreApplication::translate("Intake", "%1, page %2 of %3")
                             .arg(fileName, wholeText(page), wholeText(pages));
    const std::lock_guard lock(m_mutex);
    m_doing = page < pages ? news : QString();
}

std::optional<PaperThreads::Finished> PaperThreads::take()
{
    std::unique_lock lock(m_mutex);
    if (!m_outcomesChanged.wait_for(lock, moment, [this] { return !m_outcomes.empty(); }))
        return std::nullopt;
    Finished finished = std::move(m_outcomes.front());
    m_outcomes.pop_front();
    --m_unfinished;
    m_unfinishedBytes -= finished.size;
    return finished;
}

void PaperThreads::work()
{
    while (true) {
        PaperJob job;
        {
            std::unique_lock lock(m_mutex);
            m_jobsChanged.wait(lock, [this] { return m_stopping || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        const qsizetype index = job.index;
        const QString fileName = job.fileName;
        const qint64 size = sizeOf(job);
        const auto watcher = [&](int page, int pages) { watch(fileName, page, pages); };
        PaperOutcome outcome;
        if (m_cancellation.isCancelled())
            outcome.cancelled = true;
        else
            outcome = m_reader.bring(std::move(job), m_cancellation, watcher);
        {
            const std::lock_guard lock(m_mutex);
            m_doing.clear();
            m_outcomes.push_back({index, std::move(outcome), size});
        }
        m_outcomesChanged.notify_one();
    }
}

} // namespace LeverArch
