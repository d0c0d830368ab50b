// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPDF;

namespace LeverArch {

/// Makes what form fields show a part of their pages, fields that have no picture of their value
/// included, and takes the form away; a reader's other annotations stay what they are. False when
/// there is no form.
bool flattenForms(QPDF &pdf);

} // namespace LeverArch
