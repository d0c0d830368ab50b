// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/ledgerstore.h"

namespace LeverArch {

class Clock;
class Connection;
class IdSource;

/// The account of bringing-in over one connection.
class SqlLedgerStore final : public LedgerStore
{
public:
    SqlLedgerStore(Connection &connection, IdSource &ids, const Clock &clock);

    Result<QList<IntakeInfo>> intakes() const override;
    Result<IntakeInfo> intake(Id id) const override;
    Result<QList<LedgerEntry>> entries(Id intake) const override;
    Result<QList<LedgerEntry>> arrivals(const QString &sha256) const override;
    Result<QList<LedgerEntry>> stillRefused() const override;
    Result<QList<LedgerEntry>> stillRefusedInside() const override;
    Result<LedgerEntry> entry(Id id) const override;
    Result<QSet<Id>> cameInLater(Id intake) const override;
    Result<int> unlistedMembers(const QString &sha256) const override;
    Result<std::optional<LedgerEntry>> newestAt(const QString &path) const override;
    Result<QList<IntakeInfo>> unfinished() const override;
    Result<QList<LedgerEntry>> refused() const override;
    Result<Id> begin(const IntakeInfo &intake) override;
    Result<Id> add(const LedgerEntry &entry) override;
    Result<void> redecide(const LedgerEntry &entry) override;
    Result<void> setMembers(Id entry, int members) override;
    Result<void> finish(Id intake) override;

private:
    Connection &m_connection;
    IdSource &m_ids;
    const Clock &m_clock;
};

} // namespace LeverArch
