// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

namespace LeverArch {

class Stores;

// What a record of a paper gives away when the paper becomes a version of another document, so that
// nothing hangs on the emptied record in the bin. All inside the caller's action.

/// Living records that name the paper in a field name the document: what cites a page of it, the
/// letter it is the paper of, what was quoted from it. Pages stay: they are those of the version.
Result<void> handOverReferences(Stores &stores, Id paper, Id document);
/// Links to and from living records, but for those that the document has already or could not have
/// (a link to itself, a circle). Both ends of the paper's own link to the document stay.
Result<void> handOverLinks(Stores &stores, Id paper, Id document);
/// The document's facts describe its newest version: what is said of the file and its pages is that
/// of the paper, also where that says nothing; the date too where it has one; what the document
/// does not say yet comes from there. It carries the tags of both.
Result<void> handOverFacts(Stores &stores, Id paper, Id document);

} // namespace LeverArch
