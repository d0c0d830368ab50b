// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace LeverArch {

/// One character as it is compared, and where in the text it came from.
struct QuoteUnit
{
    QChar c;
    int offset = 0; ///< UTF-16 units into the text.
    int length = 1;
    bool optional = false; ///< A hyphen that may belong to the line instead of the word.
};

/// The text as it is compared (see quotation.h): without white space at its ends.
QList<QuoteUnit> quoteUnits(const QString &text);

/// Ligatures and presentation forms spelt out. Superscripts, subscripts and fractions stay: "10²"
/// is not "102".
QString withoutLigatures(const QString &text);

/// Letters, figures and marks: what words are made of.
bool isWordChar(QChar c);

/// Whether a passage may begin or end between units `at - 1` and `at`: not inside a word, a
/// hyphenated one included, nor inside a number, its pound or per-cent sign included.
bool isBoundary(const QList<QuoteUnit> &units, qsizetype at);

/// Whether a word turns the sense around: "not", "never", "cannot", "isn't", "non-statutory".
bool isNegation(const QString &word);

} // namespace LeverArch
