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

/// One of the two full-text tables, and how its finds become hits.
struct FtsSearchIndex::Source
{
    const char *index;
    const char *from;      ///< From the index to living records; ends in a condition.
    const char *record;    ///< The record's id.
    const char *page;      ///< Number and label of the page.
    const char *text;      ///< Where the snippet is taken from, by the index's rowid.
    int shortestBeginning; ///< How many letters a beginning of a word must have.
};

namespace {

/// Up to this many finds are ranked; beyond, they are given in order. Measured on 100,000 pages.
constexpr int rankedUpTo = 1000;
/// Up to this many finds are counted.
constexpr int countedUpTo = 5000;

/// The first living document that has the page's original; NULL hides the page.
constexpr auto livingDocument =
    "(SELECT min(version.document) FROM version CROSS JOIN record ON record.id = version.document "
    "WHERE version.original = page.original AND record.trashed = 0)";

/// The query with beginnings too short to be looked up taken for whole words: every page has words
/// that begin with a given letter, and the index would have to gather all of them.
SearchQuery withoutShortBeginnings(SearchQuery query, int shortest)
{
    for (SearchQuery::Term &term : query.terms)
        term.begins = term.begins && term.text.size() >= shortest;
    return query;
}

} // namespace

FtsSearchIndex::FtsSearchIndex(Connection &connection) : m_connection(connection) {}

Result<SearchAnswer> FtsSearchIndex::search(const QString &words, int limit, int offset) const
{
    // CROSS JOIN keeps the order of tables in SQLite; left to itself it may look up every record of
    // the case file in the index, one at a time.
    static constexpr Source records{
        "record_index",
        "record_index CROSS JOIN record ON record.id = record_index.rowid "
        "WHERE record_index MATCH ? AND record.trashed = 0",
        "record.id",
        "0, ''",
        "SELECT body FROM record_text WHERE record = ?",
        1};
    static constexpr Source pages{"page_index",
                                  "page_index CROSS JOIN page ON page.id = page_index.rowid "
                                  "WHERE page_index MATCH ? AND %1 IS NOT NULL",
                                  livingDocument,
                                  "page.number, page.label",
                                  "SELECT text FROM page_text WHERE id = ?",
                                  2};
    SearchAnswer answer;
    const SearchQuery query = SearchQuery::parse(words);
    if (query.isEmpty() || limit <= 0)
        return answer;
    LEVERARCH_TRY(add(records, query, {limit, offset}, answer));
    const auto before = int(answer.total);
    LEVERARCH_TRY(
        add(pages, query, {limit - int(answer.hits.size()), std::max(0, offset - before)}, answer));
    return answer;
}

/// Adds the finds of one table that lie in the window to the hits, and their number to the total.
Result<void> FtsSearchIndex::add(const Source &source, const SearchQuery &query, Window window,
                                 SearchAnswer &answer) const
{
    const SearchQuery asked = withoutShortBeginnings(query, source.shortestBeginning);
    const QString expression = matchExpression(asked);
    LEVERARCH_TRY(count(source, expression, answer));
    if (window.limit <= 0)
        return {};
    LEVERARCH_ASSIGN(const bool common, isCommon(source, expression));
    const QString record = QLatin1String(source.record);
    LEVERARCH_ASSIGN(
        auto finds,
        Statement::prepare(
            m_connection,
            QStringLiteral("SELECT %1.rowid, %2, %3 FROM %4 ORDER BY %5 "
                           "LIMIT ? OFFSET ?")
                .arg(QLatin1String(source.index), record, QLatin1String(source.page),
                     fromClause(source),
                     common ? QStringLiteral("%1.rowid").arg(QLatin1String(source.index))
                            : QStringLiteral("rank"))));
    finds.bind(expression).bind(window.limit).bind(window.offset);
    LEVERARCH_ASSIGN(auto text, Statement::prepare(m_connection, QLatin1String(source.text)));
    LEVERARCH_ASSIGN(auto owner,
                     Statement::prepare(m_connection, QStringLiteral("SELECT kind, title "
                                                                     "FROM record WHERE id = ?")));
    while (true) {
        LEVERARCH_ASSIGN(const bool more, finds.next());
        if (!more)
            return {};
        LEVERARCH_ASSIGN(const bool known, owner.again().bind(finds.id(1)).next());
        LEVERARCH_ASSIGN(const bool stored, text.again().bind(finds.id(0)).next());
        if (!known)
            continue;
        answer.hits.append({finds.id(1), owner.text(0), owner.text(1), int(finds.whole(2)),
                            finds.text(3), snippetOf(stored ? text.text(0) : QString(), asked)});
    }
}

QString FtsSearchIndex::fromClause(const Source &source)
{
    const QString from = QLatin1String(source.from);
    return from.contains(QLatin1String("%1")) ? from.arg(QLatin1String(source.record)) : from;
}

/// Whether there are too many matches to rank; looks at no more than decide it.
Result<bool> FtsSearchIndex::isCommon(const Source &source, const QString &expression) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT 1 FROM %1 WHERE %1 MATCH ? "
                                                        "LIMIT 1 OFFSET ?")
                                             .arg(QLatin1String(source.index))));
    statement.bind(expression).bind(rankedUpTo);
    return statement.next();
}

Result<void> FtsSearchIndex::count(const Source &source, const QString &expression,
                                   SearchAnswer &answer) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection, QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 "
                                                        "LIMIT ?)")
                                             .arg(fromClause(source))));
    statement.bind(expression).bind(countedUpTo + 1);
    LEVERARCH_TRY(statement.next());
    answer.totalExact = answer.totalExact && statement.whole(0) <= countedUpTo;
    answer.total += std::min<qint64>(statement.whole(0), countedUpTo);
    return {};
}

Result<QList<int>> FtsSearchIndex::pagesWith(Id original, const QString &words) const
{
    QList<int> pages;
    const SearchQuery query = SearchQuery::parse(words);
    if (query.isEmpty())
        return pages;
    // Pages of one original were stored one after another, but other originals' pages may lie
    // between theirs; the range keeps the index from looking at the whole case file.
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("SELECT page.number FROM page_index CROSS JOIN page "
                                          "ON page.id = page_index.rowid "
                                          "WHERE page_index MATCH ? "
                                          "AND page_index.rowid >= (SELECT min(id) FROM page "
                                          "WHERE original = ?) "
                                          "AND page_index.rowid <= (SELECT max(id) FROM page "
                                          "WHERE original = ?) "
                                          "AND page.original = ? ORDER BY page.number")));
    statement.bind(matchExpression(query)).bind(original).bind(original).bind(original);
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { pages.append(int(row.whole(0))); }));
    return pages;
}

} // namespace LeverArch::Sqlite
