// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

struct SearchQuery;

/// What stands before and after a found word in a snippet.
inline constexpr QChar foundBegin{u'\u0002'};
inline constexpr QChar foundEnd{u'\u0003'};

/// The stretch of `text`, about `length` characters of one line, that shows most of what was looked
/// for, the found words marked. Words divided at the end of a line are shown whole. Words are told apart and folded as the index does it. The beginning
/// of the text when nothing of it was looked for.
QString snippetOf(const QString &text, const SearchQuery &query, int length = 160);

} // namespace LeverArch
