// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"

#include <QString>

namespace LeverArch {

/// Copies the case file at `path` to `target` by SQLite's own means. The copy is made under another
/// name beside the target, reopened and verified as a whole (verifyCaseFile), put on the disk for
/// good, and only then takes the target's name; an older backup there stays until that moment and
/// after any failure. `sizeLimit`: see CaseFileOptions. Blocking; any thread.
Result<void> backupCase(const QString &path, const QString &target, Progress &progress,
                        Cancellation cancellation = {}, qint64 sizeLimit = 0);

} // namespace LeverArch
