// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/progress.h"
#include "core/result.h"
#include "outputs/layout/pagecanvas.h"
#include "worker/pdfjobs.h"

#include <QList>

namespace LeverArch {

class WorkerPool;

/// What a finished file was meant to be.
struct IntendedPdf
{
    int pageCount = 0;
    PdfDescription description;
    QList<PdfBookmark> bookmarks;
    QList<PdfLink> links;   ///< All of these must be there; there may be others.
    QStringList pageLabels; ///< Empty: not compared.
};

/// Compares a file as reopened with what was meant. Every difference is a Fault.
void compareStructure(const PdfStructure &found, const IntendedPdf &intended, QList<Issue> &issues);

/// Looks for each printed line at its place in the finished file. A line that is not there, or has
/// other words, is a Fault at the record named by its key. Lines whose letters a PDF does not
/// give back one by one (see givesLettersBack(), or without a font) get a Note instead.
Result<void> findPrintedLines(WorkerPool &workers, const SharedBytes &pdf,
                              const QList<PrintedLine> &lines, Cancellation cancellation,
                              QList<Issue> &issues);

} // namespace LeverArch
