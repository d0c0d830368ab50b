// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/pdfmarks.h"

#include <QByteArray>
#include <QList>

namespace LeverArch {

/// The marks alone, as an XFDF document (ISO 19444-1): what is written into a copy of the paper,
/// under the same names. `fileName` is what the paper was called, for programs that look for it,
/// `sha256` (hex) tells this program which paper it is. Marks of styles XFDF has no word for here
/// (Other) are left out.
QByteArray xfdfOf(const QList<PdfMark> &marks, const QString &fileName, const QString &sha256 = {});

} // namespace LeverArch
