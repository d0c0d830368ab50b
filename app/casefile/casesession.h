// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/caseopening.h"
#include "casefile/casewriter.h"
#include "casefile/fileplace.h"
#include "casefile/steadywriter.h"
#include "casefile/undohistory.h"
#include "casefile/writerthread.h"
#include "core/clock.h"
#include "core/idsource.h"
#include "core/randomsource.h"
#include "storage/connection.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

class QObject;

namespace LeverArch {

class BackgroundCheck;
class CaseFile;
class ReaderPool;
class Stores;

/// What is behind an open CaseFile: its threads and connections, and the order they end in. Readers
/// and the reading connection go first, then the writer, whose connection is the last on the file
/// and so tidies SQLite's log away, then the lock.
///
/// May be made, and its writing started, on another thread than the owner's; everything else is on
/// the owner's. What runs on the writer thread says so; it tells the owner by queued calls only,
/// and never waits for it.
class CaseSession
{
public:
    CaseSession(CaseOpening found, const CaseFileOptions &options);
    ~CaseSession();

    CaseSession(const CaseSession &) = delete;
    CaseSession &operator=(const CaseSession &) = delete;

    /// First, from any thread: takes up the writing where it was left. When that fails, the file is
    /// open for reading only.
    void startWriting(qint64 sizeLimit);
    /// Then, on the owner's thread, with `owner` set.
    Result<void> startReading();
    /// Keeps what `stores` show as it is at their first question.
    Result<void> holdView();
    /// The end, in this order; the destructor does what was not done. The first on the owner's
    /// thread, the second on any: it waits for all that was asked for, and lets go of the lock.
    void stopReading();
    void stopWriting();

    Result<ActionInfo> act(const QString &label, const CaseWriter::Change &change, Id group);
    void actLater(const QString &label, CaseWriter::Change change, QObject *context,
                  std::function<void(Result<ActionInfo>)> then);
    Result<void> writeDerived(const CaseWriter::Change &change, const QSet<Id> &texts);
    Result<void> rebuildSearchIndex();
    Result<ActionInfo> takeBack(ActionInfo::Kind kind);
    void takeBackLater(ActionInfo::Kind kind, QObject *context,
                       std::function<void(Result<ActionInfo>)> then);
    ActionInfo next(ActionInfo::Kind kind) const;

    CaseFile *owner = nullptr; ///< Set before startReading().
    CaseOpening opening;       ///< Owner's thread.
    std::unique_ptr<Stores> stores;
    std::unique_ptr<ReaderPool> readers;
    Id newId() { return m_ids.next(); }
    const QString &who() const { return m_who; }

private:
    using Task = std::function<Result<ActionInfo>()>;

    /// These on the writer thread.
    Result<void> startWritingNow(qint64 sizeLimit);
    Result<ActionInfo> write(const std::function<Result<ChangeSet>(CaseWriter &)> &change);
    Result<ActionInfo> takeBackNow(ActionInfo::Kind kind);
    Result<ActionInfo> actNow(const QString &label, const CaseWriter::Change &change, Id group);
    Result<ActionInfo> rebuildNow();
    void readUnreadPages();
    void signPapers();
    /// What every change goes through once the writing has started.
    Result<ChangeSet> writeSteadily(const std::function<Result<ChangeSet>(CaseWriter &)> &change);
    void tidyLog();
    /// Of what nobody asked for, and nobody waits for.
    void tellFailure(const char *what, const Error &error);

    /// These on the owner's.
    void becomeReadOnly(const Issue &reason, bool damaged);
    void checkMeanwhile();
    /// Reads through a new connection after the file was away, and tells everybody to look again.
    void readAgain();

    Result<ActionInfo> runWaiting(const Task &task);
    void runLater(Task task, QObject *context, std::function<void(Result<ActionInfo>)> then);
    UndoHistory::Step nextStep(ActionInfo::Kind kind) const;

    SystemClock m_systemClock;
    SystemRandomSource m_systemRandom;
    const Clock &m_clock;
    IdSource m_ids;
    QString m_who;
    int m_readerCount;

    mutable std::mutex m_undoMutex;
    UndoHistory m_undoHistory;

    std::unique_ptr<SteadyWriter> m_writer; ///< Writer thread only.
    bool m_willTidy = false;                ///< Writer thread only.

    /// A reading connection from before the file was away: somebody may still hold its stores.
    struct Retired
    {
        std::unique_ptr<Connection> connection;
        std::unique_ptr<Stores> stores;
    };
    std::vector<Retired> m_retired;
    FilePlace m_readingPlace;
    std::unique_ptr<Connection> m_connection;
    std::optional<Transaction> m_view; ///< Of that connection.
    std::unique_ptr<BackgroundCheck> m_check;
    bool m_mayLeaveLog = false; ///< Open for reading only where no log stood before.

    WriterThread m_writerThread; ///< Last: its tasks use what stands above to their end.
};

} // namespace LeverArch
