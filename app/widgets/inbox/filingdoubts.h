// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/filing.h"
#include "domain/record.h"

#include <QList>
#include <QString>

namespace LeverArch {

struct PaperToFile;

/// Why a paper is more likely filed by a key too quick than as it is meant to be, in a sentence;
/// empty: nothing speaks against it. `paper` is null while it is not read, and for several.
QString filingDoubt(const FilingFacts &facts, const PaperToFile *paper);

/// The same of several at once, of which these say that they are confidential.
QString filingDoubt(const FilingFacts &facts, const QList<Record> &confidential);

} // namespace LeverArch
