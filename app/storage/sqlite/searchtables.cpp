// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/searchtables.h"

#include "storage/connection.h"
#include "storage/searchabletext.h"
#include "storage/sqlite/engine.h"
#include "storage/statement.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <sqlite3.h>

namespace LeverArch::Sqlite {

namespace {

QString filled(const char *pattern, const SearchTable &table)
{
    return QString::fromLatin1(pattern)
        .replace(QLatin1String("{index}"), QLatin1String(table.index))
        .replace(QLatin1String("{content}"), QLatin1String(table.content))
        .replace(QLatin1String("{key}"), QLatin1String(table.key))
        .replace(QLatin1String("{tokenizer}"), QLatin1String(searchTokenizer))
        .replace(QLatin1String("{beginnings}"), QLatin1String(table.beginnings))
        .replace(QLatin1String("{columns}"), QLatin1String(table.columns))
        .replace(QLatin1String("{read}"), QLatin1String(table.read));
}

constexpr auto tableSql =
    "CREATE VIRTUAL TABLE IF NOT EXISTS {index} USING fts5({columns}, content='{content}', "
    "content_rowid='{key}', {tokenizer}, prefix='{beginnings}')";

/// SQLite lets nobody but FTS5 write the tables an index is kept in, unless told otherwise.
class WritableShadowTables
{
public:
    explicit WritableShadowTables(const Connection &connection)
        : m_handle(handleOf(connection.database()))
    {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    ~WritableShadowTables() { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }
    Q_DISABLE_COPY(WritableShadowTables)

private:
    sqlite3 *m_handle;
};

/// Makes the rows of a small table those of the same table elsewhere.
Result<void> copyRows(const Connection &from, const Connection &to, const QString &table)
{
    LEVERARCH_TRY(to.execute(QStringLiteral("DELETE FROM ") + table));
    LEVERARCH_ASSIGN(auto rows, from.prepare(QStringLiteral("SELECT * FROM ") + table));
    if (!rows.exec())
        return LeverArch::errorOf(rows);
    const int columns = rows.record().count();
    QString holders = QStringLiteral("?, ").repeated(columns);
    holders.chop(2);
    LEVERARCH_ASSIGN(auto insert,
                     to.prepare(QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(table, holders)));
    while (rows.next()) {
        for (int column = 0; column < columns; ++column)
            insert.bindValue(column, rows.value(column));
        if (!insert.exec())
            return LeverArch::errorOf(insert);
    }
    return {};
}

} // namespace

const QList<SearchTable> &searchTables()
{
    static const QList<SearchTable> tables = {
        {"page_index", "page_text", "id", "text", "3 4",
         "CASE WHEN id IN page_unread THEN text ELSE searchable_text(text) END"},
        {"record_index", "record_text", "record", "title, body", "1 2 3", "title, body"},
    };
    return tables;
}

Result<void> makeSearchTables(const Connection &connection)
{
    for (const SearchTable &table : searchTables())
        LEVERARCH_TRY(connection.execute(filled(tableSql, table)));
    return {};
}

Result<void> indexPage(const Connection &connection, Id page, const QString &text)
{
    LEVERARCH_ASSIGN(
        auto insert,
        Statement::prepare(connection, QStringLiteral("INSERT INTO page_index (rowid, text) "
                                                      "VALUES (?, ?)")));
    return insert.bind(page).bind(searchableText(text)).run();
}

namespace {

/// Takes the pages out of the index that `which` selects by its one bound value.
Result<void> unindex(const Connection &connection, const char *which, Id bound)
{
    for (const QString &sql :
         {filled("INSERT INTO {index} ({index}, rowid, {columns}) SELECT 'delete', {key}, {read} "
                 "FROM {content} WHERE {key} IN ",
                 searchTables().front()),
          QStringLiteral("DELETE FROM page_unread WHERE page IN ")}) {
        LEVERARCH_ASSIGN(auto drop, Statement::prepare(connection, sql + QLatin1String(which)));
        LEVERARCH_TRY(drop.bind(bound).run());
    }
    return {};
}

} // namespace

Result<void> unindexPage(const Connection &connection, Id page)
{
    return unindex(connection, "(?)", page);
}

Result<void> unindexPages(const Connection &connection, Id original)
{
    return unindex(connection, "(SELECT id FROM page WHERE original = ?)", original);
}

Result<void> setRecordText(const Connection &connection, Id record, const QString &title,
                           const QString &body)
{
    {
        LEVERARCH_ASSIGN(
            auto same,
            Statement::prepare(connection, QStringLiteral("SELECT 1 FROM record_text WHERE record "
                                                          "= ? AND title = ? AND body = ?")));
        same.bind(record).bind(title).bind(body);
        LEVERARCH_ASSIGN(const bool found, same.next());
        if (found)
            return {};
    }
    LEVERARCH_TRY(dropRecordText(connection, record));
    for (const char *sql : {"INSERT INTO record_text (record, title, body) VALUES (?, ?, ?)",
                            "INSERT INTO record_index (rowid, title, body) VALUES (?, ?, ?)"}) {
        LEVERARCH_ASSIGN(auto insert, Statement::prepare(connection, QLatin1String(sql)));
        LEVERARCH_TRY(insert.bind(record).bind(title).bind(body).run());
    }
    return {};
}

Result<void> dropRecordText(const Connection &connection, Id record)
{
    for (const char *sql : {"INSERT INTO record_index (record_index, rowid, title, body) SELECT "
                            "'delete', record, title, body FROM record_text WHERE record = ?",
                            "DELETE FROM record_text WHERE record = ?"}) {
        LEVERARCH_ASSIGN(auto drop, Statement::prepare(connection, QLatin1String(sql)));
        LEVERARCH_TRY(drop.bind(record).run());
    }
    return {};
}

Result<void> emptySearchTables(const Connection &connection)
{
    LEVERARCH_ASSIGN(const auto fresh, Connection::inMemory());
    LEVERARCH_TRY(makeSearchTables(*fresh));
    const WritableShadowTables writable(connection);
    for (const SearchTable &table : searchTables()) {
        for (const char *part : {"data", "idx", "docsize", "config"})
            LEVERARCH_TRY(copyRows(
                *fresh, connection,
                QStringLiteral("%1_%2").arg(QLatin1String(table.index), QLatin1String(part))));
    }
    return {};
}

Result<void> rebuildSearchTables(const Connection &connection)
{
    LEVERARCH_TRY(connection.execute(QStringLiteral("DELETE FROM page_unread")));
    for (const SearchTable &table : searchTables()) {
        for (const char *sql : {"INSERT INTO {index} ({index}) VALUES ('delete-all')",
                                "INSERT INTO {index} (rowid, {columns}) SELECT {key}, {read} "
                                "FROM {content}"})
            LEVERARCH_TRY(connection.execute(filled(sql, table)));
    }
    return {};
}

Result<bool> mergeSearchTables(const Connection &connection, int pages)
{
    bool more = false;
    for (const SearchTable &table : searchTables()) {
        LEVERARCH_ASSIGN(const qint64 before, totalChanges(connection));
        LEVERARCH_ASSIGN(
            auto merge,
            Statement::prepare(
                connection,
                filled("INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", table)));
        LEVERARCH_TRY(merge.bind(pages).run());
        // The merge itself counts as one change; FTS5 documents two or more as "did some work".
        LEVERARCH_ASSIGN(const qint64 after, totalChanges(connection));
        more = more || after - before >= 2;
    }
    return more;
}

Result<QByteArray> readInto(const Connection &connection, const SearchTable &table)
{
    LEVERARCH_ASSIGN(
        auto known,
        Statement::prepare(connection, QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = "
                                                      "'page_unread'")));
    LEVERARCH_ASSIGN(const bool found, known.next());
    return QByteArray(found ? table.read : table.columns);
}

Result<bool> readUnreadPages(const Connection &connection, int pages)
{
    // Most pages hold no divided word, and their place in the index stays as it is.
    for (const char *sql :
         {"INSERT INTO page_index (page_index, rowid, text) SELECT 'delete', id, text "
          "FROM page_text WHERE id IN (SELECT page FROM page_unread ORDER BY page LIMIT ?) "
          "AND searchable_text(text) <> text",
          "INSERT INTO page_index (rowid, text) SELECT id, searchable_text(text) "
          "FROM page_text WHERE id IN (SELECT page FROM page_unread ORDER BY page LIMIT ?) "
          "AND searchable_text(text) <> text",
          "DELETE FROM page_unread WHERE page IN (SELECT page FROM page_unread ORDER BY page "
          "LIMIT ?)"}) {
        LEVERARCH_ASSIGN(auto step, Statement::prepare(connection, QLatin1String(sql)));
        LEVERARCH_TRY(step.bind(pages).run());
    }
    LEVERARCH_ASSIGN(
        auto left,
        Statement::prepare(connection, QStringLiteral("SELECT 1 FROM page_unread LIMIT 1")));
    return left.next();
}

} // namespace LeverArch::Sqlite
