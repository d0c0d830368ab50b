// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fuzz/readers/filetrial.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <optional>

/// What a child says of its work while it works, in memory both processes see.
struct ChildSigns
{
    std::atomic<quint64> number{0};   ///< Of the file it is at.
    std::atomic<qint64> begunAt{0};   ///< Processor time of the child in ms, when it began with it,
    std::atomic<qint64> aliveAt{0};   ///< and when it last gave a sign of life.
    std::atomic<qint64> slowest{0};   ///< ms of one file,
    std::atomic<quint64> slowestNumber{0};
    std::atomic<qint64> stillest{0};  ///< ms without a sign of life.
    std::atomic<quint64> stillestNumber{0};
    Counts counts{};
};

/// How long and how much one file may take. Processor time, because others work on the same
/// computer.
struct ChildBounds
{
    std::chrono::milliseconds still;  ///< Without a sign of life: the client's watch would end it.
    std::chrono::milliseconds whole;  ///< In all.
    qint64 memory;                    ///< Resident bytes.
};

/// Why a child ended before it was done.
struct ChildFault
{
    QString what;       ///< "crash (signal 11)", "hang", "slow", "memory".
    quint64 number = 0; ///< Of the file it was at.
};

/// Runs work in a process of its own and watches it, so that one file that ends it is a line in a
/// report and not the end of the run.
class WatchedChild
{
public:
    explicit WatchedChild(const ChildBounds &bounds);
    ~WatchedChild();
    WatchedChild(const WatchedChild &) = delete;
    WatchedChild &operator=(const WatchedChild &) = delete;

    /// Nothing when `work` came to its end. No thread may run beside the caller.
    std::optional<ChildFault> run(const std::function<void(ChildSigns &)> &work);

    ChildSigns &signs() { return *m_signs; }
    qint64 largestMemory() const { return m_largest; } ///< Bytes.
    quint64 largestNumber() const { return m_largestNumber; }

private:
    QString watch(int child);

    ChildBounds m_bounds;
    ChildSigns *m_signs;
    qint64 m_largest = 0;
    quint64 m_largestNumber = 0;
};

/// Of the file with that number: said before and after, so that the signs are right.
void beginFile(ChildSigns &signs, quint64 number);
void giveSign(ChildSigns &signs);
void endFile(ChildSigns &signs);
