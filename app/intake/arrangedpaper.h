// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "domain/documentversion.h"
#include "domain/pagetrail.h"
#include "domain/record.h"
#include "intake/paperwriter.h"
#include "worker/filejobs.h"

#include <QList>

namespace LeverArch {

class CaseFile;
class Stores;
class WorkerPool;

/// A paper whose pages are to be arranged.
struct PaperToArrange
{
    Record document;
    DocumentVersion version; ///< The newest.
    QDateTime received;      ///< Of its bytes.
    QList<PageFacts> pages;
    SharedBytes bytes;
};

/// Reads a paper; refuses (Invalid, PasswordNeeded) one that has no pages.
Result<PaperToArrange> readPaperToArrange(CaseFile &caseFile, Id document);

/// Conflict when the document has another newest version by now. Inside an action.
Result<void> checkUnchanged(Stores &stores, const PaperToArrange &paper);

/// The bytes received that pages of papers were made from, each run of pages of one with its trail.
QList<VersionSource> sourcesOf(const QList<PaperToArrange> &papers,
                               const QList<ArrangedPage> &pages);

/// New pages put together from papers: made by the worker, read, and written into the case file but
/// for the end, which complete() does inside an action. Nothing is left of it without that.
class ArrangedPaper
{
public:
    /// `done` counts pages over several papers, of `total`.
    static Result<std::unique_ptr<ArrangedPaper>>
    make(CaseFile &caseFile, WorkerPool &workers, const ArrangeJob &job, Progress &progress,
         qint64 &done, qint64 total, const Cancellation &cancellation);

    /// The original's id.
    Result<Id> complete(Stores &stores, const QDateTime &received);
    void settle() { m_writer.settle(true); }

    int pageCount() const { return m_pageCount; }
    int withoutWords() const { return m_withoutWords; }

private:
    ArrangedPaper(CaseFile &caseFile, const SharedBytes &pdf);

    PaperWriter m_writer;
    int m_pageCount = 0;
    int m_withoutWords = 0;
};

/// "Lever Arch 0.1.0".
QString arrangedBy();

} // namespace LeverArch
