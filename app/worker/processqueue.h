// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/workerprocess.h"

#include <condition_variable>
#include <deque>
#include <list>
#include <memory>
#include <mutex>

namespace LeverArch {

/// Who may use which process. Requests are served in the order they came, each by, in this order of
/// preference: the process that still holds the caller's document, an idle process without one, a
/// new process while there are fewer than allowed, and else the idle process unused for longest,
/// whose session opens its document again at its next call. A process is never kept from others by
/// a session that does not use it at this moment, so any number of open documents share a few
/// processes without ever waiting for each other in a circle. Thread-safe.
class ProcessQueue
{
public:
    struct Slot
    {
        std::unique_ptr<WorkerProcess> process;
        bool busy = false;
        quint64 used = 0;    ///< When it was last given back, in turns.
        quint64 session = 0; ///< Whose document it holds while idle.
    };

    /// The right to use one process until it goes out of scope.
    class Lease
    {
    public:
        Lease(ProcessQueue &queue, Slot &slot) : m_queue(&queue), m_slot(&slot) {}
        Lease(Lease &&other) noexcept
            : m_queue(std::exchange(other.m_queue, nullptr)), m_slot(other.m_slot)
        {}
        Lease &operator=(Lease &&) = delete;
        ~Lease()
        {
            if (m_queue)
                m_queue->giveBack(*m_slot);
        }
        WorkerProcess *operator->() const { return m_slot->process.get(); }
        WorkerProcess &operator*() const { return *m_slot->process; }

    private:
        ProcessQueue *m_queue;
        Slot *m_slot;
    };

    explicit ProcessQueue(WorkerOptions options) : m_options(std::move(options)) {}

    /// Waits for a process; `session` 0 for a job without one. Cancelled, Internal when no process
    /// starts, Refused when its walls do not hold and `forParsing`.
    Result<Lease> take(quint64 session, Cancellation cancellation = {}, bool forParsing = true);

    /// The session is over; what it held open is closed.
    void forget(quint64 session);

    /// A number no session had before.
    quint64 newSession();

private:
    Slot *freeSlot(quint64 session);
    Result<void> prepare(Slot &slot, quint64 session, bool forParsing);
    void giveBack(Slot &slot);

    const WorkerOptions m_options;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<Slot> m_slots;
    std::deque<quint64> m_waiting;
    quint64 m_turn = 0;
    quint64 m_sessions = 0;
};

} // namespace LeverArch
