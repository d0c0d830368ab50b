// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/arranging.h"

#include "casefile/casefile.h"
#include "casefile/pagecarrying.h"
#include "core/plural.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/arrangedpaper.h"
#include "intake/settingaside.h"
#include "intake/splitting.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace LeverArch {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Arranging", text);
}

Error invalid(const QString &message)
{
    return {Error::Code::Invalid, message, {}};
}

bool isThere(const QList<PaperToArrange> &papers, const ArrangedPage &page)
{
    return page.source >= 0 && page.source < papers.size() && page.page >= 1 &&
           page.page <= papers[page.source].pages.size() && page.top >= 0 && page.bottom <= 1 &&
           page.top < page.bottom;
}

/// Whether the pages are those of the one paper, just as they are.
bool changesNothing(const QList<PaperToArrange> &papers, const QList<ArrangedPage> &pages)
{
    if (papers.size() != 1 || pages.size() != papers.first().pages.size())
        return false;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (pages[i].page != i + 1 || pages[i].quarterTurns != 0 || pages[i].top > 0 ||
            pages[i].bottom < 1)
            return false;
    }
    return true;
}

Result<void> checkPages(const QList<PaperToArrange> &papers, const QList<ArrangedPage> &pages)
{
    if (pages.isEmpty())
        return invalid(tr("No page is left. Keep at least one."));
    for (const ArrangedPage &page : pages) {
        if (!isThere(papers, page))
            return invalid(tr("There is no such page any more. Begin again."));
    }
    return {};
}

PageOrigins originsIn(const QList<ArrangedPage> &pages, int source)
{
    PageOrigins origins;
    for (const ArrangedPage &page : pages)
        origins.append(page.source == source ? page.page : 0);
    return origins;
}

ArrangeJob jobFor(const QList<PaperToArrange> &papers, const QList<ArrangedPage> &pages,
                  const QString &title)
{
    ArrangeJob job;
    for (const PaperToArrange &paper : papers)
        job.sources.append({paper.bytes, paper.version.password});
    job.pages = pages;
    job.title = title;
    return job;
}

/// Papers whose pages become the next version of the first of them.
class NextVersion
{
public:
    NextVersion(QList<PaperToArrange> papers, QList<ArrangedPage> pages)
        : m_papers(std::move(papers)), m_pages(std::move(pages))
    {}

    Result<Arranged> make(CaseFile &caseFile, WorkerPool &workers, const QString &label,
                          Progress &progress, const Cancellation &cancellation)
    {
        qint64 done = 0;
        LEVERARCH_ASSIGN(
            const auto made,
            ArrangedPaper::make(caseFile, workers, jobFor(m_papers, m_pages, first().document.title),
                                progress, done, m_pages.size(), cancellation));
        m_arranged = {{first().document.id}, {}, made->withoutWords()};
        const auto acted = caseFile.act(label, [&](Stores &stores) { return write(stores, *made); });
        if (!acted.ok())
            return acted.error();
        made->settle();
        return m_arranged;
    }

private:
    const PaperToArrange &first() const { return m_papers.first(); }

    Result<void> write(Stores &stores, ArrangedPaper &made)
    {
        m_arranged.places = {};
        for (const PaperToArrange &paper : std::as_const(m_papers))
            LEVERARCH_TRY(checkUnchanged(stores, paper));
        DocumentVersion version = first().version;
        version.id = {};
        LEVERARCH_ASSIGN(version.original, made.complete(stores, first().received));
        version.number = first().version.number + 1;
        version.password.clear();
        version.label = m_papers.size() > 1 ? tr("Version %1, joined").arg(version.number)
                                            : tr("Version %1, pages arranged").arg(version.number);
        version.sources = sourcesOf(m_papers, m_pages);
        LEVERARCH_ASSIGN(version.id, stores.documents().addVersion(version));
        LEVERARCH_TRY(carry(stores, version));
        LEVERARCH_TRY(stores.records().setField(version.document, QStringLiteral("audience"),
                                                audienceKey(narrowest())));
        LEVERARCH_TRY(stores.records().setField(version.document, QStringLiteral("page_count"),
                                                qint64(made.pageCount())));
        return stores.records().setField(version.document, QStringLiteral("pages_by"),
                                         arrangedBy());
    }

