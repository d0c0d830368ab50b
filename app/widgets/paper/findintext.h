// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace LeverArch {

/// Where the words occur in a page's text, as start and length in UTF-16 units, none overlapping.
/// Upper and lower case, accents, hyphens (a word divided at a line's end), the kind of quotation
/// mark and the amount of white space make no difference. Nothing is found for white space alone.
QList<std::pair<int, int>> findInText(const QString &text, const QString &words);

} // namespace LeverArch
