// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

class QPaintDevice;

namespace LeverArch {

// What all pages that are made here have in common. A unit is a pixel of CSS, 1/96 inch.

QFont composedFont();

/// How many units of the device one unit of a page is.
double unitsOf(const QPaintDevice &device);

/// Whole words may cost this part of the size of the letters.
inline constexpr double smallestWhole = 0.75;
/// What a column needs for words of seven letters.
inline constexpr double sensibleColumn = 68;

} // namespace LeverArch
