// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"

#include <QList>

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
};

} // namespace LeverArch
