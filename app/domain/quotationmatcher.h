// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/quotationpattern.h"

#include <QList>

#include <vector>

namespace LeverArch {

/// Runs a pattern along the words of a page: for each unit of the pattern, the set of places the
/// page can have been read to. No backtracking, so no input makes it explode; the work is counted
/// and given up beyond a limit.
class QuotationMatcher
{
public:
    QuotationMatcher(const QuotePattern &pattern, const QList<QuoteUnit> &source);

    /// Reads the pattern against the source from `start`; the places where it can end, rising.
    /// Empty when it does not fit, or the work ran out.
    std::vector<qsizetype> ends(qsizetype start);

    /// Refuse omissions that leave out a negation.
    void keepNegations(bool keep) { m_keepNegations = keep; }

    bool gaveUp() const { return m_gaveUp; }
    /// How far the last ends() came: a unit of the pattern and the last place of the source there.
    qsizetype furthestUnit() const { return m_furthestUnit; }
    qsizetype furthestPlace() const { return m_furthestPlace; }

private:
    void reach(qsizetype unit, qsizetype place);
    void matchUnit(qsizetype unit, qsizetype place);
    void skipGroup(const QuoteGroup &group, const std::vector<qsizetype> &places);
    void omit(qsizetype unit, const std::vector<qsizetype> &places);
    void insertWords(const QuoteGroup &group, qsizetype place);
    void changePunctuation(qsizetype unit, qsizetype place);
    void replaceLetters(const QuoteGroup &group, qsizetype place);
    /// The word there, with or without the hyphens that lines end in.
    QString wordAround(qsizetype place, bool lineHyphens = true) const;
    void markNegations();

    const QuotePattern &m_pattern;
    const QList<QuoteUnit> &m_source;
    std::vector<bool> m_boundary;
    std::vector<bool> m_negationBegins;
    std::vector<std::vector<qsizetype>> m_reached;
    qsizetype m_pending = 0; ///< Places in m_reached that are still to be read on from.
    qint64 m_work = 0;
    bool m_gaveUp = false;
    bool m_keepNegations = false;
    qsizetype m_furthestUnit = 0;
    qsizetype m_furthestPlace = 0;
};

} // namespace LeverArch
