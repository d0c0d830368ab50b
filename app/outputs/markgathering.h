// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "domain/audience.h"
#include "domain/documentversion.h"
#include "worker/pdfmarks.h"

#include <QList>

namespace LeverArch {

class Stores;

/// The marks of a paper that a reader may see, ready to be written for other programs.
struct MarksForReader
{
    QString title;           ///< Of the document.
    DocumentVersion version; ///< The current one, whose pages they are on.
    QList<PdfMark> marks;    ///< In the order of the paper, each followed by its replies.
    int leftOut = 0;         ///< Marks and replies for fewer people than the reader.
    QList<Issue> issues;     ///< A Fault when the paper itself is for fewer people.
};

/// A reply goes with what it answers: when that is left out, so is the reply. Marks that have lost
/// their place are left out with a warning; those in doubt are written, with a warning.
Result<MarksForReader> gatherMarks(const Stores &stores, Id document, Audience reader);

} // namespace LeverArch
