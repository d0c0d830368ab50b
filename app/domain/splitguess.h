// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"
#include "core/pagetext.h"
#include "domain/letters/letterfacts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

/// Where a new document may begin within one capture.
struct SplitGuess
{
    int page = 0;         ///< 1-based.
    double fraction = 0;  ///< How far down the page as displayed, 0 (its top) to below 1.
    QString title;        ///< The line it seems to begin with; empty when it has none.
    Confidence confidence = Confidence::Guess;
    QStringList reasons;  ///< Sentences for a person, the weightiest first.
};

/// What is known of the pages of a capture.
struct CapturedPages
{
    QList<PageText> texts;
    QList<PageGeometry> geometries; ///< May be shorter.
    QStringList labels;             ///< The paper's own page labels; may be empty.
};

/// Proposes where documents begin after the first page's top: a page that begins like a letter, a
/// memo, minutes or a cutting, "Page 1 of …", page labels that start again, a page after an empty
/// one; within a page, the head of a letter or a large heading after a signature or an end mark.
/// Against it stand a page number that goes on and a sentence that does. Offered, never done: at
/// most 200, in order. Pure, any thread.
QList<SplitGuess> guessSplits(const CapturedPages &pages);

} // namespace LeverArch
