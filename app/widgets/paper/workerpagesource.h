// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/paper/pagesource.h"
#include "worker/sharedbytes.h"

#include <QString>

namespace LeverArch {

class WorkerPool;

/// Pictures of a PDF from a worker process, which is borrowed from the pool while the source lives.
/// The pool must outlive every source.
PageSourceOpener openInWorker(WorkerPool &workers, const SharedBytes &pdf, const QString &password);

} // namespace LeverArch
