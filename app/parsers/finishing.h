// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/protocol/messages.h"

#include <functional>

namespace LeverArch {

/// Does WorkerPool::finish() inside the worker. Throws JobFailure. `plan` has no parts and stamps.
SharedBytes finishPdf(const SharedBytes &pdf, const AssemblyPlan &plan,
                      const std::function<void(int)> &step);

} // namespace LeverArch
