// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace LeverArch {

/// A name in a tree, on any record. Names are unique among siblings, ignoring case. The path is
/// written "restructure/phase two".
struct Tag
{
    Id id;
    Id parent;        ///< Null at the top.
    QString name;
    QString colour;   ///< "#rrggbb"; empty: the program chooses.
    int position = 0; ///< Among its siblings.
};

/// What a tag may be called: trimmed, inner white space single, no '/' and not empty. Nothing when
/// it cannot be made into a name.
std::optional<QString> cleanTagName(const QString &written);

/// Which records a tag filter lets through: all of `all`, at least one of `any` (when there are
/// any), none of `none`. A tag stands for itself and everything below it.
struct TagFilter
{
    QList<Id> all;
    QList<Id> any;
    QList<Id> none;

    bool isEmpty() const { return all.isEmpty() && any.isEmpty() && none.isEmpty(); }
    friend bool operator==(const TagFilter &, const TagFilter &) = default;
};

} // namespace LeverArch
