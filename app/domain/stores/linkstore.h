// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/relation.h"

#include <QList>

namespace LeverArch {

/// Typed relations between records.
class LinkStore
{
public:
    virtual ~LinkStore() = default;

    /// Both directions: those whose `from` or `to` is the record, oldest first; links to records in
    /// the bin are left out.
    virtual Result<QList<Link>> linksOf(Id record) const = 0;

    /// Refuses (Invalid) a link to itself, one that is there already, an unknown relation, and a
    /// circle where the relation allows none.
    virtual Result<Id> add(const Link &link) = 0;
    virtual Result<void> setNote(Id link, const QString &note) = 0;
    virtual Result<void> remove(Id link) = 0;
};

} // namespace LeverArch
