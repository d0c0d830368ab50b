// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/branchidentity.h"
#include "outputs/layout/composer.h"
#include "outputs/ledgerlines.h"

namespace LeverArch {

/// What the printed account of one or more bringings-in says.
struct LedgerAccount
{
    QString title;
    QString caseFile; ///< What the case file is called; may be empty.
    BranchIdentity branch;
    QString issued; ///< The day it is printed, for people.
    QList<LedgerListing> listings;
};

/// Lays it out: of each bringing-in who, when and how, the sums, then each file.
Result<Composition> composeLedger(const LedgerAccount &account);

} // namespace LeverArch
