// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/changeset.h"
#include "casefile/undohistory.h"
#include "core/result.h"

#include <functional>
#include <memory>

namespace LeverArch {

class ActionLog;
class Clock;
class Connection;
class IdSource;
class Stores;

/// The transactions of a case file, over its one writing connection. Made, used and destroyed on
/// the writer thread. Every function commits everything it did or nothing.
class CaseWriter
{
public:
    using Change = std::function<Result<void>(Stores &)>;

    /// `sizeLimit`: the bytes the file may grow to, 0 for no limit.
    static Result<std::unique_ptr<CaseWriter>> open(const QString &path, IdSource &ids,
                                                    const Clock &clock, qint64 sizeLimit);
    ~CaseWriter();

    /// The file went away under it; see Connection::abandon().
    void abandon();
    /// Copies what it has open to a new file, whatever stands at the path.
    Result<void> copyTo(const QString &target) const;

    /// Does the change as the action `info`; the answer's action is null when nothing changed.
    Result<ChangeSet> act(const ActionInfo &info, const Change &change);
    /// A transaction that is no action; the answer says only whether the ledger was written.
    Result<ChangeSet> writeDerived(const Change &change);
    /// Takes the step's actions back as one new action of the kind.
    Result<ChangeSet> takeBack(const UndoHistory::Step &step, ActionInfo::Kind kind,
                               const QString &who);

    /// The newest actions, oldest first.
    Result<QList<ActionInfo>> recentActions(int limit) const;
    Result<void> rebuildSearchIndex();
    /// A short step of indexing anew what an earlier program indexed; whether more is left.
    Result<bool> readUnreadPages();
    /// How much commits have put into the log that is not written into the file.
    enum class LogLength {
        Short,
        Long,    ///< Worth writing, when nobody waits for something else.
        Overlong ///< Not to become any longer, whoever waits.
    };
    LogLength logLength() const;
    /// Writes it. No other function does, so that none takes longer for it.
    Result<void> tidyLog();
    /// Parts of originals that were never finished go.
    Result<void> sweepUnfinished();

private:
    CaseWriter(std::unique_ptr<Connection> connection, IdSource &ids, const Clock &clock);

    /// Whether the ledger was written since this was asked last.
    Result<bool> ledgerChanged();
    Result<ChangeSet> record(const ActionInfo &info, const std::function<Result<void>()> &change);

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ActionLog> m_log;
    std::unique_ptr<Stores> m_stores;
    qint64 m_ledgerMark = 0;
};

} // namespace LeverArch
