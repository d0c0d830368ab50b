// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QJsonObject>

namespace LeverArch::Bench {

// One function a promise; each makes what it needs in `work` (build/bench) and gives its figures.

/// Import of the corpus by leverarch-cli against `xargs -P2 pdftotext`; leaves import.leverarch.
QJsonObject importBench(const QDir &work);
/// Searching 100,000 pages, made from the pages of import.leverarch.
QJsonObject searchBench(const QDir &work);
/// The table over 100,000 records, and the window's start with them.
QJsonObject recordsBench(const QDir &work);
/// Listing 5,000 marks on one paper, filtering and scrolling through them.
QJsonObject annotationsBench(const QDir &work);
/// Opening, turning and scrolling papers in the window against pdftoppm; memory with ten open.
QJsonObject readingBench(const QDir &work);
/// The interface thread's longest stall while the window imports the corpus.
QJsonObject stallBench(const QDir &work);
/// Import and recognition of 1,000 files of every kind against the bare converters, and edits
/// meanwhile.
QJsonObject mixedBench(const QDir &work);

} // namespace LeverArch::Bench
