// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefingteams.h"

#include "domain/numbertext.h"
#include "outputs/counttext.h"

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

bool has(const Record &count, const char *field)
{
    return !count.values.value(QLatin1String(field)).isNull();
}

double value(const Record &count, const char *field)
{
    return count.values.value(QLatin1String(field)).toDouble();
}

} // namespace

bool isTeamCount(const Record &count)
{
    return has(count, "now") || has(count, "proposed");
}

bool repeatsItsChange(const Record &count)
{
    if (!has(count, "now") || !has(count, "proposed"))
        return false;
    const double change = value(count, "proposed") - value(count, "now");
    return std::abs(std::abs(value(count, "value")) - std::abs(change)) < 1e-9;
}

QList<TeamSum> teamSums(const QList<Record> &counts)
{
    QList<TeamSum> sums;
    for (const Record &count : counts) {
        if (!isTeamCount(count) || countIsTotal(count))
            continue;
        const QString unit = count.text("unit");
        auto sum = std::find_if(sums.begin(), sums.end(),
                                [&](const TeamSum &one) { return one.unit == unit; });
        if (sum == sums.end()) {
            sums.append(TeamSum());
            sum = sums.end() - 1;
            sum->unit = unit;
        }
        const double change = value(count, "proposed") - value(count, "now");
        ++sum->teams;
        sum->now += value(count, "now");
        sum->proposed += value(count, "proposed");
        sum->fewer += std::max(0.0, -change);
        sum->more += std::max(0.0, change);
        sum->whole = sum->whole && has(count, "now") && has(count, "proposed");
    }
    return sums;
}

QString changeText(double change)
{
    const QString number = numberText(change);
    return change > 0 ? QLatin1Char('+') + number : number;
}

} // namespace LeverArch
