// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/anchorstore.h"

namespace LeverArch {

class Connection;
class IdSource;

/// Anchors over one connection.
class SqlAnchorStore final : public AnchorStore
{
public:
    SqlAnchorStore(Connection &connection, IdSource &ids);

    Result<QList<Anchor>> anchorsOf(Id record) const override;
    Result<QList<Anchor>> allAnchorsOf(Id record) const override;
    Result<QList<Anchor>> anchorsOn(Id version, const QStringList &kinds = {}) const override;
    Result<QList<Anchor>> unsure() const override;
    Result<Id> add(const Anchor &anchor) override;
    Result<void> update(const Anchor &anchor) override;
    Result<void> remove(Id anchor) override;

private:
    Connection &m_connection;
    IdSource &m_ids;
};

} // namespace LeverArch
