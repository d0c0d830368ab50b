// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

class QPDF;

namespace LeverArch {

/// Takes annotations out of a document by their names (PaperAnnotations), with their popups and all
/// that answers them, so that nothing of them can be reached any more. How many there were, popups
/// not counted.
int removeMarks(QPDF &pdf, const QSet<QString> &names);

} // namespace LeverArch
