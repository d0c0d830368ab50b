// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/formflattening.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <vector>

namespace LeverArch {

namespace {

using Handle = QPDFObjectHandle;

bool isWidget(Handle annotation)
{
    return annotation.isDictionary() && annotation.getKey("/Subtype").isName() &&
           annotation.getKey("/Subtype").getName() == "/Widget";
}

/// Takes everything but form fields off a page and returns it.
std::vector<Handle> takeRemarks(Handle page)
{
    std::vector<Handle> remarks;
    Handle annotations = page.getKey("/Annots");
    if (!annotations.isArray())
        return remarks;
    std::vector<Handle> widgets;
    for (const Handle &annotation : annotations.getArrayAsVector())
        (isWidget(annotation) ? widgets : remarks).push_back(annotation);
    page.replaceKey("/Annots", Handle::newArray(widgets));
    return remarks;
}

} // namespace

bool flattenForms(QPDF &pdf)
{
    QPDFAcroFormDocumentHelper form(pdf);
    if (!form.hasAcroForm())
        return false;
    form.generateAppearancesIfNeeded();
    const std::vector<Handle> pages = pdf.getAllPages();
    std::vector<std::vector<Handle>> remarks;
    remarks.reserve(pages.size());
    for (const Handle &page : pages)
        remarks.push_back(takeRemarks(page));
    QPDFPageDocumentHelper(pdf).flattenAnnotations();
    for (size_t i = 0; i < pages.size(); ++i) {
        Handle page = pages[i];
        if (remarks[i].empty())
            page.removeKey("/Annots");
        else
            page.replaceKey("/Annots", Handle::newArray(remarks[i]));
    }
    return true;
}

} // namespace LeverArch
