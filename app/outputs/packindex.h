// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/pagemap.h"
#include "outputs/layout/composer.h"

namespace LeverArch {

struct PackPlan;

/// The index of a pack laid out, and the page map it was laid out for: their lengths agree.
struct PackIndex
{
    Composition pages;
    PageMap map;
};

/// Lays the index out again and again until its own length no longer changes the numbers in it.
/// Each line leads to the first page of its entry, each section to its first entry.
Result<PackIndex> composeIndex(const PackPlan &plan, const QColor &accent);

/// The bookmarks of the finished pack, each with its page number: the index, the sections, and
/// under them the documents.
QList<PdfBookmark> packBookmarks(const PackPlan &plan, const PageMap &map);

} // namespace LeverArch
