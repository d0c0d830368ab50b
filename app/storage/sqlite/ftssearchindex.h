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

    struct Find
    {
        Id row; ///< Of the index.
        Id record;
        int page = 0;
        QString label;
    };

    static QString selection(const Source &source);
    Result<void> add(const Source &source, const SearchQuery &query, Window window,
                     SearchAnswer &answer) const;
    Result<QList<Find>> findsInOrder(const Source &source, const QString &expression, Window window,
                                     qint64 &total) const;
    Result<QList<Find>> rankedFinds(const Source &source, const QString &expression,
                                    Window window) const;
    Result<void> addHits(const Source &source, const SearchQuery &query, const QList<Find> &finds,
                         SearchAnswer &answer) const;

    Connection &m_connection;
};

} // namespace LeverArch::Sqlite
