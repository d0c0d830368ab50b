// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "outputs/output.h"

namespace LeverArch {

class Clock;
class Stores;
class WorkerPool;

/// Builds a pack as one PDF: index as page 1, every line linked, bookmarks, page labels, stamps;
/// the printed number is the physical page, from one page map. Reopened and compared before it is
/// given out. Blocking; off the interface thread.
Result<Output> makePack(const Stores &stores, WorkerPool &workers, const Clock &clock, Id pack,
                        Progress &progress, Cancellation cancellation = {});

} // namespace LeverArch
