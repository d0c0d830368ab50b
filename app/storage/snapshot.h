// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

namespace LeverArch {

class Connection;

/// Copies the database as it stands now, page by page, into a new file at `target` (0600, Conflict
/// when there is one), while others go on writing. `goOn` is told pages done and in all after each
/// step, and stops the copy (Cancelled) by answering false. `sizeLimit`: bytes the copy may grow
/// to, 0 for no limit. What was begun is left for the caller to remove.
Result<void> copyDatabase(const Connection &source, const QString &target, qint64 sizeLimit,
                          const std::function<bool(qint64 done, qint64 total)> &goOn);

} // namespace LeverArch
