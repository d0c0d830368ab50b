// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QSet>

#include <functional>

namespace LeverArch {

class Connection;

/// Writes what is derived from records anew: the text they are found by (title, searched fields,
/// names of their tags and of the tags above those) and the key their titles sort by. Records that
/// are gone lose theirs. Writes only where something differs.
Result<void> refreshRecordText(const Connection &connection, const QSet<Id> &records);

/// The records whose stored text is not what it should be, and those that have one but are gone:
/// what refreshRecordText() has to be called for. `goOn` is told records done; answering false ends
/// the search with Cancelled.
Result<QSet<Id>> recordsWithStaleText(const Connection &connection,
                                      const std::function<bool(qint64 done)> &goOn);

/// The records that carry one of the tags or one below them.
Result<QSet<Id>> recordsTagged(const Connection &connection, const QSet<Id> &tags);

} // namespace LeverArch
