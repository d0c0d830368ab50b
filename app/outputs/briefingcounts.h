// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "domain/record.h"
#include "outputs/briefingcontent.h"

#include <QHash>

namespace LeverArch {

class PaperShelf;
class SourceList;
struct TeamSum;

/// Makes the figures and the table of a briefing out of staff-impact counts, and says where the
/// counts do not agree: with each other, with their base, with their paper.
class BriefingCounts
{
public:
    /// All must outlive it. `corrections` by the corrected record.
    BriefingCounts(PaperShelf &papers, SourceList &sources, const QHash<Id, QString> &corrections,
                   QList<Issue> &issues);

    /// At most three, those marked as key figures, in the order they were entered.
    QList<BriefingFigure> figures(const QList<Record> &counts);
    /// The table, and under it what a reader has to know: missing bases, papers that differ, totals
    /// that do not add up.
    void fillTable(const QList<Record> &counts, BriefingContent &content);

    /// Teams before and after with their sum, and where a sum is not what the papers claim.
    void fillTeams(const QList<Record> &counts, BriefingContent &content);

private:
    void addSum(const TeamSum &sum, const QString &unit, BriefingContent &content);
    void noteClaims(const QList<Record> &counts, const TeamSum &sum, BriefingContent &content);
    void noteDifferences(const QList<Record> &counts, BriefingContent &content);
    void noteTotals(const QList<Record> &counts, BriefingContent &content);
    Citation cite(const Record &count);
    QString sourceWords(const Record &count);
    void warn(const Record &count, const char *code, const QString &text);

    PaperShelf &m_papers;
    SourceList &m_sources;
    const QHash<Id, QString> &m_corrections;
    QList<Issue> &m_issues;
};

} // namespace LeverArch
