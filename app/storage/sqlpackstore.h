// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/packstore.h"

namespace LeverArch {

class Connection;
class IdSource;

/// What is in packs, over one connection.
class SqlPackStore final : public PackStore
{
public:
    SqlPackStore(Connection &connection, IdSource &ids);

    Result<QList<PackSection>> sections(Id pack) const override;
    Result<QList<PackEntry>> entries(Id pack) const override;
    Result<Id> addSection(const PackSection &section) override;
    Result<void> updateSection(const PackSection &section) override;
    Result<void> removeSection(Id section) override;
    Result<Id> addEntry(const PackEntry &entry) override;
    Result<void> updateEntry(const PackEntry &entry) override;
    Result<void> removeEntry(Id entry) override;

private:
    Connection &m_connection;
    IdSource &m_ids;
};

} // namespace LeverArch
