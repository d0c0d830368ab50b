// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/linkstore.h"

namespace LeverArch {

class Connection;
class IdSource;
struct RelationDeclaration;

/// Typed relations over one connection.
class SqlLinkStore final : public LinkStore
{
public:
    SqlLinkStore(Connection &connection, IdSource &ids);

    Result<QList<Link>> linksOf(Id record) const override;
    Result<Id> add(const Link &link) override;
    Result<void> setNote(Id link, const QString &note) override;
    Result<void> remove(Id link) override;

private:
    Result<void> check(const Link &link, const RelationDeclaration &relation) const;
    Result<bool> leadsTo(Id from, Id to, const QString &relation) const;

    Connection &m_connection;
    IdSource &m_ids;
};

} // namespace LeverArch
