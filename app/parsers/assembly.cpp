// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/assembly.h"

#include "parsers/failure.h"
#include "parsers/layers.h"
#include "parsers/pagestamp.h"
#include "parsers/pdffurniture.h"
#include "parsers/qpdfsource.h"
#include "parsers/sourcepaper.h"
#include "parsers/straynames.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <map>
#include <set>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;
using Kind = AssemblyNote::Kind;

/// Percent of writing, counted as if they were pages.
constexpr int writingSteps = 100;
/// Between two signs of life.
constexpr size_t linksAtOnce = 500;

/// Two pages of the pack made of one page must not share annotations.
void copyAnnotations(QPDF &pdf, Handle page)
{
    Handle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return;
    Handle copies = Handle::newArray();
    for (Handle annotation : annotations.getArrayAsVector())
        copies.appendItem(pdf.makeIndirectObject(annotation.shallowCopy()));
    page.replaceKey("/Annots", copies);
}

QString lettersOf(const QStringList &stamps)
{
    std::set<char16_t> letters;
    for (const QString &stamp : stamps) {
        for (const QChar c : stamp)
            letters.insert(c.unicode());
    }
    QString all;
    for (const char16_t c : letters)
        all += QChar(c);
    return all;
}

} // namespace

struct Assembly::PendingLink
{
    int page = 0; ///< Of the pack, counted from 0.
    int source = 0;
    InnerLink link;
};

Assembly::Assembly(const QList<AssemblySource> &sources, AssemblyPlan plan, Step step)
    : m_plan(std::move(plan)), m_step(std::move(step)), m_pack(std::make_unique<QPDF>())
{
    for (const AssemblyPart &part : m_plan.parts)
        m_total += std::max(part.lastPage - part.firstPage + 1, 0);
    m_total = 2 * m_total + writingSteps;
    m_pack->setSuppressWarnings(true);
    m_pack->emptyPDF();
    for (int i = 0; i < sources.size(); ++i) {
        m_sources.push_back(std::make_unique<SourcePaper>(sources[i], i));
        m_step(0, m_total);
        if (m_plan.mendStreams)
            m_sources.back()->mend([this] { m_step(0, m_total); });
    }
    checkPlan();
}

Assembly::~Assembly() = default;

void Assembly::checkPlan()
{
    qsizetype pages = 0;
    for (const AssemblyPart &part : m_plan.parts) {
        if (part.source < 0 || part.source >= static_cast<int>(m_sources.size()))
            throw JobFailure(Error::Code::Invalid, QStringLiteral("source %1").arg(part.source));
        const int present = m_sources[static_cast<size_t>(part.source)]->pageCount();
        if (part.firstPage < 1 || part.lastPage < part.firstPage || part.lastPage > present)
            throw JobFailure(Error::Code::Invalid,
                             QStringLiteral("pages %1-%2 of %3")
                                 .arg(part.firstPage)
                                 .arg(part.lastPage)
                                 .arg(present),
                             part.source + 1);
        pages += part.lastPage - part.firstPage + 1;
    }
    if (pages == 0)
        throw JobFailure(Error::Code::Invalid, QStringLiteral("no pages"));
    if (!m_plan.stamps.isEmpty() && m_plan.stamps.size() != pages)
        throw JobFailure(Error::Code::Invalid, QStringLiteral("stamps"));
}

SharedBytes Assembly::make(AssemblyReport &report)
{
    addPages(report);
    stampPages(report);
    restoreLinks(report);
    addLayers();
    const qint64 before = m_total - writingSteps;
    PdfFurniture furniture(*m_pack);
    furniture.describe(m_plan.description);
    furniture.addLinks(m_plan.links);
    m_step(before, m_total);
    furniture.addBookmarks(m_plan.bookmarks);
    furniture.numberPages();
    mendStrayNames(*m_pack, [this, before] { m_step(before, m_total); });
    m_step(before, m_total);
    const SharedBytes result =
        writePdf(*m_pack, [this, before](int percent) { m_step(before + percent, m_total); });
    m_step(m_total, m_total);
    verify(result);
    report.pageCount = static_cast<int>(m_origins.size());
    for (const auto &source : m_sources)
        report.notes += source->notes();
    return result;
}

