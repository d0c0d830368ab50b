// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "core/result.h"
#include "domain/audience.h"
#include "domain/documentversion.h"
#include "domain/record.h"

#include <QHash>

namespace LeverArch {

class Stores;

/// A page of a paper, as a record names it.
struct PaperPlace
{
    Id document;
    int page = 0; ///< Physical, 1-based; 0 when none is given.
};

/// The papers an output cites, each read once. Documents that are in the bin or gone are found out
/// here, in one place. Belongs to the thread of its Stores, which must outlive it.
class PaperShelf
{
public:
    explicit PaperShelf(const Stores &stores) : m_stores(stores) {}

    Result<Record> document(Id document);
    /// The document; what it says nothing about (date, from, to, reference) is filled in from the
    /// records it is the paper of, as far as this reader may see them.
    Result<Record> describedDocument(Id document, Audience reader);
    /// The letters and inspections it is the paper of, those this reader may not see left out.
    Result<QList<Record>> describing(Id document, Audience reader);
    /// Of a person or body who may be named to this reader; else empty.
    QString partyName(Id party, Audience reader);
    /// Where a count or event says it comes from ("source", "source_page"), or a letter or
    /// inspection its paper ("document"), followed through excerpts and letters; a null document
    /// when it names none.
    PaperPlace placeOf(const Record &citing);
    /// The edition with the highest number; NotFound when the document has none.
    Result<DocumentVersion> currentVersion(Id document);
    Result<DocumentVersion> version(Id version);
    Result<int> pageCount(Id original);
    /// The stored text of a page; NotFound beyond the last page.
    Result<PageText> text(Id original, int page);
    /// The number printed on the page when it differs from the physical one, else empty.
    QString printedLabel(Id original, int page);

private:
    const Stores &m_stores;
    QHash<Id, Record> m_documents;
    QHash<Id, QList<DocumentVersion>> m_versions;
};

} // namespace LeverArch
