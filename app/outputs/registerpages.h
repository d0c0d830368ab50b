// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/branchidentity.h"
#include "outputs/layout/composer.h"
#include "outputs/registerlines.h"

namespace LeverArch {

/// "Register of documents".
QString registerTitle();
/// What the listing is of, in a few words each: "For: Committee", "Nos. 1 to 20", "12 papers".
QStringList registerFacts(const RegisterListing &listing);

/// Lays the register out. `issued` is the day it is printed, for people.
Result<Composition> composeRegister(const RegisterListing &listing, const BranchIdentity &branch,
                                    const QString &issued);

} // namespace LeverArch
