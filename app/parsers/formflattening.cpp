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

Handle normalAppearance(Handle widget)
{
    Handle appearances = widget.getKey("/AP");
    return appearances.isDictionary() ? appearances.getKey("/N") : Handle::newNull();
}

/// A state chooses among several appearances; qpdf takes none when there is a state and only one,
/// as with signatures Okular makes.
void dropNeedlessStates(const std::vector<Handle> &widgets)
{
    for (Handle widget : widgets) {
        if (normalAppearance(widget).isStream())
            widget.removeKey("/AS");
    }
}

/// qpdf writes a value into an appearance only when the paper itself is written, and forgets it
/// when the appearance is taken to another file. Here it is written at once.
void keepGeneratedAppearances(const std::vector<Handle> &widgets)
{
    for (Handle widget : widgets) {
        Handle appearance = normalAppearance(widget);
        if (!appearance.isStream() || !appearance.isDataModified())
            continue;
        Handle copy = appearance.copyStream();
        copy.replaceStreamData(appearance.getStreamData(), Handle::newNull(), Handle::newNull());
        widget.getKey("/AP").replaceKey("/N", copy);
    }
}

std::vector<Handle> widgetsOf(const std::vector<Handle> &pages)
{
    std::vector<Handle> widgets;
    for (Handle page : pages) {
        Handle annotations = page.getKey("/Annots");
        for (const Handle &annotation :
             annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Handle>()) {
            if (isWidget(annotation))
                widgets.push_back(annotation);
        }
    }
    return widgets;
}

} // namespace

bool flattenForms(QPDF &pdf)
{
    QPDFAcroFormDocumentHelper form(pdf);
    if (!form.hasAcroForm())
        return false;
    const std::vector<Handle> pages = pdf.getAllPages();
    const std::vector<Handle> widgets = widgetsOf(pages);
    dropNeedlessStates(widgets);
    form.generateAppearancesIfNeeded();
    keepGeneratedAppearances(widgets);
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
