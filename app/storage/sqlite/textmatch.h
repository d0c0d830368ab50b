// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {
struct SearchQuery;
}

namespace LeverArch::Sqlite {

/// The FTS5 expression for a query that is not empty. Every word is quoted, so that nothing typed
/// is taken for an operator; letters that a paper may set as one
/// (ligatures) are looked for both ways.
QString matchExpression(const SearchQuery &query);

/// A SELECT of the ids of the records that match its one bound value, a matchExpression().
QString matchingRecords();

} // namespace LeverArch::Sqlite
