// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QPDF;

namespace LeverArch {

/// Prepares names that have a number sign for writing as ISO 32000-1, 7.3.5 asks for, throughout a
/// file that is complete but for being written; qpdf would write the sign without its code, and
/// read the name (Acrobat's “/#23SqtPyMtPMK3y” or a sloppy “/#Sqt”) as faulty or as another. Once a
/// file. `step` is called now and then.
void mendStrayNames(QPDF &pdf, const std::function<void()> &step);

} // namespace LeverArch