    Result<void> carry(Stores &stores, const DocumentVersion &to)
    {
        for (int i = 0; i < m_papers.size(); ++i) {
            const PaperToArrange &from = m_papers[i];
            const PageOrigins origins = originsIn(m_pages, i);
            LEVERARCH_ASSIGN(const CarriedPlaces carried,
                             carryPlacesByPage(stores, from.version, to, origins));
            LEVERARCH_TRY(i == 0 ? putPlaces(stores, to, carried.anchors)
                                 : movePlaces(stores, from.version, to, carried.anchors));
            LEVERARCH_TRY(followPages(stores, from.document.id, to.document, origins));
            m_arranged.places.anchors += carried.anchors;
            if (i > 0)
                LEVERARCH_TRY(putAway(stores, from.document.id));
        }
        return {};
    }

    /// Pages must not reach more people in the new paper than they might before.
    Audience narrowest() const
    {
        Audience found = first().document.audience;
        for (const PaperToArrange &paper : m_papers)
            found = std::max(found, paper.document.audience);
        return found;
    }

    /// A paper all of whose pages are in the first now.
    Result<void> putAway(Stores &stores, Id document) const
    {
        LEVERARCH_TRY(setAside(stores, document,
                               tr("Joined to “%1”").arg(first().document.title)));
        return linkAsPart(stores, document, first().document.id);
    }

    QList<PaperToArrange> m_papers;
    QList<ArrangedPage> m_pages;
    Arranged m_arranged;
};

} // namespace

QString Arranged::remarks() const
{
    QStringList sentences;
    const int unsure = places.count(AnchorState::Lost) + places.count(AnchorState::Doubtful);
    if (unsure > 0)
        sentences.append(counted("Arranging",
                                 QT_TRANSLATE_NOOP("Arranging",
                                                   "%n {mark or quotation has|marks and quotations "
                                                   "have} no sure place now; see Things to check."),
                                 unsure));
    if (toRecognise > 0)
        sentences.append(counted("Arranging",
                                 QT_TRANSLATE_NOOP("Arranging",
                                                   "The text of %n page(s) is recognised again by "
                                                   "itself."),
                                 toRecognise));
    return sentences.join(QLatin1Char(' '));
}

QList<ArrangedPage> pagesBetween(int first, double top, int last, double bottom)
{
    QList<ArrangedPage> pages;
    for (int page = first; page <= last; ++page) {
        ArrangedPage shown{0, page, 0, 0, 1};
        if (page == first)
            shown.top = top;
        if (page == last)
            shown.bottom = bottom;
        if (shown.top < shown.bottom)
            pages.append(shown);
    }
    return pages;
}

Result<Arranged> rearrange(CaseFile &caseFile, WorkerPool &workers, Id document,
                           const QList<ArrangedPage> &pages, Progress &progress,
                           Cancellation cancellation)
{
    LEVERARCH_ASSIGN(const PaperToArrange paper, readPaperToArrange(caseFile, document));
    LEVERARCH_TRY(checkPages({paper}, pages));
    if (changesNothing({paper}, pages))
        return invalid(tr("The pages are as they were, so nothing was changed."));
    return NextVersion({paper}, pages)
        .make(caseFile, workers, tr("Arrange the pages of %1").arg(paper.document.title), progress,
              cancellation);
}

Result<Arranged> join(CaseFile &caseFile, WorkerPool &workers, const QList<Id> &documents,
                      Progress &progress, Cancellation cancellation)
{
    if (documents.size() < 2 || QSet<Id>(documents.begin(), documents.end()).size() < documents.size())
        return invalid(tr("Select two or more different papers to join."));
    QList<PaperToArrange> papers;
    QList<ArrangedPage> pages;
    for (const Id document : documents) {
        LEVERARCH_ASSIGN(const PaperToArrange paper, readPaperToArrange(caseFile, document));
        for (int page = 1; page <= paper.pages.size(); ++page)
            pages.append({int(papers.size()), page, 0, 0, 1});
        papers.append(paper);
    }
    const QString label = tr("Join %1 to %2").arg(
        counted("Arranging", QT_TRANSLATE_NOOP("Arranging", "%n paper(s)"), papers.size() - 1),
        papers.first().document.title);
    return NextVersion(papers, pages).make(caseFile, workers, label, progress, cancellation);
}

Result<Arranged> split(CaseFile &caseFile, WorkerPool &workers, Id capture,
                       const QList<CapturePart> &parts, Progress &progress,
                       Cancellation cancellation)
{
    LEVERARCH_ASSIGN(const PaperToArrange paper, readPaperToArrange(caseFile, capture));
    if (parts.size() < 2)
        return invalid(tr("Say where the next paper begins, so that there are two or more."));
    for (const CapturePart &part : parts)
        LEVERARCH_TRY(checkPages({paper}, part.pages));
    return Splitting(paper, parts).make(caseFile, workers, progress, cancellation);
}

} // namespace LeverArch
