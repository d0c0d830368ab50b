// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

namespace LeverArch {

class Connection;

/// What a case file needs done to it that is no change of a person's. On the writing connection.

/// Takes away the parts of originals that were never finished, inside the caller's transaction.
Result<void> sweepUnfinishedOriginals(Connection &connection);

/// Takes away an original no edition refers to: bytes, pages, index. Inside the caller's
/// transaction.
Result<void> removeOriginal(Connection &connection, Id original);

/// Makes the full-text tables anew from the stored text, and that of records anew from their fields
/// where it differs, in one transaction of its own, and commits
/// only when SQLite finds the file sound afterwards. Error::Damaged, with nothing changed, when the
/// damage is in more than the index.
Result<void> rebuildSearchIndex(Connection &connection);

/// Changes whenever something is written into the ledger of what was brought in, which is no part
/// of history and so announces itself in no other way.
Result<qint64> ledgerMark(const Connection &connection);

/// One bounded step of tidying the search index, which writes about `pages` database pages; for
/// when nobody waits. False when nothing was left to do. In a transaction of its own.
Result<bool> tidySearchIndex(Connection &connection, int pages = 64);

/// One bounded step of indexing anew, `pages` pages at most, what an earlier program indexed: see
/// page_unread in resources/schema/. False when nothing was left to do. In a transaction of its
/// own.
Result<bool> readUnreadPages(Connection &connection, int pages = 50);

/// Makes the file unable to grow beyond `bytes`, as a full disk does. For tests of full disks.
Result<void> limitSize(Connection &connection, qint64 bytes);

} // namespace LeverArch
