// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "domain/letters/letterlines.h"
#include "domain/tag.h"

#include <QList>

namespace LeverArch {

/// A tag whose words stand in a paper.
struct TagSuggestion
{
    Id tag;
    TextPlace place; ///< Where its words stand first.
    int times = 0;   ///< How often they stand there.
    int depth = 0;   ///< 1: at the top of the tree.
    bool hasAncestor = false; ///< A tag above it is named in the paper as well.
};

/// The tags whose words stand in the paper one after the other, whatever their case and whether one
/// or several ("job descriptions" for the tag “Job description”). The most specific first: deep ones,
/// then those whose tags above are named too, then long names, then frequent ones. At most `limit`.
/// Of two tags of the same words below different tags only the one whose ancestor is named is
/// offered, where just one's is.
///
/// Reads the first 200,000 words. Pure, any thread.
QList<TagSuggestion> suggestTags(const QList<PageText> &pages, const QList<Tag> &tags,
                                 int limit = 8);

/// A word without the s of the plural, in lower case (the S-stemmer: D. Harman, "How effective is
/// suffixing?", JASIS 42 (1991), table 1): "policies" is "policy", "posts" is "post", "status" stays.
QString singular(const QString &word);

} // namespace LeverArch
