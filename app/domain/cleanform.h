// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace LeverArch {

// The words of a page, fit to be quoted. Whatever is chosen here, it is the same text as the page's
// (isSameText() in quotation.h): only what is not read is changed.

/// The words of a page as they are displayed when nobody alters them: lines joined and their
/// hyphens with them as far as the words alone tell, ligatures spelt out, soft hyphens gone, white
/// space single.
QString cleanQuotation(const QString &verbatim);

/// The words of a page on one line and else as they are printed, every hyphen and ligature kept.
QString printedQuotation(const QString &verbatim);

/// A word that a line's end divides, and what the rest of its paper says of its hyphen.
struct DividedWord
{
    QString head;        ///< "recog"
    QString tail;        ///< "nised"
    int joined = 0;      ///< How often the paper has "recognised" in one piece,
    int hyphened = 0;    ///< and "recog-nised" within a line,
    bool halves = false; ///< and whether it has one of the halves as a word of its own.

    /// Joined only with evidence: the paper writes it in one piece elsewhere, or knows neither half
    /// as a word (and it is none of those that keep their hyphen, as "non-statutory").
    bool isJoined() const;
    /// How it is written in the clean form, and why, in one sentence for a person.
    QString sentence() const;
};

/// Collects from a paper what it says about the words that a passage of it divides. No evidence is
/// needed where nothing is divided.
class HyphenEvidence
{
public:
    explicit HyphenEvidence(const QString &verbatim);

    bool isEmpty() const { return m_words.isEmpty(); }
    /// Takes in the text of one page, the passage's own included: divided words do not count.
    void read(const QString &pageText);
    const QList<DividedWord> &words() const { return m_words; } ///< In order, each once.

private:
    enum class Part { Joined, Hyphened, Half };

    QList<DividedWord> m_words;
    QHash<QString, QList<std::pair<int, Part>>> m_wanted; ///< By what is looked for, lower case.
};

/// The clean form as the paper's own usage has it.
QString cleanQuotation(const QString &verbatim, const HyphenEvidence &evidence);

} // namespace LeverArch
