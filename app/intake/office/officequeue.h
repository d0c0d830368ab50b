// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/paperjob.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace LeverArch {

class OfficePrinter;

/// Gives office files to the printer on a thread of its own, as many together as are waiting, while
/// other papers are read; they come back with their pages, or without.
class OfficeQueue
{
public:
    /// `printer` null: nothing is ever put in.
    OfficeQueue(OfficePrinter *printer, Cancellation cancellation);
    /// Drops what waits; what is being printed is cancelled with the cancellation, or waited for.
    ~OfficeQueue();

    OfficeQueue(const OfficeQueue &) = delete;
    OfficeQueue &operator=(const OfficeQueue &) = delete;

    /// Whether more files are to be read in: neither too many nor too large ones wait.
    bool hasRoom() const;
    void put(PaperJob job);
    /// One whose pages have been made, or could not be.
    std::optional<PaperJob> take();
    /// Put in and not taken yet.
    qsizetype unfinished() const;

private:
    void work();
    QList<PaperJob> next();

    OfficePrinter *m_printer;
    Cancellation m_cancellation;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<PaperJob> m_waiting;
    std::deque<PaperJob> m_done;
    qsizetype m_unfinished = 0;
    qint64 m_bytes = 0; ///< Of those waiting and being printed.
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace LeverArch
