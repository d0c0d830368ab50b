// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

// The misquote guard. What a quotation may not do without a mark: change a word, a number or a
// letter's case, leave something out, add something.
//
// What is compared is what is read, not how it is set: quotation marks are one, as are hyphens and
// short dashes, and long dashes with or without spaces; white space is one space; ligatures are
// their letters; soft hyphens and zero-width spaces are nothing; and a hyphen at the end of a line
// of the page may be the word's own or the line's ("recog-⏎nised" is "recognised" and
// "recog-nised"), unless a capital or a figure follows.
//
// Marked alterations, each of which may also stand on the page as it is:
// - "…", "...", ". . .", and these in square brackets: whole words left out, in order;
// - "[sic]": nothing;
// - "[the children]": added, or put in place of up to five words, of which none is a negation or
//   has a figure in it; itself without a negation;
// - "[,]": a mark, added or in place of one;
// - "[T]he", "[t]he": a letter's case at the beginning of a word;
// - "liv[ing]", "wom[e]n": letters inside or at the end of a word that has at least two of its own
//   before them, is no negation and has no figure in it.

/// Where a quotation and its page part.
struct QuotationDifference
{
    int offset = 0;       ///< In the words displayed, UTF-16 units.
    int length = 0;       ///< Of `got`; 0 when something is missing there.
    QString got;          ///< The words displayed there; empty at their end.
    QString expected;     ///< The words of the page there; empty at its end.
    int sourceOffset = 0; ///< In the words of the page.
};

/// What comparing found.
struct QuotationCheck
{
    bool agrees = false;
    /// A marked omission leaves out a "not" or its like: allowed, but somebody should look.
    bool omitsNegation = false;
    /// Too long or too full of omissions to be compared; agrees is false.
    bool notCompared = false;
    QuotationDifference difference; ///< When it does not agree.

    /// The finding in one sentence for a person; empty when all is well.
    QString sentence() const;
};

/// Compares the words as displayed with all of the words on the page that they quote. Work is
/// bounded whatever is written. Thread-safe.
QuotationCheck checkQuotation(const QString &displayed, const QString &verbatim);

/// Whether the words displayed are the page's own, nothing altered, marked or not: the same under
/// the rules of comparing above and nothing else. Every clean form (domain/cleanform.h) is.
bool isSameText(const QString &displayed, const QString &verbatim);

/// A stretch of a page's text.
struct TextRange
{
    int start = 0; ///< UTF-16 units.
    int length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

/// The places on a page whose words agree with `words` (whole words, marked alterations allowed),
/// in order and not overlapping. Omissions at either end stand for nothing.
QList<TextRange> findQuotation(const QString &words, const QString &pageText, int limit = 20);

/// Whether the stretch begins or ends inside a word of the page, also one that a line's end
/// divides: "statutory" after "non-⏎", which would quote the opposite.
bool cutsWord(const QString &pageText, int start, int length);

} // namespace LeverArch
