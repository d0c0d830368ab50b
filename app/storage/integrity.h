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

enum class CheckReach {
    Everything,
    WhatCannotBeMadeAgain ///< Without derived data and without the originals' bytes: quick.
};

/// SQLite's quick check (https://www.sqlite.org/pragma.html#pragma_quick_check), sorted by what is
/// hit.
Result<Damage> damageOf(const Connection &connection, CheckReach reach = CheckReach::Everything);

/// SQLite's integrity check: all of the above and every index against its table.
Result<QStringList> integrityProblems(const Connection &connection);
/// Rows that refer to rows which are not there.
Result<QStringList> referenceProblems(const Connection &connection);
/// Editions whose hash is not their original's, originals with parts missing or too many, and parts
/// that belong to none.
Result<QStringList> originalProblems(const Connection &connection);
/// Sources of made pages whose hash is not their original's, made pages that pass for what came in,
/// and originals nothing accounts for.
Result<QStringList> sourceProblems(const Connection &connection);
/// Pages out of order, without text, or counted wrongly.
Result<QStringList> pageProblems(const Connection &connection);
/// Quotations whose place on their page no longer has the words that were quoted.
Result<QStringList> quotationProblems(const Connection &connection);
/// How much a case file holds.
struct Contents
{
    qint64 pages = 0; ///< Of finished originals.
    qint64 actions = 0;
};
Result<Contents> contentsOf(const Connection &connection);
/// Whether each full-text table can be asked anything at all; a line each that cannot. Quick.
Result<QStringList> unusableIndexes(const Connection &connection);
/// Records that are found by words they do not have, or not by those they have.
Result<QStringList> recordTextProblems(const Connection &connection, const GoOn &goOn);
/// Whether the search index holds exactly the words of the stored text. Reads only: every word the
/// index holds is compared, by a sum that does not depend on order, with an index in memory of the
/// same text, a few hundred pages at a time.
Result<QStringList> indexProblems(const Connection &connection, const GoOn &goOn);

} // namespace LeverArch
