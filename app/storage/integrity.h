// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <functional>

namespace LeverArch {

class Connection;

/// Whether to go on; told how far a check has come.
using GoOn = std::function<bool(qint64 done)>;

/// Case files up to this many bytes are looked through whole before they are opened for writing.
inline constexpr qint64 checkedWholeAtOpening = 64 * 1024 * 1024;

/// What is broken in the file's trees of pages, a line each.
struct Damage
{
    QStringList beyondIndex; ///< In anything that cannot be made again.
    QStringList inIndex;     ///< In the tables of the search index alone.
};

/// SQLite's quick check (https://www.sqlite.org/pragma.html#pragma_quick_check), sorted by what is
/// hit. Reads every page but the originals' overflow.
Result<Damage> damageOf(const Connection &connection);

/// SQLite's integrity check: all of the above and every index against its table.
Result<QStringList> integrityProblems(const Connection &connection);
/// Rows that refer to rows which are not there.
Result<QStringList> referenceProblems(const Connection &connection);
/// Editions whose hash is not their original's, originals with parts missing or too many, and parts
/// that belong to none.
Result<QStringList> originalProblems(const Connection &connection);
/// Pages out of order, without text, or counted wrongly.
Result<QStringList> pageProblems(const Connection &connection);
/// How many pages of finished originals are stored.
Result<qint64> storedPages(const Connection &connection);
/// Whether the search index holds exactly the words of the stored text. Reads only: every word the
/// index holds is compared, by a sum that does not depend on order, with an index in memory of the
/// same text, a few hundred pages at a time.
Result<QStringList> indexProblems(const Connection &connection, const GoOn &goOn);

} // namespace LeverArch
