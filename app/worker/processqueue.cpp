// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worker/processqueue.h"

#include "worker/workererrors.h"

#include <algorithm>

namespace LeverArch {

namespace {

/// A process that has opened so many papers makes room for a fresh one.
constexpr int documentsInALife = 250;

} // namespace

quint64 ProcessQueue::newSession()
{
    const std::lock_guard lock(m_mutex);
    return ++m_sessions;
}

Result<ProcessQueue::Lease> ProcessQueue::take(quint64 session, Cancellation cancellation,
                                               bool forParsing)
{
    std::unique_lock lock(m_mutex);
    const quint64 ticket = ++m_turn;
    m_waiting.push_back(ticket);
    Slot *slot = nullptr;
    while (!cancellation.isCancelled() &&
           (m_waiting.front() != ticket || !(slot = freeSlot(session))))
        m_changed.wait_for(lock, std::chrono::milliseconds(50));
    m_waiting.erase(std::find(m_waiting.begin(), m_waiting.end(), ticket));
    m_changed.notify_all();
    if (!slot)
        return WorkerErrors::cancelled();
    slot->busy = true;
    lock.unlock();
    Lease lease(*this, *slot);
    LEVERARCH_TRY(prepare(*slot, session, forParsing));
    return lease;
}

ProcessQueue::Slot *ProcessQueue::freeSlot(quint64 session)
{
    Slot *best = nullptr;
    const auto rank = [session](const Slot &s) {
        return s.session == session && session != 0 ? 2 : (s.session == 0 ? 1 : 0);
    };
    for (Slot &slot : m_slots) {
        if (slot.busy)
            continue;
        if (!best || rank(slot) > rank(*best) ||
            (rank(slot) == rank(*best) && slot.used < best->used))
            best = &slot;
    }
    const bool mayGrow = static_cast<int>(m_slots.size()) < std::max(m_options.processes, 1);
    if (mayGrow && (!best || rank(*best) == 0))
        best = &m_slots.emplace_back();
    return best;
}

Result<void> ProcessQueue::prepare(Slot &slot, quint64 session, bool forParsing)
{
    const bool worn = slot.process && slot.process->documents >= documentsInALife &&
                      (session == 0 || slot.process->session != session);
    if (worn)
        slot.process.reset();
    if (!slot.process) {
        LEVERARCH_ASSIGN(slot.process, WorkerProcess::start(m_options));
    }
    if (forParsing && !slot.process->protection().enough())
        return WorkerErrors::unprotected();
    return {};
}

void ProcessQueue::giveBack(Slot &slot)
{
    const std::lock_guard lock(m_mutex);
    if (slot.process && !slot.process->isAlive())
        slot.process.reset();
    slot.busy = false;
    slot.used = ++m_turn;
    slot.session = slot.process ? slot.process->session : 0;
    m_changed.notify_all();
}

void ProcessQueue::forget(quint64 session)
{
    const std::lock_guard lock(m_mutex);
    for (Slot &slot : m_slots) {
        if (slot.busy || slot.session != session || !slot.process)
            continue;
        slot.session = 0;
        slot.process->session = 0;
        if (!slot.process->tell(FrameType::Close).ok())
            slot.process.reset();
    }
}

} // namespace LeverArch
