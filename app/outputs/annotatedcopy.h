// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "outputs/output.h"

namespace LeverArch {

class Stores;
class WorkerPool;
struct MarksForReader;

/// A copy of the paper with the marks in it as PDF annotations. The original stays as it is. The
/// copy was reopened and every mark found in it, before it is given out. Blocking; off the
/// interface thread.
Result<Output> makeAnnotatedCopy(const Stores &stores, WorkerPool &workers,
                                 const MarksForReader &marks, Cancellation cancellation = {});

} // namespace LeverArch
