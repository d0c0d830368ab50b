// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace LeverArch {

class Connection;
class SeededRandom;

/// How large a made-up case file is to be. The same numbers give the same content every time.
struct BigCase
{
    int records = 100'000; ///< Parties, letters and counts, in equal parts.
    int pages = 100'000;
    int pagesPerDocument = 20; ///< Each document is a record too, beyond `records`.
    int wordsPerPage = 450;    ///< About 2.8 kB of text.
    int tags = 40;             ///< In a tree of two levels; a fifth of the records carry one.
};

/// Words as unevenly frequent as those of a language (Zipf's law): the first is on nearly every
/// page, most are rare. The commonest is "the".
class Vocabulary
{
public:
    explicit Vocabulary(int size = 30'000);
    const QString &word(SeededRandom &random) const;
    const QString &at(int rank) const { return m_words.at(rank); }

private:
    QStringList m_words;
    QList<double> m_reach; ///< Rising; the share of all text that the words up to here make up.
};

/// Fills an empty, migrated case file through the stores, in actions of a thousand records, so that
/// it verifies. For benchmarks and for trying the window: about half a minute in a release build.
///
///     auto connection = must(Connection::open(path, Connection::Mode::Create));
///     must(migrate(*connection));
///     must(fillBigCase(*connection, {}));
Result<void> fillBigCase(Connection &connection, const BigCase &size);

} // namespace LeverArch
