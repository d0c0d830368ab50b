// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/markremoval.h"

#include "parsers/paperannotations.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;
/// Page (from 0) and place in its list.
using Spot = std::pair<int, int>;

class MarkRemoval
{
public:
    explicit MarkRemoval(QPDF &pdf) : m_pdf(pdf), m_pages(pdf.getAllPages()) {}

    int remove(const QSet<QString> &names);

private:
    void findThose(const QSet<QString> &names);
    void findWhatHangsOn();
    void mark(Handle annotation, const Spot &spot);
    void rebuild(int page);

    QPDF &m_pdf;
    std::vector<Handle> m_pages;
    std::set<Spot> m_spots;
    std::set<QPDFObjGen> m_gone;
    std::vector<QPDFObjGen> m_waiting; ///< What hangs on these is still to be found.
    std::multimap<QPDFObjGen, Spot> m_hanging;
    int m_count = 0;
};

void MarkRemoval::mark(Handle annotation, const Spot &spot)
{
    if (!m_spots.insert(spot).second)
        return;
    m_count += subtypeOf(annotation) != QLatin1String("Popup");
    if (annotation.isIndirect() && m_gone.insert(annotation.getObjGen()).second)
        m_waiting.push_back(annotation.getObjGen());
}

void MarkRemoval::findThose(const QSet<QString> &names)
{
    PaperAnnotations(m_pages).each([&](const PaperAnnotation &annotation) {
        if (names.contains(annotation.name))
            mark(annotation.object, {annotation.page - 1, annotation.index});
        return true;
    });
    for (size_t i = 0; i < m_pages.size(); ++i) {
        Handle list = m_pages[i].getKey("/Annots");
        for (int n = 0; list.isArray() && n < list.getArrayNItems(); ++n) {
            Handle annotation = list.getArrayItem(n);
            if (!annotation.isDictionary())
                continue;
            for (const char *key : {"/IRT", "/Parent"}) {
                Handle on = annotation.getKey(key);
                if (on.isIndirect())
                    m_hanging.emplace(on.getObjGen(), Spot(static_cast<int>(i), n));
            }
        }
    }
}

void MarkRemoval::findWhatHangsOn()
{
    while (!m_waiting.empty()) {
        const QPDFObjGen gone = m_waiting.back();
        m_waiting.pop_back();
        const auto [first, last] = m_hanging.equal_range(gone);
        for (auto it = first; it != last; ++it) {
            const auto [page, index] = it->second;
            mark(m_pages[static_cast<size_t>(page)].getKey("/Annots").getArrayItem(index),
                 it->second);
        }
    }
}

void MarkRemoval::rebuild(int page)
{
    Handle list = m_pages[static_cast<size_t>(page)].getKey("/Annots");
    Handle kept = Handle::newArray();
    for (int n = 0; n < list.getArrayNItems(); ++n) {
        Handle annotation = list.getArrayItem(n);
        const bool isGone = m_spots.count({page, n}) > 0 ||
                            (annotation.isIndirect() && m_gone.count(annotation.getObjGen()) > 0);
        if (!isGone)
            kept.appendItem(annotation);
    }
    m_pages[static_cast<size_t>(page)].replaceKey("/Annots", kept);
}

int MarkRemoval::remove(const QSet<QString> &names)
{
    findThose(names);
    findWhatHangsOn();
    int done = -1;
    for (const auto &[page, index] : m_spots) {
        if (page != done)
            rebuild(page);
        done = page;
    }
    // Whatever else refers to them, a tag of the page's structure say, finds nothing.
    for (const QPDFObjGen &gone : m_gone)
        m_pdf.replaceObject(gone, Handle::newNull());
    return m_count;
}

} // namespace

int removeMarks(QPDF &pdf, const QSet<QString> &names)
{
    return names.isEmpty() ? 0 : MarkRemoval(pdf).remove(names);
}

} // namespace LeverArch
