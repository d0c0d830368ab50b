// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// Who something may be shown to, widest first. An output for an audience may include only records
/// whose audience is as wide or wider.
enum class Audience { Public, Members, Committee, Advisers };

/// The word stored in the schema: "public", "members", "committee", "advisers".
QString audienceKey(Audience audience);
/// Committee, the default, when nothing was said; Advisers, the narrowest, for a word it does not
/// know: what cannot be read must not reach more people than was meant.
Audience audienceFromKey(const QString &key);
/// For the screen, translated.
QString audienceName(Audience audience);

/// Whether something marked `item` may appear in an output for `reader`.
constexpr bool mayBeShown(Audience item, Audience reader)
{
    return int(item) <= int(reader);
}

} // namespace LeverArch
