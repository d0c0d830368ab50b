// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/tag.h"

#include <QHash>
#include <QList>

namespace LeverArch {

/// The tree of tags and which records carry them.
class TagStore
{
public:
    virtual ~TagStore() = default;

    /// All tags, parents before children, siblings by position then name.
    virtual Result<QList<Tag>> tags() const = 0;
    virtual Result<QHash<Id, int>> counts() const = 0; ///< Living records carrying each tag itself.
    virtual Result<QList<Tag>> tagsOf(Id record) const = 0;
    /// The tags of several records at once, for a screenful of rows.
    virtual Result<QHash<Id, QList<Tag>>> tagsOf(const QList<Id> &records) const = 0;
    /// The tag at a path "restructure/phase two", ignoring case; NotFound when there is none.
    virtual Result<Tag> byPath(const QString &path) const = 0;

    /// Makes what is missing of the path and returns its last tag.
    virtual Result<Tag> ensurePath(const QString &path) = 0;
    virtual Result<Id> add(const Tag &tag) = 0;
    /// Name, colour, parent and position. Refuses (Invalid) a tag below itself or a name taken.
    virtual Result<void> update(const Tag &tag) = 0;
    /// Everything that carried `from` carries `into` afterwards; children move along; `from` goes.
    virtual Result<void> merge(Id from, Id into) = 0;
    /// The tag and everything below it, from all records.
    virtual Result<void> remove(Id tag) = 0;
    /// Does nothing where it is so already.
    virtual Result<void> assign(Id tag, const QList<Id> &records) = 0;
    virtual Result<void> unassign(Id tag, const QList<Id> &records) = 0;
};

} // namespace LeverArch
