// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/ledger.h"

#include <QList>

namespace LeverArch {

class Stores;

/// One file of a bringing-in, ready to be shown.
struct LedgerLine
{
    LedgerEntry entry;
    int depth = 0;     ///< 0: lay there itself; 1: inside one of those …
    QString shown;     ///< Its path, visible throughout; of a file inside another, its place there.
    qint64 number = 0; ///< Of its paper in the register; 0 when it has none.
};

/// What became of how many files.
struct LedgerSums
{
    int stored = 0;
    int duplicates = 0;
    int refused = 0;

    int files() const { return stored + duplicates + refused; }
    void count(const LedgerEntry &entry);
};

/// A bringing-in, file by file: each file inside another follows the one it lay in.
struct LedgerListing
{
    IntakeInfo intake;
    QList<LedgerLine> lines;
    LedgerSums all;
    LedgerSums inside; ///< Of these, the files that lay inside others.
};

/// NotFound when there is no such bringing-in. Internal when its lines are not as many as its count
/// says: an account that does not add up is not given.
Result<LedgerListing> listIntake(const Stores &stores, Id intake);
/// All of them, oldest first.
Result<QList<LedgerListing>> listAllIntakes(const Stores &stores);

/// "Stored", "Already here", "Not taken in".
QString ledgerStatusName(LedgerEntry::Status status);
/// "Dragged in", "From the command line".
QString intakeWayName(IntakeWay way);

} // namespace LeverArch
