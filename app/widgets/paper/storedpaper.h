// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/passage.h"
#include "domain/documentversion.h"
#include "domain/record.h"
#include "widgets/paper/pagemarks.h"
#include "worker/sharedbytes.h"

#include <QList>
#include <QString>

namespace LeverArch {

class Stores;

/// A document as it is opened for reading: its record, its current version and what is known of its
/// pages without looking into the PDF.
struct StoredPaper
{
    Record document;
    DocumentVersion version;         ///< The one opened.
    QList<DocumentVersion> versions; ///< All of them, by number.
    QList<PageFacts> pages;          ///< Empty when the paper could not be read (a lost password).
};

// What an open paper reads from the case file. All block for as long as the database takes; on the
// thread of the stores.

/// A null version is the current one.
Result<StoredPaper> readPaper(const Stores &stores, Id document, Id version = {});
/// The original's bytes in shared memory, for the worker.
Result<SharedBytes> readOriginalBytes(const Stores &stores, Id original);
/// The quotations that stand on a version, as marks in displayed space.
Result<PageMarks> readExcerptMarks(const Stores &stores, const StoredPaper &paper);
/// Where an excerpt begins; NotFound when it stands on no page.
Result<Passage> readExcerptPlace(const Stores &stores, Id excerpt);
/// The newest document one of whose versions arrived under a file name; NotFound when there is
/// none.
Result<Id> documentNamed(const Stores &stores, const QString &fileName);
/// Every place of the words in a paper, page by page; white space and hyphens do not matter, nor
/// does case. Long papers take a while: run it as a cancellable read.
Result<QList<Passage>> findInPaper(const Stores &stores, const StoredPaper &paper,
                                   const QString &words);

} // namespace LeverArch
