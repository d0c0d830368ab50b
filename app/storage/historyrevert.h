// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"

#include <QList>

namespace LeverArch {

class Connection;

/// Puts the rows of `entries` back to what they were before, newest first, exactly. Conflict,
/// naming what stands in the way, when a row is no longer as the entry left it or something refers
/// to a row that would go. The caller rolls back.
Result<void> revertEntries(Connection &connection, const QList<HistoryEntry> &entries);

} // namespace LeverArch
