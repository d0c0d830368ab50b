// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/ledger.h"
#include "intake/intake.h"

#include <QList>
#include <QStringList>

namespace LeverArch {

/// One bringing-in that a person, or a watched folder, asked for. Exactly one of the sources below.
struct ImportWish
{
    IntakeWay way = IntakeWay::Files;
    QStringList paths = {};         ///< Files and folders.
    QList<NamedPaper> papers = {};  ///< What is in memory.
    Id resume = {};                 ///< An interrupted account to go on with.
    bool retryRefused = false;      ///< What was refused before.

    bool isEmpty() const
    {
        return paths.isEmpty() && papers.isEmpty() && resume.isNull() && !retryRefused;
    }
};

} // namespace LeverArch
