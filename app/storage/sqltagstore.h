// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/tagstore.h"
#include "storage/storedtags.h"

namespace LeverArch {

class Connection;
class IdSource;

/// The tree of tags over one connection.
class SqlTagStore final : public TagStore
{
public:
    SqlTagStore(Connection &connection, IdSource &ids);

    Result<QList<Tag>> tags() const override;
    Result<QHash<Id, int>> counts() const override;
    Result<QList<Tag>> tagsOf(Id record) const override;
    Result<QHash<Id, QList<Tag>>> tagsOf(const QList<Id> &records) const override;
    Result<Tag> byPath(const QString &path) const override;

    Result<Tag> ensurePath(const QString &path) override;
    Result<Id> add(const Tag &tag) override;
    Result<void> update(const Tag &tag) override;
    Result<void> merge(Id from, Id into) override;
    Result<void> remove(Id tag) override;
    Result<void> assign(Id tag, const QList<Id> &records) override;
    Result<void> unassign(Id tag, const QList<Id> &records) override;

private:
    Result<void> adopt(const QList<Tag> &orphans, Id into);

    Connection &m_connection;
    IdSource &m_ids;
    StoredTags m_tree;
};

} // namespace LeverArch
