// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/tagtree.h"

namespace LeverArch {

TagTree::TagTree(const QList<Tag> &tags) : m_tags(tags)
{
    for (qsizetype i = 0; i < tags.size(); ++i) {
        m_index.insert(tags.at(i).id, i);
        m_children[tags.at(i).parent].append(tags.at(i).id);
    }
}

const Tag *TagTree::tag(Id id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_tags.at(*found);
}

int TagTree::position(Id id) const
{
    const Tag *found = tag(id);
    return found ? int(m_children.value(found->parent).indexOf(id)) : -1;
}

QString TagTree::path(Id id) const
{
    QStringList names;
    for (const Tag *at = tag(id); at; at = tag(at->parent))
        names.prepend(at->name);
    return names.join(QLatin1Char('/'));
}

bool TagTree::isBelow(Id id, Id above) const
{
    for (const Tag *at = tag(id); at; at = tag(at->parent)) {
        if (at->id == above)
            return true;
    }
    return false;
}

} // namespace LeverArch
