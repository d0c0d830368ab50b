// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fuzz/readers/samplefiles.h"
#include "fuzz/readers/watchedchild.h"

#include <QString>

/// What a run is asked for.
struct ReaderRun
{
    quint64 seed = 1;
    quint64 first = 0;    ///< Number of the first file.
    quint64 files = 1000; ///< How many,
    qint64 seconds = 0;   ///< or for how long; 0: as many as said.
    qint64 patience = 10; ///< Seconds of processor time without a sign of life.
    QString keep;         ///< Folder for files that did harm; empty: they are only told of.
};

/// Gives hostile files to the readers, one after the other, in a process that is watched; begins
/// again after each that ended it. True when none did.
bool runReaders(const SampleFiles &samples, const ReaderRun &run);

/// Gives the readers some files as they are, in this process, for those who look into a fault.
void readAgain(const QStringList &paths);
