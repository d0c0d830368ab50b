// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "worker/pdfjobs.h"

#include <QList>

namespace LeverArch {

class WorkerPool;
struct Composition;

/// Adds bookmarks, links, title and language to composed pages in the worker, then reopens the
/// result and compares it with what was meant: structure, and each printed line at its place. With
/// a Fault among `issues` the bytes are null.
Result<SharedBytes> finishPages(WorkerPool &workers, const Composition &pages,
                                const PdfDescription &description, Cancellation cancellation,
                                QList<Issue> &issues);

} // namespace LeverArch
