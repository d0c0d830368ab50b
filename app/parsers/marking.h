// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/markmessages.h"

#include <functional>

namespace LeverArch {

/// Does WorkerPool::annotate() inside the worker, and opens the result again to see that every mark
/// is in it. Throws JobFailure: Invalid for a page that is not there, a mark without a place or a
/// reply to nothing.
SharedBytes annotatePdf(const SharedBytes &pdf, const MarkPlan &plan, MarkReport &report,
                        const std::function<void(int)> &step);

} // namespace LeverArch
