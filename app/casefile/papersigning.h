// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"

namespace LeverArch {

class CaseFile;
class Stores;

// Papers whose words came, or changed, after they were brought in: recognised scans, papers of a
// case file that was saved out of a damaged one. Without a signature they are like nothing
// (domain/stores/likenessstore.h). Signatures are derived data, so none of this is an action.

/// Signs an original by the words of its pages as they are now. Pages that cannot be read count as
/// empty. Inside a transaction that is no action.
Result<void> signPaper(Stores &stores, Id original);
/// Signs the one that has waited longest; false when none waits. Inside such a transaction too.
Result<bool> signNextPaper(Stores &stores);
/// Signs all that wait, each in a short transaction of its own, and tells those who show their
/// words. Waits; not on the case file's own thread while a person works there.
Result<void> signPapers(CaseFile &caseFile, Cancellation cancellation = {});

} // namespace LeverArch
