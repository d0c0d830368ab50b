// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "storage/connection.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace LeverArch {

class Clock;
class IdSource;
class Stores;

/// Threads for reads that may be long, each with its own read-only connection. Lives on the thread
/// that made it; answers come back there.
///
/// Whatever a caller handed over (its functions and what they hold) is also destroyed on that
/// thread, never on a reader.
class ReaderPool : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void()>;
    /// Given an error instead of stores when the case file can no longer be opened.
    using Work = std::function<Answer(const Result<const Stores *> &)>;

    ReaderPool(const QString &path, Connection::Mode mode, int threads, IdSource &ids,
               const Clock &clock);
    /// Interrupts what runs, forgets what waits, and joins the threads.
    ~ReaderPool() override;

    /// Runs `work` on a reader and then its answer on this object's thread, unless `cancellation`
    /// was cancelled or `context` is gone by then. Cancelling interrupts the query that runs.
    void enqueue(QObject *context, Work work, Cancellation cancellation);

Q_SIGNALS:
    /// The file was away and could be opened again. From a reader's thread.
    void returned();

private:
    struct Task
    {
        QPointer<QObject> context;
        Work work;
        Cancellation cancellation;
        Answer answer;
    };

    class Reader;

    void work(Reader &reader);
    std::unique_ptr<Task> next();
    void finish(std::unique_ptr<Task> task);
    void deliver();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::unique_ptr<Task>> m_waiting;
    std::deque<std::unique_ptr<Task>> m_finished;
    std::vector<std::unique_ptr<Reader>> m_readers;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace LeverArch
