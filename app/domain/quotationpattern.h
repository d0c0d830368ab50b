// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/quotationtext.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// A stretch of the displayed words that may be a marked alteration instead of words of the page.
struct QuoteGroup
{
    enum class Kind { Omission, Sic, Insertion };

    Kind kind = Kind::Omission;
    qsizetype begin = 0; ///< Units [begin, end) of the pattern.
    qsizetype end = 0;
    QString content; ///< Inside the brackets, for an insertion.
    int stem = 0;    ///< Letters of the same word directly before it.
    bool letterAfter = false;
    bool touchesFigure = false;
    bool hasNegation = false;      ///< "[not]": would turn the page's sense around.
    bool followsInsertion = false; ///< Only the first of a row may stand for words of the page.
    bool isPunctuation = false;    ///< "[,]": no letter or figure in it.
};

/// The displayed words, ready for comparing.
struct QuotePattern
{
    QList<QuoteUnit> units;
    QList<QuoteGroup> groups; ///< By begin; at most one begins at a unit; they do not overlap.
    QList<qsizetype> groupAt; ///< Index into groups for each unit, -1 where none begins.
    bool hasOwnWords = false; ///< Something in it is no mark.
    QList<bool> looseSpace;   ///< A space next to a group, which may stand for nothing.
};

/// Finds the marks in the displayed words. Brackets that are nested, empty, never closed or longer
/// than 200 characters are words like any other.
QuotePattern quotePattern(const QString &displayed);
/// The same with every mark taken as a word of the page.
QuotePattern plainPattern(const QString &displayed);

} // namespace LeverArch
