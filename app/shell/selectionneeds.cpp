// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/selectionneeds.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperdesk.h"

namespace LeverArch {

namespace {

constexpr qsizetype lookedAt = 50; // More are rarely chosen for what hangs on their kind.

bool isHandMade(const CaseFile &caseFile, const QList<Id> &ids)
{
    const auto record =
        ids.size() == 1 ? caseFile.read().records().record(ids.first()) : Result<Record>(Record());
    const KindDeclaration *kind = record.ok() ? findKind(record->kind) : nullptr;
    return kind && kind->userCreated && !record->trashed;
}

bool allAre(const CaseFile &caseFile, const QList<Id> &ids, const char *kind)
{
    if (ids.isEmpty() || ids.size() > lookedAt)
        return false;
    const auto records = caseFile.read().records().records(ids);
    return records.ok() && !records->isEmpty() &&
           std::all_of(records->begin(), records->end(), [kind](const Record &record) {
               return record.kind == QLatin1String(kind) && !record.trashed;
           });
}

/// Whether the page a person reads is one whose text was to be recognised.
bool isAtScan(const CaseFile &caseFile, const CasePanels &panels)
{
    const auto *page = qobject_cast<const DocumentPage *>(panels.view()->currentPage());
    if (!page || !page->activeReader().paper())
        return false;
    const PaperDesk &reader = page->activeReader();
    const auto known = caseFile.read().recognitions().recognition(reader.paper()->version.original,
                                                                  reader.view().currentPage());
    return known.ok() && known->has_value();
}

} // namespace

unsigned needsMet(const CaseFile &caseFile, const CasePanels &panels)
{
    unsigned met = NeedsCase;
    if (!caseFile.isReadOnly())
        met |= NeedsWritable;
    if (isAtScan(caseFile, panels))
        met |= NeedsScan;
    const QList<Id> selection = panels.selection();
    if (selection.isEmpty())
        return met;
    met |= NeedsSelection | (panels.binInFront() ? NeedsBin : NeedsLiving);
    if (selection.size() == 1)
        met |= NeedsOne;
    if (selection.size() == 1 && allAre(caseFile, selection, Kind::consultation))
        met |= NeedsConsultation;
    if (isHandMade(caseFile, selection) && !panels.binInFront())
        met |= NeedsHandMade;
    if (selection.size() == 1 && (allAre(caseFile, selection, Kind::excerpt) ||
                                  allAre(caseFile, selection, Kind::inspectionExcerpt)))
        met |= NeedsQuotation;
    if (allAre(caseFile, selection, Kind::document))
        met |= selection.size() > 1 ? NeedsSeveral : NeedsPapers;
    if (selection.size() == 1 &&
        ((met & NeedsPapers) == NeedsPapers || allAre(caseFile, selection, Kind::annotation)))
        met |= NeedsPaper;
    return met;
}

} // namespace LeverArch
