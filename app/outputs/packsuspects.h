// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "worker/pdfjobs.h"

#include <QList>

namespace LeverArch {

class WorkerPool;
struct PackPlan;
struct PlannedEntry;

/// The Fault that names a paper which keeps a pack from being made, and says how to go on.
Issue cannotGoIn(const PlannedEntry &entry, const Error &error);

/// Looks for the papers to blame when a pack could not be put together or is not sound: each is put
/// together alone and read again. Every one that fails, and is not named in `issues` yet, is added
/// there, so that a person learns of all of them at once. Takes as long as making the pack. Fails
/// only when cancelled.
Result<void> nameSuspects(WorkerPool &workers, const PackPlan &plan, const AssembleJob &job,
                          Progress &progress, Cancellation cancellation, QList<Issue> &issues);

} // namespace LeverArch
