// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/newversion.h"

#include <QList>

#include <optional>

namespace LeverArch {

/// Which pages of an earlier version the pages of a later one show: for each page of the later one,
/// in order, the page of the earlier (1-based), or 0 where it shows none of it.
using PageOrigins = QList<int>;

/// Puts what stood on `from` on `to`, whose pages are those of `from` in another order, turned or
/// cut. Places are in unrotated user space, so each stays where it was on its page, as sure as it
/// was. What stood on a page that was left out, or below a cut, is lost; what stood on recognised
/// words waits, doubtful, until they have been recognised again (casefile/recognisedplaces.h).
/// Both versions' pages must have been read. Inside an action or on a reader thread.
Result<CarriedPlaces> carryPlacesByPage(const Stores &stores, const DocumentVersion &from,
                                        const DocumentVersion &to, const PageOrigins &origins);

/// Whether an anchor has its place on the page, but waits for the words to be recognised there.
bool waitsForWords(const Anchor &anchor);
/// Its words, found where it stands; nothing when they are not there (yet). Others like them
/// elsewhere are not looked at.
Result<std::optional<Anchor>> wordsAtPlace(const Stores &stores, Id original,
                                           const Anchor &anchor);

/// Writes carried places, and in what stands there the page it is on now.
Result<void> putPlaces(Stores &stores, const DocumentVersion &to, const QList<Anchor> &places);

/// Gives what stands at these places, with the answers to it, to the document of `to`; the places
/// on the paper they came from go. What is lost, or waits for recognised words, stays where it was.
/// Inside an action.
Result<void> movePlaces(Stores &stores, const DocumentVersion &from, const DocumentVersion &to,
                        const QList<Anchor> &places);

/// Records that name the document of `from` and a page of it (a count and its source) name the
/// document and page of `to` that shows it. Records whose page is shown nowhere are left as they
/// are. Inside an action.
Result<void> followPages(Stores &stores, Id from, Id to, const PageOrigins &origins);

} // namespace LeverArch
