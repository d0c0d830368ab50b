// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// "iv"; digits outside 1 to 3999.
QString romanNumber(int number);
/// "a" … "z", "aa" (as Word: the letter repeated), digits outside 1 to 780.
QString letterNumber(int number);
/// The sign of a bullet; signs of symbol fonts, that other fonts do not have, become "•".
QString visibleBullet(const QString &sign);
/// What a sign of the Symbol or Wingdings fonts looks like, as far as letters use them; the sign
/// itself where that is not known.
QString fromSymbolFont(char16_t sign, const QString &font);

} // namespace LeverArch
