// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/filelock.h"
#include "core/issue.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <memory>

namespace LeverArch {

class Clock;
struct CaseFileOptions;

/// A case file that has been looked at and may be opened: what was found, and the right to write.
struct CaseOpening
{
    QString path;                   ///< Canonical: one file, one lock, however it was named.
    std::unique_ptr<FileLock> lock; ///< Null: read-only.
    QList<Issue> issues;
    bool damaged = false;
    bool logStood = false;     ///< SQLite's log stood beside the file before it was looked at.
    bool indexDamaged = false; ///< The search index alone; to be rebuilt.
};

/// What is said of a damaged case file; `what` is the engine's findings.
Issue damageIssue(const QString &what);

/// Decides whether and how the file may be opened; see CaseFile::open(). Everything is looked at
/// through a read-only connection first; the only thing ever written here is the update of an older
/// schema, after a verified backup.
Result<CaseOpening> openCase(const QString &path, const CaseFileOptions &options,
                             const Clock &clock);

/// Makes an empty case file at the path and opens it; nothing is left behind on failure.
Result<CaseOpening> createCase(const QString &path, const Clock &clock);

} // namespace LeverArch
