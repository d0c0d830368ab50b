// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>

namespace LeverArch {

/// What the names of two papers that say nearly the same tell of which is the later: "v2" after
/// "v1", "amended" or "final" after a name without such a word, that after "draft" or "superseded".
/// Greater: `name` is the later of the two; equivalent: the names do not tell. Titles and file names
/// may stand behind each other in one name. Pure, any thread.
std::weak_ordering compareEditions(const QString &name, const QString &other);

} // namespace LeverArch
