// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "domain/action.h"

#include <QList>
#include <QSet>

#include <functional>

namespace LeverArch {

class Clock;
class Connection;
class IdSource;

/// The rows an action touched.
struct Touched
{
    QSet<Id> records;
    QSet<QString> tables;
    bool recordsAddedOrGone = false;
    bool empty() const { return tables.isEmpty(); }
};

/// The history's writing side, over the one writing connection: opens and seals actions, takes them
/// back, walks the hash chain. Everything happens inside the caller's Transaction.
///
/// Between open() and seal() the triggers write each changed row of a tracked table, before and
/// after, as JSON. seal() refreshes the search text of the touched records and chains
/// hash = SHA-256(previous hash, action row, its history rows).
class ActionLog
{
public:
    ActionLog(Connection &connection, IdSource &ids, const Clock &clock);

    /// Makes `info` the action that changes belong to; id and time are set here.
    Result<ActionInfo> open(ActionInfo info);
    /// Ends it. When nothing was changed, the action row is taken away again.
    Result<Touched> seal(const ActionInfo &action);

    /// Applies the inverse of every history row of `action`, newest first, inside the open action.
    /// Conflict, naming what stands in the way, when a row is no longer as the action left it.
    Result<void> revert(Id action);

    /// Actions in order, oldest first, the newest `limit` of them: for rebuilding the undo stacks.
    Result<QList<ActionInfo>> recent(int limit) const;

    /// Recomputes the whole chain; an Issue for each break.
    Result<QList<Issue>> verifyChain(const std::function<bool(qint64 done)> &goOn) const;
    /// Compares current rows with the history's last word on them; an Issue for each difference.
    Result<QList<Issue>> verifyRows(const std::function<bool(qint64 done)> &goOn) const;

private:
    Connection &m_connection;
    IdSource &m_ids;
    const Clock &m_clock;
};

} // namespace LeverArch
