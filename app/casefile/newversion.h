// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/annotationchanges.h"
#include "core/issue.h"
#include "core/passage.h"
#include "core/result.h"
#include "domain/anchor.h"
#include "domain/documentversion.h"
#include "domain/record.h"

#include <QList>

#include <optional>

namespace LeverArch {

class Stores;

/// Where everything that stood on one version of a paper stands on another.
struct CarriedPlaces
{
    QList<Anchor> anchors; ///< On the new version; without ids.

    int count(AnchorState state) const;
    /// "12 exact, 2 moved, 1 doubtful, 0 lost".
    QString summary() const;
};

/// Finds the anchors of living records on `from` again on `to`: words by what they say, places
/// without words by what is read around them, on pages without any words by the place alone, which
/// is doubtful then. Reads pages and may take seconds; for a reader thread.
Result<CarriedPlaces> carryPlaces(const Stores &stores, const DocumentVersion &from,
                                  const DocumentVersion &to);

/// A paper that was brought in on its own and is to become the next version of another.
struct NewVersion
{
    Record document;
    Record paper;
    DocumentVersion version; ///< The paper's; it goes over to the document.
    int number = 2;
    CarriedPlaces places;
};

/// For a reader thread. Invalid when one of them is no document, both are one, or the paper has
/// versions of its own already.
Result<NewVersion> planNewVersion(const Stores &stores, Id document, Id paper);
/// One action: the version changes hands, marks and quotations are put on it, what named the paper,
/// was linked to it or tags it goes over to the document (casefile/paperhandover.h), the emptied
/// record goes to the bin with a word on why. What stood on the earlier version stays there too. The
/// document's facts describe its newest version: it gets that one's date, which the label says where
/// another is replaced, and what is said of its file; the rest where it says nothing itself.
NamedChange newVersionChange(const NewVersion &plan);

/// The doubtful and lost places of a case file, one issue a paper; each leads to the first of them.
Result<QList<Issue>> unsurePlaces(const Stores &stores);

/// A mark or quotation whose place on the newest version nobody can be sure of.
struct UnsurePlace
{
    Record record;
    QList<Anchor> now;
    QList<Anchor> before; ///< Where it stood on the version before; empty when on none.
    std::optional<DocumentVersion> version; ///< That one.
};

/// One by one, in the order of the paper.
Result<QList<UnsurePlace>> unsurePlacesOf(const Stores &stores, Id document);

/// Says of a mark or quotation that it stands where it was found: a person has compared it.
NamedChange confirmPlaces(const Record &record, const QList<Anchor> &anchors);
/// Binds a mark or quotation to words a person has selected on the newest version. What a quotation
/// says stays as it is; the check of quotations then compares it with these words.
Result<NamedChange> bindToWords(const Stores &stores, const Record &record,
                                const DocumentVersion &version, const QList<Passage> &passages);

} // namespace LeverArch
