// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/searchindex.h"

namespace LeverArch {
class Connection;
struct SearchQuery;
} // namespace LeverArch

namespace LeverArch::Sqlite {

/// Search over one connection with FTS5. Finds are ranked (BM25) while there are few enough of them
/// to look at each; of a common word the first finds are shown in the order they came into the case
/// file, and counting stops at a bound, so that every answer takes about the same time.
class FtsSearchIndex final : public SearchIndex
{
public:
    explicit FtsSearchIndex(Connection &connection);

    Result<SearchAnswer> search(const QString &words, int limit, int offset = 0) const override;
    Result<QList<int>> pagesWith(Id original, const QString &words) const override;

private:
    struct Source;
    struct Window
    {
        int limit = 0;
        int offset = 0;
    };

    static QString fromClause(const Source &source);
    Result<void> add(const Source &source, const SearchQuery &query, Window window,
                     SearchAnswer &answer) const;
    Result<bool> isCommon(const Source &source, const QString &expression) const;
    Result<void> count(const Source &source, const QString &expression, SearchAnswer &answer) const;

    Connection &m_connection;
};

} // namespace LeverArch::Sqlite
