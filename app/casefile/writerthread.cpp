// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/writerthread.h"

#include <future>
#include <memory>

namespace LeverArch {

WriterThread::WriterThread() : m_thread([this] { work(); }) {}

WriterThread::~WriterThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void WriterThread::post(Priority priority, Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queues[int(priority)].push_back(std::move(task));
    }
    m_wake.notify_one();
}

void WriterThread::run(Priority priority, const Task &task)
{
    // Shared, because the waiting thread may leave while set_value() is still on its way out.
    const auto done = std::make_shared<std::promise<void>>();
    std::future<void> finished = done->get_future();
    post(priority, [&task, done] {
        task();
        done->set_value();
    });
    finished.wait();
}

void WriterThread::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock,
                    [this] { return m_stopping || !m_queues[0].empty() || !m_queues[1].empty(); });
        std::deque<Task> &queue = m_queues[0].empty() ? m_queues[1] : m_queues[0];
        if (queue.empty())
            return;
        Task task = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        task();
        task = nullptr;
        lock.lock();
    }
}

} // namespace LeverArch
