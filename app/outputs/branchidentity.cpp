// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/branchidentity.h"

#include "domain/stores/settingstore.h"

#include <cmath>

namespace LeverArch {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Contrast with white by WCAG 2.1's formula.
double contrastWithWhite(const QColor &colour)
{
    const double luminance = 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
                             0.0722 * linear(colour.blueF());
    return 1.05 / (luminance + 0.05);
}

} // namespace

bool isReadableOnWhite(const QColor &colour)
{
    return colour.isValid() && contrastWithWhite(colour) >= 4.5;
}

Result<BranchIdentity> readBranchIdentity(const SettingStore &settings)
{
    BranchIdentity branch;
    LEVERARCH_ASSIGN(branch.name, settings.value(QLatin1String(BranchSetting::name)));
    LEVERARCH_ASSIGN(branch.contact, settings.value(QLatin1String(BranchSetting::contact)));
    LEVERARCH_ASSIGN(branch.author, settings.value(QLatin1String(BranchSetting::author)));
    LEVERARCH_ASSIGN(const QString written, settings.value(QLatin1String(BranchSetting::colour)));
    const QColor colour(written);
    if (isReadableOnWhite(colour))
        branch.colour = colour;
    return branch;
}

} // namespace LeverArch
