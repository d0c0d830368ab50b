// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"

#include <QStringList>

namespace LeverArch {

/// One bringing-in that a person, or a watched folder, asked for. Exactly one of the sources below;
/// what comes from no file is kept first (intake/keptpapers.h), and its account gone on with.
struct ImportWish
{
    IntakeWay way = IntakeWay::Files;
    QStringList paths = {};         ///< Files and folders.
    Id resume = {};                 ///< An open account to go on with.
    bool retryRefused = false;      ///< What was refused before.

    bool isEmpty() const
    {
        return paths.isEmpty() && resume.isNull() && !retryRefused;
    }
};

} // namespace LeverArch
