// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/passage.h"
#include "support/casefilefixture.h"
#include "support/pagepicture.h"

namespace LeverArch {

/// A case file with a paper in it whose pages are drawn by the test, turned by 90°.
struct PaperCase : CaseFileFixture
{
    PaperCase();

    /// Brings in an edition of the paper with these pages; its version.
    Id addEdition(const QList<PageText> &pages, const QByteArray &bytes, bool scanned = false);
    /// Where the words stand on a page of the first edition.
    Passage passage(int page, const char *words) const;
    /// Quotes words of a page; the excerpt.
    Id quotation(int page, const char *words);

    Id document;
    Id version;
    QList<PageText> pages; ///< "The service will be re-⏎organised …", labelled "iv", "v".
};

} // namespace LeverArch
