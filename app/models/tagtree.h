// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/tag.h"

#include <QHash>
#include <QList>

namespace LeverArch {

/// The tags as a tree of plain values, for looking up parents, children and paths.
class TagTree
{
public:
    TagTree() = default;
    /// Parents before children, as TagStore::tags() gives them.
    explicit TagTree(const QList<Tag> &tags);

    const QList<Tag> &tags() const { return m_tags; }
    const Tag *tag(Id id) const; ///< Null when there is none; valid as long as the tree.
    QList<Id> children(Id parent) const { return m_children.value(parent); }
    int position(Id tag) const;           ///< Among its siblings.
    QString path(Id tag) const;           ///< "restructure/phase two".
    bool isBelow(Id tag, Id above) const; ///< Also true of the tag itself.

    /// Same tags under the same parents in the same order.
    bool sameShape(const TagTree &other) const { return m_children == other.m_children; }

private:
    QList<Tag> m_tags;
    QHash<Id, qsizetype> m_index;
    QHash<Id, QList<Id>> m_children;
};

} // namespace LeverArch
