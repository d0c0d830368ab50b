// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfjobs.h"

#include <functional>
#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace LeverArch {

/// What a finished file has besides its pages: description, bookmarks, links, labels, how it opens.
/// Makes the dictionaries of ISO 32000-1 12.2, 12.3, 12.4.2, 12.5.6.5 and 14.3 by hand, since
/// qpdf's helpers for them only read. Throws JobFailure (Invalid) when a page named is not there.
class PdfFurniture
{
public:
    explicit PdfFurniture(QPDF &pdf);

    /// Info dictionary and XMP saying the same, language, title in the window's title bar.
    void describe(const PdfDescription &description);
    /// Replaces any outline; with bookmarks the file opens with them shown.
    void addBookmarks(const QList<PdfBookmark> &bookmarks);
    /// Adds to the links that are there.
    void addLinks(const QList<PdfLink> &links);
    /// Page labels 1, 2, 3…; opens on page 1 at 100 %.
    void numberPages();

    /// A destination at `top` displayed points of a page: [page /XYZ x y null].
    QPDFObjectHandle destination(int page, double top) const;

private:
    const QPDFObjectHandle &pageAt(int page) const;

    QPDF &m_pdf;
    std::vector<QPDFObjectHandle> m_pages;
};

/// Adds annotations behind those a page has, without touching arrays pages may share.
void appendAnnotations(QPDFObjectHandle page, const std::vector<QPDFObjectHandle> &added);

/// Writes the file compressed, with an id made from its content alone. `step` is called with
/// percents.
SharedBytes writePdf(QPDF &pdf, const std::function<void(int)> &step);

} // namespace LeverArch
