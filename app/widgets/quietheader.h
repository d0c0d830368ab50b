// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QHeaderView;
class QTableView;

namespace LeverArch {

/// Column headings as plain words with a hairline under them.
void makeQuietHeader(QHeaderView *header);

/// Rows one line high, in whatever size of text the person chooses.
void keepRowsOneLine(QTableView *table);

} // namespace LeverArch
