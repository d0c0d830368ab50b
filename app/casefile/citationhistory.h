// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/citingrecords.h"
#include "core/id.h"
#include "core/result.h"
#include "domain/documentversion.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace LeverArch {

class Stores;

/// When something was done: its place in the history, which no clock can set back; 0 where the
/// history does not say.
using Moment = qint64;

/// When each version of a paper became its newest, as the history tells.
class VersionHistory
{
public:
    static Result<VersionHistory> of(const Stores &stores, Id document,
                                     const QList<DocumentVersion> &versions);

    /// The version that was the newest at that moment. The first where it is not known, so that
    /// what cannot be told counts as old.
    const DocumentVersion &newestAt(Moment moment) const;
    /// Whether versions of the paper came or went in an action.
    bool changedIn(Id action) const { return m_actions.contains(action); }

private:
    QList<DocumentVersion> m_versions;
    QHash<Id, Moment> m_since; ///< By version.
    QSet<Id> m_actions;
};

/// When a record was last held against the paper it cites, and the page it named then.
struct LastReading
{
    Moment at = 0;
    int page = 0;
};

/// A person holds a record against its paper when they change what it was read off (paper, page), a
/// number in it, or its notes, where they write that they have compared it; also when the letter it
/// cites gets another paper. A page that the program followed when it arranged the paper is no
/// reading, and neither is any other edit, or one that was taken back.
Result<LastReading> lastReading(const Stores &stores, const VersionHistory &versions,
                                const CitingRecord &citing);

/// When a field of a record last got another value.
Result<Moment> lastChange(const Stores &stores, const Record &record, const QString &field);

} // namespace LeverArch
