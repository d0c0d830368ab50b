// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/textsignature.h"

#include <QList>

namespace LeverArch {

/// A living document that says nearly the same as another.
struct Likeness
{
    Id document;
    double resemblance = 0; ///< 0 to 1, see TextSignature::resemblance().
};

/// Which papers say nearly the same. Derived data: written outside actions, rebuilt from the pages.
class LikenessStore
{
public:
    virtual ~LikenessStore() = default;

    virtual Result<void> keep(Id original, const TextSignature &signature) = 0;
    /// Originals of living documents that have pages but no signature yet, oldest first.
    virtual Result<QList<Id>> withoutSignature(int limit) const = 0;
    /// Living documents like this one's newest version, the most alike first, at least
    /// `likelyVersion`; without those a person said are not the same (relation "not_version_of"),
    /// and those that are attached to it or that it is attached to. Where very many share its words
    /// (form letters), some hundred are compared, those first that share what few do.
    virtual Result<QList<Likeness>> like(Id document, int limit) const = 0;
};

} // namespace LeverArch
