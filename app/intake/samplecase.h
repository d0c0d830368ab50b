// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/casefile.h"
#include "core/progress.h"
#include "core/result.h"

#include <memory>

namespace LeverArch {

class WorkerPool;

/// Makes the sample case at the path: an invented borough's restructure, with its papers, as
/// resources/sample/case.json says. Papers go through intake and quotations are looked up on their
/// pages like anybody's, so a sample that does not hold together fails here (Error::Refused or
/// NotFound, naming the entry) and leaves no file behind. Conflict when there is a file already.
/// Blocking; a few seconds.
Result<std::unique_ptr<CaseFile>> makeSampleCase(const QString &path, WorkerPool &workers,
                                                 const CaseFileOptions &options, Progress &progress,
                                                 Cancellation cancellation = {});

} // namespace LeverArch
