// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace LeverArch {

/// Whether what a reader extracted from one printed line is what was printed there. Spaces do not
/// count (readers guess them); in a line with right-to-left words nor does the order.
bool samePrintedText(const QString &printed, const QString &extracted);

/// Whether each character of the text is drawn as itself. In Arabic and the Indic scripts it is
/// not: shapes depend on their neighbours, and a PDF without extra marks cannot be asked for the
/// letters behind them.
bool givesLettersBack(const QString &text);

} // namespace LeverArch
