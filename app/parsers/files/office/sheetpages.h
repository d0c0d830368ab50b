// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "parsers/files/pagecomposer.h"

#include <QList>

#include <functional>

namespace LeverArch {

class OfficeNotes;
class Sheet;

/// The sheets that are not hidden as HTML tables, each under its name, with the letters of its
/// columns and the numbers of its rows, so that gaps show what is hidden. Columns for which the page
/// has no room follow in further tables below. What is more than can be composed is said in a
/// CutShort note.
PageContent sheetPages(const QList<Sheet> &sheets, OfficeNotes &notes,
                       const std::function<void()> &step);

} // namespace LeverArch
