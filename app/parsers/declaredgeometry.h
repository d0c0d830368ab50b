// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"

class QPDFObjectHandle;

namespace LeverArch {

/// The geometry a page object of qpdf declares, inherited values and missing boxes resolved as
/// ISO 32000-1, 7.7.3.3 and 14.11.2 say and as Poppler does: the crop box is cut to the media box,
/// and there is US Letter where there is none.
PageGeometry declaredGeometry(QPDFObjectHandle page);

} // namespace LeverArch
