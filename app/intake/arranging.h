// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/newversion.h"
#include "core/id.h"
#include "core/progress.h"
#include "core/result.h"
#include "worker/filejobs.h"

#include <QList>
#include <QString>

namespace LeverArch {

class CaseFile;
class WorkerPool;

/// One of the documents a capture is split into.
struct CapturePart
{
    QString title;
    QList<ArrangedPage> pages; ///< Of the capture, source 0.
};

/// What became of an arrangement.
struct Arranged
{
    QList<Id> documents;  ///< The paper with its pages arranged or joined, or the new papers.
    CarriedPlaces places; ///< Of marks and quotations, lost ones among them.
    int toRecognise = 0;  ///< Pages without words; they are recognised (again) by themselves.

    /// A sentence or two for a person: places nobody can be sure of, pages to be recognised.
    QString remarks() const;
};

// Pages of papers put into another order, turned, left out, cut and joined. What came in stays as it
// is: the pages are put together anew by the worker, and the version names the bytes received and
// the pages taken (domain/pagetrail.h). Each call is one action, undone in one step; cancelled or
// failed, it leaves nothing behind.
//
// Blocking; on another thread than the case file's. Errors: Invalid (no pages, a page that is not
// there, a paper without pages), PasswordNeeded, Conflict when a paper got another version
// meanwhile, Cancelled, and whatever the worker says (worker/workerpool.h).

/// The stretch of pages from a place on one to a place on another, both 1-based; fractions are of
/// the displayed height. Pages of which nothing is left are left out.
QList<ArrangedPage> pagesBetween(int first, double top, int last, double bottom);

/// The pages become the next version of the document. Marks and quotations go with their pages, and
/// records that name a page of it name the same page by its new number.
Result<Arranged> rearrange(CaseFile &caseFile, WorkerPool &workers, Id document,
                           const QList<ArrangedPage> &pages, Progress &progress,
                           Cancellation cancellation = {});

/// Each part becomes a document of its own in the inbox, with a number of its own, part of the
/// capture, which is set aside as not needed. Marks, quotations and records that name a page go to
/// the part that shows it.
Result<Arranged> split(CaseFile &caseFile, WorkerPool &workers, Id capture,
                       const QList<CapturePart> &parts, Progress &progress,
                       Cancellation cancellation = {});

/// All pages of the documents, in this order, become the next version of the first; the others are
/// set aside as not needed. What stands on them goes with their pages. The first may then be shown to
/// those only to whom all of them might.
Result<Arranged> join(CaseFile &caseFile, WorkerPool &workers, const QList<Id> &documents,
                      Progress &progress, Cancellation cancellation = {});

} // namespace LeverArch
