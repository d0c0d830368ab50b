// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace LeverArch {
class Connection;
}

namespace LeverArch::Sqlite {

/// A full-text table, and the table whose text it indexes.
struct SearchTable
{
    const char *index;
    const char *content;
    const char *key;
    const char *columns;
    const char *beginnings; ///< Lengths of beginnings of words that are indexed too.
    const char *read;       ///< What of a row the index holds in place of each column.
};
const QList<SearchTable> &searchTables();

/// What of a row the index holds, in a file that may be of an older schema and was not changed yet.
Result<QByteArray> readInto(const Connection &connection, const SearchTable &table);

/// How text is cut into words, as an option of fts5. Diacritics fold ("Kommittée" is found by
/// "kommittee"); apart from that words are as Unicode has them, so that a search finds what a
/// reader would call the word.
inline constexpr auto searchTokenizer = "tokenize='unicode61 remove_diacritics 2'";

/// Makes the full-text tables where they are not there yet. What is found by them is written with
/// the functions below: version 3.40 refuses full-text tables in triggers of an untrusted schema.
Result<void> makeSearchTables(const Connection &connection);

/// Indexes what the text of a page is found by (see storage/searchabletext.h) under its id in
/// page_text.
Result<void> indexPage(const Connection &connection, Id page, const QString &text);
/// Takes one page out of the index; before the text stored of it changes.
Result<void> unindexPage(const Connection &connection, Id page);
/// Takes every page of an original out of the index; before its page_text rows are deleted.
Result<void> unindexPages(const Connection &connection, Id original);
/// Stores what a record is found by, and indexes it, where it differs from what is stored.
Result<void> setRecordText(const Connection &connection, Id record, const QString &title,
                           const QString &body);
Result<void> dropRecordText(const Connection &connection, Id record);

/// Gives full-text tables that FTS5 can no longer even open the contents of new, empty ones, row by
/// row in the tables they are kept in. To be followed by rebuildSearchTables().
Result<void> emptySearchTables(const Connection &connection);
/// Writes both full-text tables anew from the stored text.
Result<void> rebuildSearchTables(const Connection &connection);

/// One bounded step of tidying the index, writing about `pages` database pages at most. False when
/// there was nothing left to do. Never the unbounded "optimize".
Result<bool> mergeSearchTables(const Connection &connection, int pages);

/// One bounded step of indexing anew, `pages` pages at most, what an earlier program indexed; in
/// the caller's transaction. False when nothing was left to do.
Result<bool> readUnreadPages(const Connection &connection, int pages);

} // namespace LeverArch::Sqlite
