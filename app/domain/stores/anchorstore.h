// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/anchor.h"

#include <QList>
#include <QStringList>

namespace LeverArch {

/// Anchors of excerpts and annotations.
class AnchorStore
{
public:
    virtual ~AnchorStore() = default;

    /// Where the record stands now: on the newest version it has any anchor on. By sequence.
    virtual Result<QList<Anchor>> anchorsOf(Id record) const = 0;
    /// On every version, the newest first, then by sequence.
    virtual Result<QList<Anchor>> allAnchorsOf(Id record) const = 0;
    /// Of living records of one of the kinds (none named: any), on one version. By page, start.
    virtual Result<QList<Anchor>> anchorsOn(Id version, const QStringList &kinds = {}) const = 0;
    /// Doubtful and lost ones of living records on the newest version of a living document.
    virtual Result<QList<Anchor>> unsure() const = 0;

    virtual Result<Id> add(const Anchor &anchor) = 0;
    virtual Result<void> update(const Anchor &anchor) = 0;
    virtual Result<void> remove(Id anchor) = 0;
};

} // namespace LeverArch
