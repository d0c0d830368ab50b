// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/hitplace.h"

#include "domain/documentversion.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "widgets/paper/findintext.h"
#include "widgets/search/hitmodel.h"

namespace LeverArch {

Result<Place> placeOfHit(const Stores &stores, const SearchHit &hit, const QString &words)
{
    Place place;
    place.record = hit.record;
    place.page = hit.page;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(hit.record));
    if (versions.isEmpty())
        return place;
    LEVERARCH_ASSIGN(const PageText text, stores.pages().text(versions.last().original, hit.page));
    auto found = findInText(text.text, QString(words).remove(QLatin1Char('"')));
    if (found.isEmpty())
        found = findInText(text.text, firstFound(hit.snippet));
    if (!found.isEmpty()) {
        place.start = found.first().first;
        place.length = found.first().second;
    }
    return place;
}

} // namespace LeverArch
