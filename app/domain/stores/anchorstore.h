// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/anchor.h"

#include <QList>

namespace LeverArch {

/// Anchors of excerpts (and later of annotations).
class AnchorStore
{
public:
    virtual ~AnchorStore() = default;

    virtual Result<QList<Anchor>> anchorsOf(Id record) const = 0;      ///< By sequence.
    /// Of living records, on one version; page 0: all pages. By page, then start.
    virtual Result<QList<Anchor>> anchorsOn(Id version, int page = 0) const = 0;

    virtual Result<Id> add(const Anchor &anchor) = 0;
    virtual Result<void> update(const Anchor &anchor) = 0;
    virtual Result<void> remove(Id anchor) = 0;
};

} // namespace LeverArch
