// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterlines.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace LeverArch {

enum class WordChange { Same, Removed, Added };

/// Words of a paper by their number in it, from 0.
struct WordRange
{
    int first = 0;
    int count = 0;

    friend bool operator==(const WordRange &, const WordRange &) = default;
};

/// A stretch that both papers have, or one of them. The range of the paper that has it not is empty
/// and says where it would stand.
struct WordStretch
{
    WordChange change = WordChange::Same;
    WordRange before;
    WordRange after;

    friend bool operator==(const WordStretch &, const WordStretch &) = default;
};

/// A number that one paper has in place of another: "16", "17".
struct FigureChange
{
    QString before; ///< Without the marks around it; empty: put in.
    QString after;  ///< Empty: left out.
    TextPlace beforePlace; ///< Page 0 where there is none.
    TextPlace afterPlace;
};

/// What differs between the words of two papers, or of two versions of one. Words are compared as
/// domain/quotation compares them: how they are set makes no difference, their case and marks do.
/// Where pages end makes none. Pure, any thread; bounded in time and memory whatever is given
/// (domain/sequencedifference.h); of either paper the first 1,000,000 words are compared.
class WordComparison
{
public:
    WordComparison() = default;
    /// Page texts in order, page 1 first.
    WordComparison(const QStringList &before, const QStringList &after);

    /// In order; of a place where words were replaced, those removed come first.
    const QList<WordStretch> &stretches() const { return m_stretches; }
    /// Changed numbers, in figures or in words, in order: to be shown first.
    const QList<FigureChange> &figures() const { return m_figures; }

    int added() const { return m_added; }     ///< Words.
    int removed() const { return m_removed; } ///< Words.
    bool isSame() const { return m_added == 0 && m_removed == 0 && !m_isCut; }
    /// Whether no shorter account of the difference exists, and all words were compared.
    bool isExact() const { return m_isExact && !m_isCut; }

    /// The places of words, one a page they stand on.
    QList<TextPlace> placesBefore(const WordRange &range) const;
    QList<TextPlace> placesAfter(const WordRange &range) const;

    /// "214 words added, 90 words removed, 3 figures changed."
    QString summary() const;

private:
    QList<WordStretch> m_stretches;
    QList<FigureChange> m_figures;
    std::vector<TextPlace> m_before;
    std::vector<TextPlace> m_after;
    int m_added = 0;
    int m_removed = 0;
    bool m_isExact = true;
    bool m_isCut = false;
};

} // namespace LeverArch
