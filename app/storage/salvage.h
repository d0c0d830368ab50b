// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <functional>

namespace LeverArch {

class Connection;

/// Fills the new, empty case file `fresh` with the rows of the damaged one that can be read. Rows
/// of records that cannot are taken from the last word of the history, where that can be read. What
/// refers to something lost loses the reference, or goes with it. The search index is made anew.
///
/// `goOn` is told tables done and in all, and stops the work (Cancelled) by answering false. The
/// answer: the tables (in the schema's words) in which something was lost. Originals are not
/// checked against their hashes here.
Result<QStringList> salvageRows(const Connection &damaged, Connection &fresh,
                                const std::function<bool(int done, int total)> &goOn);

/// Begins the history of the case file anew, from the rows as they are: for rows that the salvaged
/// history does not account for. Call it inside the caller's transaction; the caller seals the
/// action that `openAction` opened.
Result<void> beginHistoryAnew(Connection &fresh, const std::function<Result<void>()> &openAction);

} // namespace LeverArch
