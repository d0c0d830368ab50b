// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/readerpool.h"

#include "casefile/fileplace.h"
#include "domain/stores/stores.h"
#include "storage/sqlstores.h"

#include <algorithm>

namespace LeverArch {

/// One thread's connection. Opened with the first task and again after a failure (a memory stick
/// that was away), always on its own thread; interrupt() alone comes from others.
class ReaderPool::Reader
{
public:
    Reader(ReaderPool &pool, const QString &path, Connection::Mode mode, IdSource &ids,
           const Clock &clock)
        : m_pool(pool),
          m_place(FilePlace::at(path)),
          m_path(path),
          m_mode(mode),
          m_ids(ids),
          m_clock(clock)
    {}

    /// Gives the work one steady view of the case file, however many queries it makes: a briefing
    /// must not take one figure from before a change and another from after it.
    Answer run(const Work &work)
    {
        auto snapshot = begin();
        if (!snapshot.ok())
            return work(snapshot.error());
        return work(static_cast<const Stores *>(m_stores.get()));
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_stores.reset();
        m_connection.reset();
    }

    void interrupt()
    {
        const std::lock_guard lock(m_mutex);
        if (m_connection)
            m_connection->interrupt();
    }

private:
    Result<Transaction> begin()
    {
        LEVERARCH_TRY(beThere());
        if (!m_stores) {
            LEVERARCH_ASSIGN(auto connection, Connection::open(m_path, m_mode));
            m_stores = makeStores(*connection, m_ids, m_clock);
            const std::lock_guard lock(m_mutex);
            m_connection = std::move(connection);
            m_place = FilePlace::at(m_path);
        }
        return Transaction::begin(*m_connection);
    }

    /// Lets go of the connection when the file at the path is no longer the one it reads.
    Result<void> beThere()
    {
        switch (m_place.standing(m_path)) {
        case FilePlace::Standing::Gone:
            return fileIsGone();
        case FilePlace::Standing::Replaced:
            return fileWasReplaced();
        case FilePlace::Standing::Back:
            close();
            Q_EMIT m_pool.returned();
            break;
        case FilePlace::Standing::Same:
            break;
        }
        return {};
    }

    ReaderPool &m_pool;
    FilePlace m_place;
    QString m_path;
    Connection::Mode m_mode;
    IdSource &m_ids;
    const Clock &m_clock;
    std::mutex m_mutex; ///< Guards the pointer, not the connection.
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Stores> m_stores;
};

ReaderPool::ReaderPool(const QString &path, Connection::Mode mode, int threads, IdSource &ids,
                       const Clock &clock)
{
    for (int i = 0; i < std::max(1, threads); ++i) {
        m_readers.push_back(std::make_unique<Reader>(*this, path, mode, ids, clock));
        m_threads.emplace_back([this, reader = m_readers.back().get()] { work(*reader); });
    }
}

ReaderPool::~ReaderPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (const auto &reader : m_readers)
        reader->interrupt();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReaderPool::enqueue(QObject *context, Work work, Cancellation cancellation)
{
    auto task = std::make_unique<Task>();
    task->context = context ? context : this;
    task->work = std::move(work);
    task->cancellation = std::move(cancellation);
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void ReaderPool::work(Reader &reader)
{
    while (auto task = next()) {
        if (!task->cancellation.isCancelled()) {
            task->cancellation.onCancel([&reader] { reader.interrupt(); });
            task->answer = reader.run(task->work);
            task->cancellation.onCancel({});
        }
        finish(std::move(task));
    }
    reader.close();
}

std::unique_ptr<ReaderPool::Task> ReaderPool::next()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
    if (m_stopping)
        return nullptr;
    auto task = std::move(m_waiting.front());
    m_waiting.pop_front();
    return task;
}

void ReaderPool::finish(std::unique_ptr<Task> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_finished.push_back(std::move(task));
    }
    QMetaObject::invokeMethod(this, &ReaderPool::deliver, Qt::QueuedConnection);
}

void ReaderPool::deliver()
{
    std::deque<std::unique_ptr<Task>> finished;
    {
        const std::lock_guard lock(m_mutex);
        finished.swap(m_finished);
    }
    for (const auto &task : finished) {
        if (task->answer && task->context && !task->cancellation.isCancelled())
            task->answer();
    }
}

} // namespace LeverArch
