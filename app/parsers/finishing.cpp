// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/finishing.h"

#include "parsers/failure.h"
#include "parsers/pdffurniture.h"
#include "parsers/qpdfsource.h"

#include <qpdf/QPDF.hh>

namespace LeverArch {

SharedBytes finishPdf(const SharedBytes &pdf, const AssemblyPlan &plan,
                      const std::function<void(int)> &step)
{
    const auto view = pdf.view();
    if (!view.ok())
        throw JobFailure(Error::Code::Io, view.error().detail);
    const std::unique_ptr<QPDF> document = openWithQpdf(*view);
    PdfFurniture furniture(*document);
    furniture.describe(plan.description);
    furniture.addLinks(plan.links);
    furniture.addBookmarks(plan.bookmarks);
    furniture.numberPages();
    return writePdf(*document, step);
}

} // namespace LeverArch
