// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/record.h"

#include <QString>

namespace LeverArch {

// How a staff-impact count is said in print. Rules: a number with its qualifier, unit and base;
// shares to one decimal, from the unrounded numbers.

QString countNumber(const Record &count); ///< "about 14", "£461,000", "2.3%"
QString countUnit(const Record &count);   ///< "posts"; empty for pounds and per cent.
QString countChange(const Record &count); ///< "deleted"
QString countWhat(const Record &count);   ///< The team, or the title where none is given.
QString countPeriod(const Record &count); ///< "as at 1 Mar 2021", "for the year 2025/26"
QString countShare(const Record &count);  ///< "2.3%", empty without a base.
bool countHasNumber(const Record &count);
bool countHasBase(const Record &count);
QString countBase(const Record &count); ///< "620"
/// Whether a part is given as larger than its whole; shares in per cent are not compared.
bool countIsMoreThanBase(const Record &count);
/// Whether the paper calls it a total.
bool countIsTotal(const Record &count);

} // namespace LeverArch
