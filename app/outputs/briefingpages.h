// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "outputs/layout/composer.h"

namespace LeverArch {

struct BriefingContent;

/// The briefing as blocks, in the order they are read: title, summary, figures, what we ask,
/// evidence, table, chronology, sources. Empty sections are left out with their headings.
Blocks briefingBlocks(const BriefingContent &content);

/// The blocks as pages. The lines of each quotation are in Composition::printed under its record's
/// id.
Result<Composition> composeBriefing(const BriefingContent &content);

} // namespace LeverArch
