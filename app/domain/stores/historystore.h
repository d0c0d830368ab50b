// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"

#include <QList>
#include <QStringList>

namespace LeverArch {

/// What was done, by whom, when; written by the case file itself.
class HistoryStore
{
public:
    virtual ~HistoryStore() = default;

    virtual Result<QList<ActionInfo>> actions(int limit, int offset = 0) const = 0; ///< Newest first.
    /// Actions that touched a record, newest first.
    virtual Result<QList<ActionInfo>> actionsOf(Id record, int limit) const = 0;
    virtual Result<QList<HistoryEntry>> entries(Id action) const = 0;
    /// The changes of a record's rows in a table by which one of some columns got another value (also
    /// those that made or removed the row), newest first; `limit` below 0: all.
    virtual Result<QList<HistoryEntry>> changesOf(Id record, const QString &table,
                                                  const QStringList &columns,
                                                  int limit = -1) const = 0;
};

} // namespace LeverArch