void Assembly::addPages(AssemblyReport &report)
{
    for (const AssemblyPart &part : m_plan.parts) {
        for (int page = part.firstPage; page <= part.lastPage; ++page) {
            try {
                addPage(part.source, page, report);
            } catch (const QPDFExc &error) {
                throw JobFailure(Error::Code::Damaged, QString::fromUtf8(error.what()),
                                 part.source + 1);
            }
            m_step(static_cast<qint64>(m_origins.size()), m_total);
        }
    }
}

void Assembly::addPage(int source, int page, AssemblyReport &report)
{
    LoosePage loose = m_sources[static_cast<size_t>(source)]->takePage(page);
    QPDFPageDocumentHelper(*m_pack).addPage(QPDFPageObjectHelper(loose.page), false);
    std::vector<int> &places = m_places[{source, page}];
    if (!places.empty())
        copyAnnotations(*m_pack, m_pack->getAllPages().back());
    const int place = static_cast<int>(m_origins.size());
    for (InnerLink &link : loose.links)
        m_links.push_back({place, source, std::move(link)});
    report.linksKept += loose.webLinks;
    report.linksDropped += loose.droppedLinks;
    places.push_back(place);
    m_origins.emplace_back(source, page);
}

void Assembly::stampPages(AssemblyReport &report)
{
    const std::vector<Handle> pages = m_pack->getAllPages();
    PageStamp stamp(*m_pack, lettersOf(m_plan.stamps));
    for (size_t i = 0; i < pages.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        const QString text = m_plan.stamps.value(at);
        if (!text.isEmpty()) {
            const auto outcome = stamp.print(pages[i], text, m_plan.occupied.value(at));
            const auto [source, page] = m_origins[i];
            if (outcome.damaged)
                report.notes.append({Kind::DamagedPage, source, page});
            if (outcome.overText)
                report.notes.append({Kind::StampOverText, source, page});
        }
        m_step(static_cast<qint64>(pages.size() + i + 1), m_total);
    }
}

/// The page of the pack a link leads to, counted from 0: the copy of its target nearest to it; -1
/// when its target is not in the pack.
int Assembly::placeInPack(const PendingLink &link) const
{
    const auto found = m_places.find({link.source, link.link.targetPage});
    if (found == m_places.end())
        return -1;
    const auto nearer = [&link](int a, int b) {
        return std::abs(a - link.page) < std::abs(b - link.page);
    };
    return *std::min_element(found->second.begin(), found->second.end(), nearer);
}

void Assembly::restoreLinks(AssemblyReport &report)
{
    const std::vector<Handle> pages = m_pack->getAllPages();
    std::map<int, std::vector<Handle>> byPage;
    const auto soFar = static_cast<qint64>(2 * pages.size());
    size_t seen = 0;
    for (PendingLink &pending : m_links) {
        if (++seen % linksAtOnce == 0)
            m_step(soFar, m_total);
        const int target = placeInPack(pending);
        if (target < 0) {
            ++report.linksDropped;
            continue;
        }
        Handle annotation = m_pack->copyForeignObject(pending.link.annotation);
        std::vector<Handle> destination = {pages[static_cast<size_t>(target)]};
        destination.insert(destination.end(), pending.link.view.begin(), pending.link.view.end());
        annotation.replaceKey("/Dest", Handle::newArray(destination));
        byPage[pending.page].push_back(annotation);
        ++report.linksKept;
    }
    for (const auto &[page, links] : byPage)
        appendAnnotations(pages[static_cast<size_t>(page)], links);
    m_step(soFar, m_total);
}

void Assembly::addLayers()
{
    LayerSettings all;
    for (const auto &source : m_sources) {
        if (Handle layers = source->layers(); !layers.isNull())
            all.add(m_pack->copyForeignObject(layers));
    }
    if (!all.isEmpty())
        m_pack->getRoot().replaceKey("/OCProperties", all.merged());
}

/// What comes out must open cleanly; a fault here is ours, not the papers'.
void Assembly::verify(const SharedBytes &result) const
{
    const auto view = result.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    const std::unique_ptr<QPDF> reopened = openWithQpdf(*view);
    const size_t pages = reopened->getAllPages().size();
    QString detail = QStringLiteral("%1 pages of %2").arg(pages).arg(m_origins.size());
    const std::vector<QPDFExc> warnings = reopened->getWarnings();
    for (const QPDFExc &warning : warnings)
        detail += u'\n' + QString::fromUtf8(warning.what());
    if (pages != m_origins.size() || !warnings.empty())
        throw JobFailure(Error::Code::Internal, detail);
}

} // namespace LeverArch
