// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"

#include <QString>

namespace LeverArch {

class CaseFile;
class WorkerPool;

/// Reads a paper that was kept locked, with its password: pages and words into the case file, the
/// password onto its version, the note off the document; one action. PasswordNeeded when the
/// password is wrong; then nothing is changed. Blocking; not on the interface thread.
Result<void> unlockDocument(CaseFile &caseFile, WorkerPool &workers, Id document,
                            const QString &password, Cancellation cancellation = {});

} // namespace LeverArch
