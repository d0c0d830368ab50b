// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "domain/ledger.h"
#include "intake/container.h"
#include "intake/refusal.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace LeverArch {

/// A file that may be a paper, before anybody opened it.
struct PaperSource
{
    QByteArray file;  ///< As the system names it, byte for byte; empty when `bytes` are given.
    QString path;     ///< For people, the ledger included.
    QByteArray bytes; ///< A paper that is in memory.
    std::optional<Refusal> refusal; ///< Already known not to come in: a circle, a broken link.
    ContainerPtr inside = {};       ///< The file it lies in, with `file` and `bytes` empty.
    FileMember member = {};         ///< What it is there.
    int files = 1;                  ///< How many files it stands for; see LedgerEntry.
    std::optional<LedgerEntry> stored = {}; ///< Its line, when its bytes are in the case file.
    WantedPaths wanted = {};        ///< Of what lies in it, when it is here itself.

    /// Without its folder; line ends and other control characters as spaces.
    QString fileName() const;
};

/// Every file at or below the paths, in name order within each folder. Links are followed when they
/// were named themselves, or lead to a file inside the folder they stand in; a link to a folder is
/// not walked. What cannot be walked is in the list with its refusal. `watcher` hears now and then
/// how many there are; cancelled, the list ends where it is.
QList<PaperSource> findPapers(const QStringList &paths, const Cancellation &cancellation = {},
                              const std::function<void(qsizetype)> &watcher = {});

} // namespace LeverArch
