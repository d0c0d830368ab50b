// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "intake/markplan.h"

#include <QList>
#include <QString>

namespace LeverArch {

class Stores;
class WorkerPool;

// Where marks come from. Both read pages and ask the worker: for a reader thread, never the
// interface's.

/// The marks that stand in papers of the case file themselves, in every version of each; of all
/// papers when none is named. A paper whose marks cannot be read is told in `issues` and passed
/// over.
Result<MarkMerge> planOwnMarks(const Stores &stores, WorkerPool &workers, QList<Id> documents,
                               Progress &progress, Cancellation cancellation, QList<Issue> &issues);

/// The marks in a file: a copy of a paper with marks in it (PDF), XFDF, or a file of marks.
/// `document` is the paper they are on, chosen by a person; null: the file tells.
Result<MarkMerge> planMarksOfFile(const Stores &stores, WorkerPool &workers, const QString &path,
                                  Id document = {}, Cancellation cancellation = {});

} // namespace LeverArch
