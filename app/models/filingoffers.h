// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/filing.h"
#include "domain/letters/letterfacts.h"
#include "domain/partymatcher.h"
#include "domain/record.h"
#include "domain/tagsuggestions.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace LeverArch {

/// A value that is offered for a field of a paper, never more: where it was read, and why.
struct FilingOffer
{
    QString field;  ///< Of a document, "title" and "tags" included.
    QString shown;  ///< "14 Mar 2026".
    QVariant value; ///< As the field is stored; the Id of a tag; nothing for references.
    FiledReference reference = {}; ///< For fields that refer to records.
    TextPlace place = {};          ///< Where it was read; on page 0: not in the paper.
    Confidence confidence = Confidence::Guess;
    QString why; ///< One sentence.

    bool isNewRecord() const { return !reference.newTitle.isEmpty(); }
};

/// What the case file knows that a paper may speak of.
struct KnownNames
{
    QList<KnownParty> parties;
    QList<Tag> tags;
    QList<Record> consultations;
};

/// What can be offered for a paper whose pages say this: for each field the surest first, nothing
/// that is so already. `carried` are the tags it has. Pure, any thread.
QList<FilingOffer> filingOffers(const Record &paper, const QList<Id> &carried,
                                const QList<PageText> &pages, const LetterFacts &facts,
                                const KnownNames &known);

/// Whether a person who takes everything likely at once, without reading it, may get it: what is
/// likely; a type that is sure; of people, those who are known, and new ones whom the paper itself
/// names so surely that a heading or a file cannot be meant.
bool mayBeTakenUnread(const FilingOffer &offer);

/// "read on page 1", "perhaps; read on page 1"; empty where it was not read in the paper.
QString placeWords(const FilingOffer &offer);

} // namespace LeverArch
