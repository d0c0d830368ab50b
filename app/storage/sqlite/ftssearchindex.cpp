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
/// Letters that a beginning of a word must have to be looked for on pages; see searchTables().
constexpr int shortestPageBeginning = 3;

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
        "0 AS page, '' AS label",
        "SELECT body FROM record_text WHERE record = ?",
        1};
    static constexpr Source pages{"page_index",
                                  "page_index CROSS JOIN page ON page.id = page_index.rowid "
                                  "WHERE page_index MATCH ? AND {record} IS NOT NULL",
                                  livingDocument,
                                  "page.number AS page, page.label AS label",
                                  "SELECT text FROM page_text WHERE id = ?",
                                  shortestPageBeginning};
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
    qint64 total = 0;
    LEVERARCH_ASSIGN(QList<Find> finds, findsInOrder(source, expression, window, total));
    answer.totalExact = answer.totalExact && total <= countedUpTo;
    answer.total += std::min<qint64>(total, countedUpTo);
    if (total <= rankedUpTo && !finds.isEmpty()) {
        LEVERARCH_ASSIGN(finds, rankedFinds(source, expression, window));
    }
    return addHits(source, asked, finds, answer);
}

/// The finds in the window in the order they came into the case file, and how many there are in
/// all. One pass over the index, which stops when there are more than are counted.
Result<QList<FtsSearchIndex::Find>> FtsSearchIndex::findsInOrder(const Source &source,
                                                                 const QString &expression,
                                                                 Window window, qint64 &total) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(m_connection,
                           QStringLiteral("WITH found AS MATERIALIZED (SELECT %1 LIMIT ?) "
                                          "SELECT counted.total, shown.* FROM "
                                          "(SELECT count(*) AS total FROM found) counted LEFT JOIN "
                                          "(SELECT * FROM found LIMIT ? OFFSET ?) shown")
                               .arg(selection(source))));
    statement.bind(expression).bind(countedUpTo + 1).bind(window.limit).bind(window.offset);
    QList<Find> finds;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        total = row.whole(0);
        if (!row.isNull(1))
            finds.append({row.id(1), row.id(2), int(row.whole(3)), row.text(4)});
    }));
    return finds;
}

Result<QList<FtsSearchIndex::Find>>
FtsSearchIndex::rankedFinds(const Source &source, const QString &expression, Window window) const
{
    LEVERARCH_ASSIGN(
        auto statement,
        Statement::prepare(
            m_connection,
            QStringLiteral("SELECT %1 ORDER BY rank LIMIT ? OFFSET ?").arg(selection(source))));
    statement.bind(expression).bind(window.limit).bind(window.offset);
    QList<Find> finds;
    LEVERARCH_TRY(forEachRow(statement, [&](const Statement &row) {
        finds.append({row.id(0), row.id(1), int(row.whole(2)), row.text(3)});
    }));
    return finds;
}

Result<void> FtsSearchIndex::addHits(const Source &source, const SearchQuery &query,
                                     const QList<Find> &finds, SearchAnswer &answer) const
{
    LEVERARCH_ASSIGN(auto text, Statement::prepare(m_connection, QLatin1String(source.text)));
    LEVERARCH_ASSIGN(auto owner,
                     Statement::prepare(m_connection, QStringLiteral("SELECT kind, title "
                                                                     "FROM record WHERE id = ?")));
    LEVERARCH_ASSIGN(
        auto recognition,
        Statement::prepare(m_connection, QStringLiteral("SELECT 1 FROM recognition WHERE id = ?")));
    for (const Find &find : finds) {
        LEVERARCH_ASSIGN(const bool known, owner.again().bind(find.record).next());
        LEVERARCH_ASSIGN(const bool stored, text.again().bind(find.row).next());
        LEVERARCH_ASSIGN(const bool recognised, recognition.again().bind(find.row).next());
        if (known)
            answer.hits.append({find.record, owner.text(0), owner.text(1), find.page, find.label,
                                find.page > 0 && recognised,
                                snippetOf(stored ? text.text(0) : QString(), query)});
    }
    return {};
}

/// Columns of a Find, and from where; ends in a condition.
QString FtsSearchIndex::selection(const Source &source)
{
    const QString record = QLatin1String(source.record);
    QString from = QLatin1String(source.from);
    from.replace(QLatin1String("{record}"), record);
    return QStringLiteral("%1.rowid AS row, %2 AS record, %3 FROM %4")
        .arg(QLatin1String(source.index), record, QLatin1String(source.page), from);
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
    statement.bind(matchExpression(withoutShortBeginnings(query, shortestPageBeginning)));
    statement.bind(original).bind(original).bind(original);
    LEVERARCH_TRY(
        forEachRow(statement, [&](const Statement &row) { pages.append(int(row.whole(0))); }));
    return pages;
}

} // namespace LeverArch::Sqlite
