// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterlines.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace LeverArch {

/// The words of papers that are compared, as numbers: the same number, the same word under the rules
/// of domain/quotation (quotation marks, hyphens, ligatures, white space, divided lines). A word
/// that a line's end divides is the word in one piece, unless the papers only know it with its hyphen.
/// Words that the end of a page divides are joined as well.
class ComparedWords
{
public:
    struct Paper
    {
        std::vector<quint32> keys;   ///< One a word, in order.
        std::vector<TextPlace> places;
        bool isCut = false; ///< There were more words than are compared.
    };

    /// Adds a paper, its pages in order; of each at most 1,000,000 words.
    Paper read(const QStringList &pages);
    /// Decides the hyphens of a paper's divided words; call for each when all are read.
    void settle(Paper &paper);

    /// How a word is compared.
    const QString &word(quint32 key) const { return m_words.at(int(key)); }

private:
    quint32 keyOf(const QString &word);
    void readPage(Paper &paper, const QString &text, int page);
    void add(Paper &paper, const QString &joined, const QString &hyphened, const TextPlace &place);

    QHash<QString, quint32> m_keys;
    QStringList m_words;
    QHash<quint32, QString> m_divided; ///< The word in one piece, and the word with its hyphen.
};

} // namespace LeverArch
