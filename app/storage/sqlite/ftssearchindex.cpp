// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/ftssearchindex.h"

#include "storage/connection.h"
#include "storage/rows.h"
#include "storage/searchquery.h"
#include "storage/snippet.h"
#include "storage/sqlite/textmatch.h"

#include <algorithm>

namespace LeverArch::Sqlite {

namespace {

/// A living document that has the page's original; NULL hides the page.
constexpr auto livingDocument =
    "(SELECT min(version.document) FROM version JOIN record ON record.id = version.document "
    "WHERE version.original = page_text.original AND record.trashed = 0)";

} // namespace

FtsSearchIndex::FtsSearchIndex(Connection &connection) : m_connection(connection) {}

Result<SearchAnswer> FtsSearchIndex::search(const QString &words, int limit, int offset) const
{
    SearchAnswer answer;
    const SearchQuery query = SearchQuery::parse(words);
    if (query.isEmpty())
        return answer;
    LEVERARCH_TRY(addRecords(query, limit, offset, answer));
    const qint64 records = answer.total;
    LEVERARCH_TRY(addPages(query, limit - int(answer.hits.size()),
                           int(std::max<qint64>(0, offset - records)), answer));
    return answer;
}

Result<void> FtsSearchIndex::addRecords(const SearchQuery &query, int limit, int offset,
                                        SearchAnswer &answer) const
{
    LEVERARCH_ASSIGN(
        auto count,
        Statement::prepare(m_connection, QStringLiteral("SELECT count(*) FROM record_index JOIN "
                                                        "record ON record.id = record_index.rowid "
                                                        "WHERE record_index MATCH ? "
                                                        "AND record.trashed = 0")));
    const QString expression = matchExpression(query);
    count.bind(expression);
    LEVERARCH_TRY(count.next());
    answer.total = count.whole(0);
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT record.id, record.kind, "
                                                        "record.title, record_text.body "
                                                        "FROM record_index "
                                                        "JOIN record ON record.id = "
                                                        "record_index.rowid JOIN record_text ON "
                                                        "record_text.record = record.id "
                                                        "WHERE record_index MATCH ? "
                                                        "AND record.trashed = 0 "
                                                        "ORDER BY rank LIMIT ? OFFSET ?")));
    statement.bind(expression).bind(limit).bind(offset);
    return forEachRow(statement, [&](const Statement &row) {
        answer.hits.append(
            {row.id(0), row.text(1), row.text(2), 0, {}, snippetOf(row.text(3), query)});
    });
}

Result<void> FtsSearchIndex::addPages(const SearchQuery &query, int limit, int offset,
                                      SearchAnswer &answer) const
{
    const QString expression = matchExpression(query);
    LEVERARCH_ASSIGN(
        auto count,
        Statement::prepare(m_connection, QStringLiteral("SELECT count(*) FROM page_index JOIN "
                                                        "page_text ON page_text.id = "
                                                        "page_index.rowid WHERE page_index MATCH ? "
                                                        "AND %1 IS NOT NULL")
                                             .arg(QLatin1String(livingDocument))));
    count.bind(expression);
    LEVERARCH_TRY(count.next());
    answer.total += count.whole(0);
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT hit.document, record.kind, "
                                                        "record.title, hit.page, page.label, "
                                                        "hit.text FROM (SELECT page_text.id, "
                                                        "page_text.page, page_text.text, "
                                                        "%1 AS document, rank "
                                                        "FROM page_index JOIN page_text ON "
                                                        "page_text.id = page_index.rowid "
                                                        "WHERE page_index MATCH ?) hit "
                                                        "JOIN record ON record.id = hit.document "
                                                        "JOIN page ON page.id = hit.id "
                                                        "ORDER BY hit.rank LIMIT ? OFFSET ?")
                                             .arg(QLatin1String(livingDocument))));
    statement.bind(expression).bind(limit).bind(offset);
    return forEachRow(statement, [&](const Statement &row) {
        answer.hits.append({row.id(0), row.text(1), row.text(2), int(row.whole(3)), row.text(4),
                            snippetOf(row.text(5), query)});
    });
}

Result<QList<int>> FtsSearchIndex::pagesWith(Id original, const QString &words) const
{
    QList<int> pages;
    const SearchQuery query = SearchQuery::parse(words);
    if (query.isEmpty())
        return pages;
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT page.number FROM page WHERE "
                                                        "page.original = ? AND page.id IN (SELECT "
                                                        "rowid FROM page_index WHERE page_index "
                                                        "MATCH ?) ORDER BY page.number")));
    statement.bind(original).bind(matchExpression(query));
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { pages.append(int(row.whole(0))); }));
    return pages;
}

} // namespace LeverArch::Sqlite
