// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "domain/record.h"

#include <QList>
#include <QString>

namespace LeverArch {

class PaperShelf;
struct PaperPlace;

/// Whether the number occurs in the text, as digits ("1,250", "£0.46m", "461") or, up to a hundred,
/// as an English word ("fourteen").
bool numberOccurs(double number, const QString &text);

/// Adds a Warning for a figure without its base, without a source, or whose source page does not
/// hold its number; a Note where the page has no text to look in.
void checkFigure(const Record &count, const PaperPlace &source, PaperShelf &papers,
                 QList<Issue> &issues);

} // namespace LeverArch
