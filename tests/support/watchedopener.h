// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/fileopener.h"

#include <QStringList>

namespace LeverArch {

/// Opens nothing, and remembers what it was given.
class WatchedOpener final : public FileOpener
{
public:
    bool open(const QString &path) const override
    {
        opened.append(path);
        return !refuses;
    }

    mutable QStringList opened;
    bool refuses = false; ///< As a computer without a program for the file.
};

} // namespace LeverArch
