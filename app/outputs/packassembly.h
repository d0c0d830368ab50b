// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "worker/pdfjobs.h"

#include <QList>

namespace LeverArch {

class Stores;
class WorkerPool;
struct PackIndex;
struct PackPlan;

/// The job that puts a pack together: the index first, then the pages of each entry from its
/// original, each original brought once. Every number in it comes from the index's page map. A
/// paper that does not open (locked, damaged) is a Fault in `issues` that names the entry.
Result<AssembleJob> assembleJobFor(const Stores &stores, WorkerPool &workers, const PackPlan &plan,
                                   const PackIndex &index, const PdfDescription &description,
                                   Cancellation cancellation, QList<Issue> &issues);

} // namespace LeverArch
