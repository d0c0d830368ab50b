// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// What proving a case file sound found.
struct Verification
{
    bool sound = false;
    QList<Issue> problems;
    int originals = 0;  ///< As they came in.
    int renditions = 0; ///< Pages made here of what came in.
    int pages = 0;
    int actions = 0;
};

/// Proves a case file sound: SQLite's own integrity and foreign-key checks, its schema against the
/// known one, every original's bytes against its SHA-256
/// (made pages as well as what they were made of), the hash chain of the history, the
/// current rows against the history's last word on them, and the search index against the stored
/// text. Reads only; opens the file itself. An error only when the file cannot be read at all.
Result<Verification> verifyCaseFile(const QString &path, Progress &progress,
                                    Cancellation cancellation = {});

/// Copies what can still be read of a damaged case file into a new one, and says what is missing.
/// The damaged file is not touched.
Result<QStringList> salvageCaseFile(const QString &damaged, const QString &target,
                                    Progress &progress, Cancellation cancellation = {});

} // namespace LeverArch
