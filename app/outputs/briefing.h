// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "domain/audience.h"
#include "outputs/output.h"

namespace LeverArch {

class Clock;
class Stores;
class WorkerPool;

/// What a briefing is made from.
struct BriefingRequest
{
    Id consultation;
    Id briefing; ///< The briefing record whose title, meeting, author and summary are used;
                 ///< null: from the consultation alone.
    Audience audience = Audience::Committee;
};

/// Checks every quotation against the stored text of its page, lays the briefing out, adds
/// bookmarks and links in the worker, reopens the result and compares. Blocking; off the interface
/// thread, on a thread whose Stores it is given.
Result<Output> makeBriefing(const Stores &stores, WorkerPool &workers, const Clock &clock,
                            const BriefingRequest &request, Progress &progress,
                            Cancellation cancellation = {});

} // namespace LeverArch
