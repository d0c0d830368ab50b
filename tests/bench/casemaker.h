// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/casefile.h"

#include <QDir>

#include <memory>

namespace LeverArch::Bench {

/// A case file with `pages` pages in documents of 500, their words taken in turn from the pages of
/// `source`; kept in the folder for the next run. Also writes every page's words, one line a page,
/// to `words.txt` beside it.
std::unique_ptr<CaseFile> caseWithPages(const QDir &work, const QString &source, int pages);

/// A case file with so many records (letters, events, counts, people), kept for the next run.
std::unique_ptr<CaseFile> caseWithRecords(const QDir &work, int records);

} // namespace LeverArch::Bench
