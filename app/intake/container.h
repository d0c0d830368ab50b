// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "worker/filejobs.h"
#include "worker/sharedbytes.h"

#include <QSet>
#include <QString>

#include <atomic>
#include <memory>

namespace LeverArch {

/// How much may still come out of one file that lay on disk, whatever lies inside what inside it.
/// A few kilobytes can hold endless files.
struct ContainerBudget
{
    std::atomic<qint64> files{50'000};
    std::atomic<qint64> bytes{qint64(8) << 30};
};

/// Paths of files inside a file, and of those they lie in: the only ones that are to come; null: all.
using WantedPaths = std::shared_ptr<const QSet<QString>>;

/// A file that has been brought in and whose members are to follow. Shared by them; its bytes go
/// with the last.
struct Container
{
    /// Files inside files inside files: beyond so many they stay where they are.
    static constexpr int deepest = 20;

    SharedBytes bytes;
    FileForm form = FileForm::Zip;
    QString password; ///< Of a locked PDF.
    QString path;    ///< For people; those of members begin with it.
    Id entry;        ///< Of the ledger.
    Id document;     ///< What its members are attached to, or part of.
    int depth = 0;   ///< 0: it lay on disk.
    std::shared_ptr<ContainerBudget> budget;
    WantedPaths wanted = {};

    /// How a member is related to its container: "attached_to" or "part_of".
    const char *relation() const
    {
        return form == FileForm::Zip || form == FileForm::Mailbox ? "part_of" : "attached_to";
    }
};

using ContainerPtr = std::shared_ptr<const Container>;

} // namespace LeverArch
