// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/searchindex.h"

namespace LeverArch {
class Connection;
struct SearchQuery;
} // namespace LeverArch

namespace LeverArch::Sqlite {

/// Search over one connection with FTS5.
class FtsSearchIndex final : public SearchIndex
{
public:
    explicit FtsSearchIndex(Connection &connection);

    Result<SearchAnswer> search(const QString &words, int limit, int offset = 0) const override;
    Result<QList<int>> pagesWith(Id original, const QString &words) const override;

private:
    Result<void> addRecords(const SearchQuery &query, int limit, int offset,
                            SearchAnswer &answer) const;
    Result<void> addPages(const SearchQuery &query, int limit, int offset,
                          SearchAnswer &answer) const;

    Connection &m_connection;
};

} // namespace LeverArch::Sqlite
