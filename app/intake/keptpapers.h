// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/ledger.h"
#include "intake/intake.h"

#include <QList>

namespace LeverArch {

class CaseFile;
struct PaperSource;
class Stores;

// Papers that are nowhere but in memory (scanned, pasted, let go of by a mail program) are put into
// the case file before they are brought in, beside their account in the ledger, which is open until
// they are: whatever happens to the program meanwhile, they can be gone on with (Intake::resume()).
// Nobody sees their bytes before there is a document of them.

/// Puts them there and opens their account. When this has come back the papers are safe; when it
/// failed nothing of them is there. Blocking; ahead of whatever import runs.
Result<Id> keepPapers(CaseFile &caseFile, QList<NamedPaper> papers, IntakeWay way);

/// Where to find them again.
QList<PaperSource> keptSources(const IntakeInfo &intake);

/// Ends an account: of the papers kept for it those that were refused go.
Result<void> closeAccount(Stores &stores, Id intake);

/// Ends one that was interrupted, as it is. Blocking.
Result<void> leaveImport(CaseFile &caseFile, Id intake);

} // namespace LeverArch
