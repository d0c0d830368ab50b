// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/letters/letterfacts.h"

#include <QList>

namespace LeverArch {

/// A value the paper itself puts a name to: "Our ref: SB/26/04".
struct LabelledValue
{
    enum class Label { From, To, Copies, Date, Subject, OurReference, YourReference, ReplyBy };

    Label label = Label::From;
    Finding value;
    int row = 0; ///< Of the label.
};

/// The parts of a letter that everything else is read from.
struct LetterParts
{
    QList<LetterLine> lines; ///< Of the pages that are read.
    qsizetype salutation = -1; ///< Index into `lines`.
    qsizetype closing = -1;
    QList<LabelledValue> labels;
    bool hasHeadTable = false; ///< From, To, Date, Subject: an e-mail or a memo.
    double width = 0;          ///< Of page 1, displayed points; 0 without boxes.

    /// Above the salutation, or the first 30 rows of page 1 where there is none.
    bool isHead(const LetterLine &line) const;
    const LabelledValue *labelled(LabelledValue::Label label) const;
    /// Whether a label or its value stands on the line.
    bool isLabelled(const LetterLine &line) const;
};

LetterParts letterParts(const QList<PageText> &pages, const QList<PageGeometry> &geometries);

} // namespace LeverArch
