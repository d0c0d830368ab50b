// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/laterpaper.h"

#include "domain/editionname.h"
#include "domain/letters/messagefacts.h"
#include "domain/record.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"

namespace LeverArch {

namespace {

/// Greater: the first is the later. Equivalent: they do not tell.
std::weak_ordering compareDates(const UncertainDate &one, const UncertainDate &other)
{
    for (const UncertainDate *date : {&one, &other}) {
        if (!date->earliest().isValid() ||
            date->qualifier() == UncertainDate::Qualifier::YearUnknown)
            return std::weak_ordering::equivalent;
    }
    return one.earliest().toJulianDay() <=> other.earliest().toJulianDay();
}

std::weak_ordering compareNames(const Record &one, const Record &other)
{
    const auto names = [](const Record &paper) {
        return QString(paper.title + u' ' + paper.text("file_name"));
    };
    return compareEditions(names(one), names(other));
}

/// What is written of it, else what its first page says.
Result<UncertainDate> dateOf(const Stores &stores, const Record &paper)
{
    if (const UncertainDate written = paper.date("dated"); !written.isNull())
        return written;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(paper.id));
    if (versions.isEmpty())
        return UncertainDate();
    LEVERARCH_ASSIGN(const QList<PageFacts> pages, stores.pages().pages(versions.last().original));
    if (pages.isEmpty() || !pages.first().hasText)
        return UncertainDate();
    LEVERARCH_ASSIGN(const PageText text, stores.pages().text(versions.last().original, 1));
    const LetterFacts facts = readPaper(paper.text("form"), {text}, {pages.first().geometry},
                                        paper.created.toLocalTime().date());
    return facts.date && facts.date->years.isEmpty() ? facts.date->date : UncertainDate();
}

} // namespace

Result<bool> isLaterPaper(const Stores &stores, Id paper, Id than)
{
    LEVERARCH_ASSIGN(const Record one, stores.records().record(paper));
    LEVERARCH_ASSIGN(const Record other, stores.records().record(than));
    auto order = compareDates(one.date("dated"), other.date("dated"));
    if (order == 0)
        order = compareNames(one, other);
    if (order == 0) {
        LEVERARCH_ASSIGN(const UncertainDate date, dateOf(stores, one));
        LEVERARCH_ASSIGN(const UncertainDate otherDate, dateOf(stores, other));
        order = compareDates(date, otherDate);
    }
    if (order == 0)
        order = compareDates(one.date("received"), other.date("received"));
    if (order == 0)
        order = one.created.toMSecsSinceEpoch() <=> other.created.toMSecsSinceEpoch();
    return order == 0 ? one.id > other.id : order > 0;
}

} // namespace LeverArch
