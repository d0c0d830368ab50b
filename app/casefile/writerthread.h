// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace LeverArch {

/// The one thread that writes, with two queues: what a person waits for goes ahead of what an
/// import puts aside. A task that runs is never cut short; imports keep theirs short.
///
/// Tasks never wait for another thread, so waiting for one from any thread but this is safe.
class WriterThread
{
public:
    enum class Priority { Interface, Intake };
    using Task = std::function<void()>;

    WriterThread();
    /// Runs what is queued to its end, then stops.
    ~WriterThread();

    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    /// From any thread.
    void post(Priority priority, Task task);
    /// The same, and waits until the task has run. Never from a task: see isCurrent().
    void run(Priority priority, const Task &task);
    bool isCurrent() const { return std::this_thread::get_id() == m_thread.get_id(); }

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_queues[2];
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace LeverArch
