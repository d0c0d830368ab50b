// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stormcase.h"

/// Forty papers, brought in again and again. After each kill `verify` must find the case file
/// sound, and no paper that was there before may be gone. At the end an import that nobody kills
/// must find every paper stored, once.
bool runPaperStorm(StormCase &storm, int kills);

/// A folder of files of every kind ("generated": the awkward ones, `every` of them left out but one
/// in so many). The same must hold after each kill; the killed import is started again, or gone on
/// with by `import --resume`, in turn. Whenever one ends undisturbed, the case file must hold what
/// one holds that nobody disturbed: the same bytes as received, for each one document with as many
/// pages, the same links between files and what lay inside them, the same lines in the ledger.
bool runMixedStorm(StormCase &storm, int kills, const QString &folder, int every);
