// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/ledger.h"

#include <QList>

namespace LeverArch {

/// The account of every bringing-in. Only ever added to.
class LedgerStore
{
public:
    virtual ~LedgerStore() = default;

    virtual Result<QList<IntakeInfo>> intakes() const = 0; ///< Newest first.
    virtual Result<QList<LedgerEntry>> entries(Id intake) const = 0;
    /// Refused entries of every intake, newest first.
    virtual Result<QList<LedgerEntry>> refused() const = 0;

    virtual Result<Id> begin(const IntakeInfo &intake) = 0;
    virtual Result<Id> add(const LedgerEntry &entry) = 0;
    virtual Result<void> finish(Id intake) = 0;
};

} // namespace LeverArch
