// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"
#include "outputs/output.h"

namespace LeverArch {

class Clock;
class Stores;
class WorkerPool;

/// Which account is wanted.
struct LedgerRequest
{
    Id intake = {};        ///< Null: of all.
    QString caseFile = {}; ///< What it is called; stands at the head.
};

/// The account of one bringing-in, or of all, for printing: who, when, how, what was
/// asked for, sums that add up, then each file with what became of it, files inside files under the
/// one they lay in. Names all papers whoever they are for, so it is for the branch's own records.
/// The finished file is read again and each line looked for. NotFound when there is no such
/// bringing-in. Blocking; off the interface thread, on a thread whose Stores it is given.
Result<Output> makeLedgerAccount(const Stores &stores, WorkerPool &workers, const Clock &clock,
                                 const LedgerRequest &request, Progress &progress,
                                 Cancellation cancellation = {});

} // namespace LeverArch
