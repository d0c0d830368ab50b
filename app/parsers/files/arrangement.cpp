// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/arrangement.h"

#include "parsers/declaredgeometry.h"
#include "parsers/failure.h"
#include "parsers/pdffurniture.h"
#include "parsers/sourcepaper.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <cmath>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

Handle boxOf(const QRectF &box)
{
    // Rounded outwards: a hair of white is better than half a line of letters.
    const auto down = [](double v) { return std::floor(v * 100) / 100; };
    const auto up = [](double v) { return std::ceil(v * 100) / 100; };
    return Handle::newArray(Handle::Rectangle(down(box.left()), down(box.top()), up(box.right()),
                                              up(box.bottom())));
}

/// The part of a page that is to be shown, before it is turned any further.
void crop(Handle page, const ArrangedPage &wanted)
{
    if (wanted.top <= 0 && wanted.bottom >= 1)
        return;
    const PageGeometry geometry = declaredGeometry(page);
    const QSizeF size = geometry.displayedSize();
    const QRectF part(0, wanted.top * size.height(), size.width(),
                      (wanted.bottom - wanted.top) * size.height());
    page.replaceKey("/CropBox", boxOf(geometry.quadFromDisplayed(part).boundingRect()));
    // Boxes of printers that were meant for the whole of it.
    for (const char *box : {"/TrimBox", "/BleedBox", "/ArtBox"})
        page.removeKey(box);
}

void turn(Handle page, int quarterTurns)
{
    if (quarterTurns == 0)
        return;
    const int rotation = declaredGeometry(page).rotation() + quarterTurns * 90;
    page.replaceKey("/Rotate", Handle::newInteger(rotation % 360));
}

class Arranging
{
public:
    Arranging(const QList<AssemblySource> &sources, const std::function<void()> &step)
        : m_step(step)
    {
        for (qsizetype i = 0; i < sources.size(); ++i) {
            m_sources.push_back(std::make_unique<SourcePaper>(sources[i], static_cast<int>(i)));
            m_step();
        }
        m_result.setSuppressWarnings(true);
        m_result.emptyPDF();
    }

    void add(const ArrangedPage &wanted)
    {
        if (wanted.source >= static_cast<int>(m_sources.size()))
            throw JobFailure(Error::Code::Invalid, QStringLiteral("source %1").arg(wanted.source));
        SourcePaper &source = *m_sources[static_cast<size_t>(wanted.source)];
        if (wanted.page > source.pageCount())
            throw JobFailure(Error::Code::Invalid, QStringLiteral("page %1").arg(wanted.page),
                             wanted.source + 1);
        const LoosePage loose = source.takePage(wanted.page);
        QPDFPageDocumentHelper(m_result).addPage(QPDFPageObjectHelper(loose.page), false);
        Handle page = m_result.getAllPages().back();
        crop(page, wanted);
        turn(page, wanted.quarterTurns);
        m_step();
    }

    SharedBytes write(const QString &title)
    {
        PdfFurniture furniture(m_result);
        PdfDescription description;
        description.title = title;
        furniture.describe(description);
        return writePdf(m_result, [this](int) { m_step(); });
    }

private:
    const std::function<void()> &m_step;
    std::vector<std::unique_ptr<SourcePaper>> m_sources; // outlive m_result, which refers to them
    QPDF m_result;
};

} // namespace

SharedBytes arrangePages(const QList<AssemblySource> &sources, const ArrangePlan &plan,
                         const std::function<void()> &step)
{
    if (plan.pages.isEmpty())
        throw JobFailure(Error::Code::Invalid, QStringLiteral("no pages"));
    Arranging arranging(sources, step);
    for (const ArrangedPage &page : plan.pages)
        arranging.add(page);
    return arranging.write(plan.title);
}

} // namespace LeverArch
