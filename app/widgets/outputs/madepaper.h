// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pagetext.h"
#include "core/progress.h"
#include "core/result.h"
#include "domain/documentversion.h"
#include "outputs/output.h"

#include <QList>

namespace LeverArch {

class WorkerPool;

/// A finished output together with its pages as the worker reads them, ready to be shown.
struct MadePaper
{
    Output output;
    QList<PageFacts> pages; ///< Empty when faults stopped the output.
    QList<PageText> texts;  ///< One a page.
};

/// Reads the pages of a finished output in the worker. Blocking; never on the interface thread.
Result<MadePaper> readMadePaper(WorkerPool &workers, Output output, Cancellation cancellation);

} // namespace LeverArch
