// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagegeometry.h"
#include "core/pagetext.h"

#include <QList>
#include <QString>

namespace LeverArch {

/// A place between two lines of a page, where a paper may end and the next begin.
struct CutPlace
{
    double fraction = 0; ///< Of the displayed height, above 0 and below 1.
    QString line;        ///< The words just below it.
};

/// From the top; none for a page without words, or with one line. Lines that stand beside each other
/// are one row, so that no place cuts through words.
QList<CutPlace> cutPlaces(const PageText &text, const PageGeometry &geometry);

} // namespace LeverArch
