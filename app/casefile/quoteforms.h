// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/anchor.h"
#include "domain/quotation.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace LeverArch {

class Stores;

/// The words of a place in a paper, in the forms in which they may honestly be quoted.
struct QuoteForms
{
    QString verbatim; ///< The passages letter for letter, line ends and all.
    QString whole;    ///< The same with what is read between passages that do not touch.
    QString clean;    ///< See domain/cleanform.h; […] between passages that do not touch.
    QString printed;
    QStringList reasons; ///< Why each hyphen at a line's end went or stayed.

    /// What a quotation of this place says otherwise than the page, in one sentence; empty when it
    /// is honest.
    QString fault(const QString &words) const;
};

/// Of anchors on one version whose original is named. Invalid when they go back in the paper. Reads
/// the paper through where a line's end divides a word: for long papers, on a reader thread.
Result<QuoteForms> quoteForms(const Stores &stores, Id original, const QList<Anchor> &anchors);

/// Of an excerpt where it stands now. NotFound when it stands on no page.
Result<QuoteForms> quoteFormsOf(const Stores &stores, Id excerpt);

} // namespace LeverArch
