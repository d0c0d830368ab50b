// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "outputs/output.h"
#include "outputs/registerlines.h"

namespace LeverArch {

class Clock;
class Stores;
class WorkerPool;

/// The document register for printing: each paper's number, large enough to be copied onto the
/// paper original, and what there is to know of it. Papers set aside, in the bin or for fewer
/// readers keep their line, and a number no paper has any more says why, so that none is missing.
/// The finished file is read again and every line looked for. Papers get no numbers here: see
/// casefile/numbering.h. Blocking; off the interface thread, on a thread whose Stores it is given.
Result<Output> makeRegister(const Stores &stores, WorkerPool &workers, const Clock &clock,
                            const RegisterRequest &request, Progress &progress,
                            Cancellation cancellation = {});

/// The same as a table (OutputForm::RegisterTable) or as plain text (OutputForm::RegisterText);
/// other forms are Invalid. `pdf` of the answer has the bytes, `pageCount` is 0.
Result<Output> makeRegisterFile(const Stores &stores, const Clock &clock,
                                const RegisterRequest &request, OutputForm form);

} // namespace LeverArch
