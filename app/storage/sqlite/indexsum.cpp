// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/indexsum.h"

#include "storage/connection.h"
#include "storage/sqlite/engine.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QScopeGuard>

#include <sqlite3.h>

#include <memory>
#include <optional>

namespace LeverArch::Sqlite {

namespace {

using StatementPointer = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

constexpr int rowsAtOnce = 500;
constexpr quint64 wordsBetweenAnswers = 100'000;

// The engine's own statements here: there is a row for every word of every page, and Qt's are ten
// times as slow.

Result<StatementPointer> prepared(sqlite3 *handle, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), int(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        return errorOf(handle);
    return StatementPointer(statement, &sqlite3_finalize);
}

Result<void> execute(sqlite3 *handle, const QByteArray &sql)
{
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorOf(handle);
    return {};
}

Result<bool> step(sqlite3 *handle, const StatementPointer &statement)
{
    const int code = sqlite3_step(statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return errorOf(handle);
}

Result<bool> isQueryOnly(sqlite3 *handle)
{
    LEVERARCH_ASSIGN(const auto asked, prepared(handle, "PRAGMA query_only"));
    LEVERARCH_TRY(step(handle, asked));
    return sqlite3_column_int(asked.get(), 0) != 0;
}

QByteArrayView textOf(const StatementPointer &statement, int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), column));
    return {text, text ? sqlite3_column_bytes(statement.get(), column) : 0};
}

/// SplitMix64's finaliser: every bit of the value changes about half of the answer's, so that sums
/// of different words do not meet.
quint64 spread(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// Gives some rows of text to the index in memory; the last row's key, nothing when there were
/// none.
Result<std::optional<qint64>> indexSome(sqlite3 *from, const StatementPointer &texts,
                                        sqlite3 *memory, const StatementPointer &insert,
                                        qint64 after)
{
    sqlite3_reset(texts.get());
    sqlite3_bind_int64(texts.get(), 1, after);
    std::optional<qint64> last;
    while (true) {
        LEVERARCH_ASSIGN(const bool row, step(from, texts));
        if (!row)
            return last;
        last = sqlite3_column_int64(texts.get(), 0);
        for (int column = 0; column < sqlite3_column_count(texts.get()); ++column)
            sqlite3_bind_value(insert.get(), column + 1, sqlite3_column_value(texts.get(), column));
        LEVERARCH_TRY(step(memory, insert));
        sqlite3_reset(insert.get());
    }
}

/// Of an fts5vocab table of the type "instance".
Result<IndexSum> indexSum(sqlite3 *handle, const QByteArray &vocabulary, const GoOn &goOn)
{
    LEVERARCH_ASSIGN(const auto rows,
                     prepared(handle, "SELECT term, doc, col, offset FROM " + vocabulary));
    IndexSum sum;
    QByteArray term;
    quint64 termHash = 0;
    while (true) {
        LEVERARCH_ASSIGN(const bool row, step(handle, rows));
        if (!row)
            return sum;
        if (const QByteArrayView now = textOf(rows, 0); sum.words == 0 || now != term) {
            term = now.toByteArray();
            termHash = qHash(term, size_t(1));
        }
        quint64 word = spread(termHash ^ spread(quint64(sqlite3_column_int64(rows.get(), 1))));
        word = spread(word ^ qHash(textOf(rows, 2), size_t(1)));
        sum.value += spread(word + quint64(sqlite3_column_int64(rows.get(), 3)));
        if (++sum.words % wordsBetweenAnswers == 0 && !goOn(qint64(sum.words)))
            return Error{
                Error::Code::Cancelled, QCoreApplication::translate("Storage", "Stopped."), {}};
    }
}

} // namespace

Result<IndexSum> heldSum(sqlite3 *handle, const QByteArray &index, const GoOn &goOn)
{
    // The file stays read-only through the mode it was opened in.
    LEVERARCH_ASSIGN(const bool onlyReads, isQueryOnly(handle));
    LEVERARCH_TRY(execute(handle, "PRAGMA query_only=OFF"));
    const auto forbidAgain = qScopeGuard([handle, onlyReads] {
        if (onlyReads)
            sqlite3_exec(handle, "PRAGMA query_only=ON", nullptr, nullptr, nullptr);
    });
    LEVERARCH_TRY(execute(handle, "CREATE VIRTUAL TABLE temp.held_words USING fts5vocab(main, " +
                                      index + ", instance)"));
    const auto sum = indexSum(handle, "temp.held_words", goOn);
    LEVERARCH_TRY(execute(handle, "DROP TABLE temp.held_words"));
    return sum;
}

Result<IndexSum> expectedSum(sqlite3 *handle, const TextToIndex &text, const GoOn &goOn)
{
    LEVERARCH_ASSIGN(const auto memory, Connection::inMemory());
    sqlite3 *const own = handleOf(memory->database());
    LEVERARCH_TRY(execute(own, "CREATE VIRTUAL TABLE fresh USING fts5(" + text.columns +
                                   ", content='', " + text.options + ")"));
    LEVERARCH_TRY(execute(own, "CREATE VIRTUAL TABLE words USING fts5vocab(fresh, instance)"));
    const QByteArray holders = QByteArray(", ?").repeated(int(text.columns.count(',')) + 1);
    LEVERARCH_ASSIGN(const auto insert, prepared(own, "INSERT INTO fresh (rowid, " + text.columns +
                                                          ") VALUES (?" + holders + ")"));
    LEVERARCH_ASSIGN(const auto texts,
                     prepared(handle, "SELECT " + text.key + ", " + text.read + " FROM " +
                                          text.table + " WHERE " + text.key + " > ? ORDER BY " +
                                          text.key + " LIMIT " + QByteArray::number(rowsAtOnce)));
    IndexSum sum;
    for (std::optional<qint64> last = 0; last;) {
        LEVERARCH_TRY(execute(own, "BEGIN"));
        LEVERARCH_ASSIGN(last, indexSome(handle, texts, own, insert, *last));
        LEVERARCH_ASSIGN(const IndexSum some, indexSum(own, "words", goOn));
        sum.add(some);
        LEVERARCH_TRY(execute(own, "ROLLBACK"));
    }
    return sum;
}

} // namespace LeverArch::Sqlite
