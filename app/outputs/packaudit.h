// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "worker/sharedbytes.h"

#include <QList>

namespace LeverArch {

class PaperShelf;
class WorkerPool;
struct PackIndex;
struct PackPlan;

/// Reads every page of a finished pack and compares: the number printed at its edge with its
/// physical number, its words with the stored words of the page that was meant to be there, and the
/// lines of the index with what was laid out. Every difference is a Fault.
Result<void> auditPackPages(WorkerPool &workers, PaperShelf &papers, const PackPlan &plan,
                            const PackIndex &index, const SharedBytes &pdf,
                            Cancellation cancellation, QList<Issue> &issues);

} // namespace LeverArch
