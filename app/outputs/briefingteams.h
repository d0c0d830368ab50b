// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/record.h"

#include <QList>

namespace LeverArch {

/// Whether the count says how many a team has now or is to have.
bool isTeamCount(const Record &count);
/// Whether its number only says once more what its now and proposed say.
bool repeatsItsChange(const Record &count);

/// Teams of one unit before and after, added up.
struct TeamSum
{
    QString unit;  ///< Key of the unit.
    int teams = 0; ///< Rows that are no total.
    double now = 0;
    double proposed = 0;
    double fewer = 0;  ///< Of those that shrink, above 0.
    double more = 0;   ///< Of those that grow.
    bool whole = true; ///< Every row has both sides.
};

/// One for each unit, in the order they first come.
QList<TeamSum> teamSums(const QList<Record> &counts);

/// "−4", "+2", "0".
QString changeText(double change);

} // namespace LeverArch
