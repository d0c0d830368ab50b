// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfjobs.h"
#include "worker/protocol/filemessages.h"

#include <functional>

namespace LeverArch {

/// Does WorkerPool::arrange() inside the worker: pages of papers in a new order, turned and cut,
/// their content as it is. Bookmarks, links, forms and whatever else is not on the pages stays out;
/// what a cut hides is outside the crop box, and readers that mind it show and read nothing of it,
/// though it is still in the file. The same job gives the same bytes. Throws JobFailure.
SharedBytes arrangePages(const QList<AssemblySource> &sources, const ArrangePlan &plan,
                         const std::function<void()> &step);

} // namespace LeverArch
