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
    QString sha256;          ///< Of the version's bytes, as hex.
    DocumentVersion version; ///< The current one, whose pages they are on.
    QList<PdfMark> marks;    ///< In the order of the paper, each followed by its replies.
    QStringList removed;     ///< Names of marks that stand in the paper and must not go out.
    int leftOut = 0;         ///< Marks and replies for fewer people than the reader.
    QList<Issue> issues;     ///< A Fault when the paper itself is for fewer people.
};

/// A reply goes with what it answers: when that is left out, so is the reply. Marks that have lost
/// their place are left out with a warning; those in doubt are written, with a warning. Marks that
/// came with the paper say what of them is to be written anew: nothing, as long as nobody changed
/// them.
Result<MarksForReader> gatherMarks(const Stores &stores, Id document, Audience reader);

} // namespace LeverArch
