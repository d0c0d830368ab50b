// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/passage.h"
#include "core/result.h"
#include "domain/documentversion.h"

#include <QList>
#include <QString>

namespace LeverArch {

class Stores;

/// One of two papers, or of two versions of one, that are compared.
struct ComparedPaper
{
    QString title; ///< With the version's number where both are of one document.
    DocumentVersion version;
    QList<PageFacts> pages;
};

/// Something that differs between them.
struct PaperDifference
{
    enum class Kind { Figure, Replaced, Removed, Added };

    Kind kind = Kind::Replaced;
    QString before; ///< The words, in one line; empty when added.
    QString after;  ///< Empty when removed.
    /// Where they are; where one paper has none, the words beside the place come with length 0.
    QList<Passage> beforePlaces;
    QList<Passage> afterPlaces;
    /// What stands around it, in the later paper where it has the words, else in the earlier:
    /// "… proposes that 17 posts are deleted …".
    QString around = {};

    /// "16 → 17, p. 3"; long words are cut short.
    QString text() const;
};

struct PaperComparison
{
    ComparedPaper before;
    ComparedPaper after;
    QList<PaperDifference> differences; ///< Figures first, then all in the order of the papers.
    QString summary;                    ///< "214 words added, 90 words removed, 3 figures changed."
};

/// Compares the words of two versions, of one document or of two (domain/wordcomparison.h). Reads
/// all their pages: for a reader thread. Invalid when one of them has no words to compare.
Result<PaperComparison> comparePapers(const Stores &stores, Id before, Id after);

} // namespace LeverArch
