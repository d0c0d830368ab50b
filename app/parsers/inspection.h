// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfjobs.h"

#include <functional>

namespace LeverArch {

/// Does WorkerPool::inspect() inside the worker: pages, bookmarks, links and labels as Poppler
/// reads them (another reader than the one that wrote them), complaints as `qpdf --check` finds
/// them. Throws JobFailure. `step` is called as often as something has been looked at.
PdfStructure inspectPdf(const SharedBytes &pdf, const std::function<void(int)> &step);

} // namespace LeverArch
