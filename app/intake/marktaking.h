// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/annotationchanges.h"
#include "core/id.h"
#include "core/issue.h"
#include "core/progress.h"
#include "intake/markplan.h"

#include <QHash>

#include <memory>

namespace LeverArch {

class CaseFile;

/// Writes a comparison's marks into the case file. What was chosen in a conflict is remembered, so
/// that the same file, merged again, changes nothing.
class MarkTaking
{
public:
    explicit MarkTaking(MarkMerge merge);

    /// Of all papers together.
    qsizetype count() const { return m_count; }
    /// The moves [from, from + most), inside the caller's action. Parts come in order: a reply
    /// finds what it answers.
    Result<void> write(Stores &stores, qsizetype from, qsizetype most);

private:
    Result<void> writeMove(Stores &stores, const PaperMoves &paper, const MarkMove &move);
    Result<void> add(Stores &stores, const PaperMoves &paper, const MarkMove &move);
    Result<void> update(Stores &stores, const PaperMoves &paper, const MarkMove &move);
    static Result<Record> unchanged(const Stores &stores, const Annotation &ours);
    Result<void> addTags(Stores &stores, Id mark, const MarkMove &move);
    Result<void> carry(Stores &stores, const PaperMoves &paper);
    Id parentOf(const PaperMoves &paper, const MarkMove &move) const;

    MarkMerge m_merge;
    qsizetype m_count = 0;
    QHash<std::pair<Id, QString>, Id> m_written; ///< By paper and name.
    QSet<Id> m_placed;                           ///< To be found on the newest version, too.
};

/// All of it as one action, undone in one step.
NamedChange takeMarks(const MarkMerge &merge);
/// The same in short actions that are undone together, for papers with thousands of marks; from any
/// thread but the case file's writer. Stops between them when cancelled.
Result<void> takeMarksInParts(CaseFile &file, const MarkMerge &merge, Id group, Progress &progress,
                              Cancellation cancellation = {});

/// What a person has to know about it: papers that are not here, what was not taken and why.
QList<Issue> issuesOf(const MarkMerge &merge);
/// "12 new, 3 changed there, 1 changed on both sides"; what there is none of is left out.
QString summaryOf(const MarkMerge &merge);

} // namespace LeverArch
