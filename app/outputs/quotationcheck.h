// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "domain/anchor.h"
#include "domain/record.h"

#include <QList>

namespace LeverArch {

class PaperShelf;

/// A quotation with the place in the paper that proves it.
struct CheckedQuotation
{
    Record record;
    QString words; ///< As they are to be printed.
    Id document;
    Id original;
    int page = 0;     ///< Physical, 1-based.
    int lastPage = 0; ///< When the words run on to a later page; else the same as `page`.
};

/// Compares a quotation with the stored text of its page: the words kept at its anchors must stand
/// there letter for letter, and the words as quoted may differ from them only by marked alterations
/// (domain/quotation.h). Everything else is a Fault in `issues` that names what differs and where
/// (Place: the excerpt, its page and its stretch of the page's text). Errors are only those of
/// reading.
Result<CheckedQuotation> checkAgainstPage(const Record &record, const QList<Anchor> &anchors,
                                          PaperShelf &papers, QList<Issue> &issues);

} // namespace LeverArch
