// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/storedpaper.h"

#include "domain/anchor.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/paper/findintext.h"

#include <QCoreApplication>

namespace LeverArch {

Result<StoredPaper> readPaper(const Stores &stores, Id document, Id version)
{
    StoredPaper paper;
    LEVERARCH_ASSIGN(paper.document, stores.records().record(document));
    LEVERARCH_ASSIGN(paper.versions, stores.documents().versionsOf(document));
    if (paper.versions.isEmpty()) {
        return Error{
            Error::Code::NotFound,
            QCoreApplication::translate("StoredPaper", "“%1” has no paper. Import its file again.")
                .arg(paper.document.title),
            {}};
    }
    paper.version = paper.versions.last();
    for (const DocumentVersion &each : std::as_const(paper.versions)) {
        if (each.id == version)
            paper.version = each;
    }
    LEVERARCH_ASSIGN(paper.pages, stores.pages().pages(paper.version.original));
    return paper;
}

Result<SharedBytes> readOriginalBytes(const Stores &stores, Id original)
{
    SharedBytes::Builder builder;
    LEVERARCH_TRY(stores.documents().readOriginal(
        original, [&builder](QByteArrayView bytes) { return builder.append(bytes); }));
    return builder.finish();
}

Result<PageMarks> readExcerptMarks(const Stores &stores, const StoredPaper &paper)
{
    LEVERARCH_ASSIGN(
        const QList<Anchor> anchors,
        stores.anchors().anchorsOn(paper.version.id, {QLatin1String(Kind::excerpt),
                                                      QLatin1String(Kind::inspectionExcerpt)}));
    PageMarks marks;
    for (const Anchor &anchor : anchors) {
        if (anchor.page < 1 || anchor.page > paper.pages.size())
            continue;
        PageMark mark{MarkKind::Excerpt, {}, anchor.record};
        for (const Quad &quad : anchor.quads)
            mark.boxes.append(paper.pages.at(anchor.page - 1).geometry.displayedFromQuad(quad));
        marks[anchor.page].append(mark);
    }
    return marks;
}

Result<Passage> readExcerptPlace(const Stores &stores, Id excerpt)
{
    LEVERARCH_ASSIGN(const QList<Anchor> anchors, stores.anchors().anchorsOf(excerpt));
    if (anchors.isEmpty()) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate(
                         "StoredPaper", "This quotation is not tied to a page of its paper."),
                     {}};
    }
    return Passage{anchors.first().page, anchors.first().start, anchors.first().length};
}

Result<Id> documentNamed(const Stores &stores, const QString &fileName)
{
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    LEVERARCH_ASSIGN(const QList<Id> documents, stores.records().find(query));
    Id newest;
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const QList<DocumentVersion> versions,
                         stores.documents().versionsOf(document));
        const bool named =
            std::any_of(versions.begin(), versions.end(), [&fileName](const auto &version) {
                return version.fileName.compare(fileName, Qt::CaseInsensitive) == 0;
            });
        if (named)
            newest = std::max(newest, document);
    }
    if (!newest) {
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate(
                         "StoredPaper",
                         "This link leads to “%1”, which is not among the papers of this case.")
                         .arg(fileName),
                     {}};
    }
    return newest;
}

Result<QList<Passage>> findInPaper(const Stores &stores, const StoredPaper &paper,
                                   const QString &words)
{
    QList<Passage> places;
    for (const PageFacts &facts : paper.pages) {
        if (!facts.hasText)
            continue;
        LEVERARCH_ASSIGN(const PageText text,
                         stores.pages().text(paper.version.original, facts.page));
        for (const auto &[start, length] : findInText(text.text, words))
            places.append({facts.page, start, length});
    }
    return places;
}

} // namespace LeverArch
