// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfmarks.h"

class QPDF;
class QPDFObjectHandle;

namespace LeverArch {

/// How a mark looks at one of its places: a form XObject for /AP /N (ISO 32000-1, 12.5.5), drawn in
/// the page's own user space, so that readers which draw no marks by themselves show it, and all
/// show the same. Highlights multiply: black words stay black. A note's icon stands upright as the
/// page is turned by `rotation` (degrees, clockwise).
QPDFObjectHandle markAppearance(QPDF &pdf, const PdfMark &mark, qsizetype place, int rotation);

/// A form that draws nothing, for replies: readers show those in words and not on the page.
QPDFObjectHandle emptyAppearance(QPDF &pdf);

} // namespace LeverArch
