// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"
#include "core/pagetext.h"
#include "core/uncertaindate.h"
#include "domain/letters/letterlines.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace LeverArch {

/// How far a person may trust what was read.
enum class Confidence {
    Guess,  ///< One of several things it may be.
    Likely, ///< Where letters usually have it.
    Sure    ///< The paper says so itself, with a label or twice.
};

/// Something read in a paper, with where and why. Never more than a suggestion.
struct Finding
{
    QString text;
    TextPlace place;
    Confidence confidence = Confidence::Guess;
    QString why; ///< One sentence for a person.
};

/// A person or an organisation as a paper names it.
struct FoundParty
{
    Finding name;         ///< Without what follows it: "Ms Jane Doe".
    QString role;         ///< "Director of Children’s Services"; may be empty.
    QString organisation; ///< May be empty; the name itself where the paper names no person.
    bool isOrganisation = false;
};

struct FoundDate
{
    UncertainDate date;
    /// Where only a weekday tells the year: the years it can be, the nearest to `near` first.
    QList<int> years;
    Finding finding;
};

/// What a paper says about itself. What was not found is not there.
struct LetterFacts
{
    std::optional<FoundParty> sender;
    std::optional<FoundParty> addressee;
    QList<FoundParty> copies; ///< Who else got it ("cc").
    std::optional<FoundDate> date;
    std::optional<FoundDate> replyBy;
    std::optional<Finding> reference;     ///< The sender's: "Our ref".
    std::optional<Finding> yourReference; ///< The addressee's.
    std::optional<Finding> subject;       ///< Or title, or headline.
    std::optional<Finding> type;          ///< A key of the document types in domain/kinds.cpp.
    std::optional<Finding> confidential;  ///< Where it says that it is not for everybody.
};

/// Reads the first two and the last two pages; the others may be left empty. `geometries` may be
/// empty or shorter than `pages`. `near` is a day the paper is not much older than (when it was
/// received); it orders the years a weekday allows and fixes none.
///
/// Understands British letters, e-mails and memos with their head, minutes, reports and cuttings.
/// E-mail addresses and telephone numbers are never names. Pure, any thread; the work is bounded
/// whatever the pages hold (6,000 words a page).
LetterFacts readLetter(const QList<PageText> &pages, const QList<PageGeometry> &geometries = {},
                       QDate near = {});

} // namespace LeverArch
