// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "domain/documentversion.h"
#include "widgets/paper/pagesource.h"

#include <QList>
#include <QString>

class QPrinter;

namespace LeverArch {

/// What is to be printed: pages of one paper, drawn as on the screen but at the printer's fineness.
struct PrintOrder
{
    QString title; ///< Of the print job.
    QList<PageFacts> pages;
    int first = 1; ///< Physical, inclusive.
    int last = 1;
    PageSourceOpener open;
};

/// The pages a person asked the printer for, of a paper with so many.
std::pair<int, int> pagesWanted(const QPrinter &printer, int pageCount, int currentPage);

/// Prints in life size, made smaller only where a page does not fit; landscape pages on landscape
/// paper. A page that cannot be drawn is printed as a sheet that says so, so that nobody counts
/// one too few. Blocks; on any thread but the interface's. The number of sheets; Cancelled, with
/// the job withdrawn from the printer, when it was asked to stop.
Result<int> printPages(QPrinter &printer, const PrintOrder &order, Progress &progress,
                       const Cancellation &cancellation);

} // namespace LeverArch
