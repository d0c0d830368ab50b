// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/integrity.h"

#include <QByteArray>

struct sqlite3;

namespace LeverArch::Sqlite {

/// Which words a full-text index holds and where, as one sum that does not depend on the order they
/// are read in; so indexes can be compared, and sums of parts added, without keeping anything.
struct IndexSum
{
    quint64 value = 0;
    quint64 words = 0;

    void add(const IndexSum &other)
    {
        value += other.value;
        words += other.words;
    }
    friend bool operator==(const IndexSum &, const IndexSum &) = default;
};

/// Of a full-text index in the file. The file is only read: what has to be made for it is made in
/// the connection's temporary memory and taken away again.
Result<IndexSum> heldSum(sqlite3 *handle, const QByteArray &index, const GoOn &goOn);

/// Of what an index of the stored text should hold: `text` has the row's key and then what goes
/// into the columns named in `columns`, and is indexed in memory by the same options, some hundred
/// rows at a time.
struct TextToIndex
{
    QByteArray table;
    QByteArray key;
    QByteArray columns; ///< "title, body"
    QByteArray read;    ///< What of the row goes into each column: "title, body".
    QByteArray options; ///< "tokenize='…'"
};
Result<IndexSum> expectedSum(sqlite3 *handle, const TextToIndex &text, const GoOn &goOn);

} // namespace LeverArch::Sqlite
