// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QHeaderView;

namespace LeverArch {

/// Column headings as plain words with a hairline under them.
void makeQuietHeader(QHeaderView *header);

} // namespace LeverArch
