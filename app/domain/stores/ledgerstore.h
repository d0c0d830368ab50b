// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/ledger.h"

#include <QList>
#include <QSet>

#include <optional>

namespace LeverArch {

/// The account of every bringing-in. Added to; a line changes only while its account is unfinished.
class LedgerStore
{
public:
    virtual ~LedgerStore() = default;

    virtual Result<QList<IntakeInfo>> intakes() const = 0; ///< Newest first.
    virtual Result<IntakeInfo> intake(Id id) const = 0; ///< NotFound when there is none.
    virtual Result<QList<LedgerEntry>> entries(Id intake) const = 0;
    virtual Result<LedgerEntry> entry(Id id) const = 0; ///< NotFound when there is none.
    /// Everything that ever came in under this fingerprint, oldest first: each arrival.
    virtual Result<QList<LedgerEntry>> arrivals(const QString &sha256) const = 0;
    /// Refused files that lay on disk themselves (not inside others) and have not come in since
    /// under the same path, newest first, each path once.
    virtual Result<QList<LedgerEntry>> stillRefused() const = 0;
    /// Refused files inside others that may fare better another time (what was wrong was not their
    /// own nature), and have not been tried since under the same path, newest first.
    virtual Result<QList<LedgerEntry>> stillRefusedInside() const = 0;
    /// The refused files of a bringing-in that have come in since under the same path.
    virtual Result<QSet<Id>> cameInLater(Id intake) const = 0;
    /// How many files lie in the container with this fingerprint, when no bringing-in has accounted
    /// for all of them; -1 when one has, or it is no container.
    virtual Result<int> unlistedMembers(const QString &sha256) const = 0;
    /// The newest line of a file that lay on disk under that path.
    virtual Result<std::optional<LedgerEntry>> newestAt(const QString &path) const = 0;
    /// Bringings-in that a killed program left before their end, newest first.
    virtual Result<QList<IntakeInfo>> unfinished() const = 0;
    /// Refused entries of every intake, newest first.
    virtual Result<QList<LedgerEntry>> refused() const = 0;

    virtual Result<Id> begin(const IntakeInfo &intake) = 0;
    virtual Result<Id> add(const LedgerEntry &entry) = 0;
    /// Decides anew about a file whose entry is there already: what became of it, why, its record and
    /// what was found inside.
    virtual Result<void> redecide(const LedgerEntry &entry) = 0;
    /// How many files were found inside a container whose entry is there already.
    virtual Result<void> setMembers(Id entry, int members) = 0;
    virtual Result<void> finish(Id intake) = 0;
};

} // namespace LeverArch
