// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/letters/letterfacts.h"

#include "domain/letters/confidentiality.h"
#include "domain/letters/letterdates.h"
#include "domain/letters/letterparties.h"
#include "domain/letters/letterparts.h"
#include "domain/letters/lettersubject.h"
#include "domain/letters/papertype.h"

namespace LeverArch {

namespace {

std::optional<Finding> labelledValue(const LetterParts &parts, LabelledValue::Label label)
{
    const LabelledValue *value = parts.labelled(label);
    return value ? std::optional(value->value) : std::nullopt;
}

} // namespace

LetterFacts readLetter(const QList<PageText> &pages, const QList<PageGeometry> &geometries,
                       QDate near)
{
    const LetterParts parts = letterParts(pages, geometries);
    LetterFacts facts;
    if (parts.lines.isEmpty())
        return facts;
    facts.subject = letterSubject(parts);
    facts.type = paperType(parts, facts.subject);
    facts.confidential = confidentiality(parts);
    facts.sender = letterSender(parts);
    facts.addressee = letterAddressee(parts, facts.sender);
    facts.copies = letterCopies(parts);
    facts.date = letterDate(parts, near);
    facts.replyBy = replyDate(parts, pages, near);
    facts.reference = labelledValue(parts, LabelledValue::Label::OurReference);
    facts.yourReference = labelledValue(parts, LabelledValue::Label::YourReference);
    return facts;
}

} // namespace LeverArch
