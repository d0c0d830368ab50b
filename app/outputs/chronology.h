// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/briefingcontent.h"

namespace LeverArch {

class PaperShelf;
class SourceList;
struct BriefingRecords;

/// The consultation's opening and closing, events, letters, inspections, papers cited so far and
/// dated documents in the order of their dates (unknown years and unreadable dates last), each with
/// its paper. A document that is the paper of a letter or inspection is not told twice, nor is a
/// paper whose day an event tells from that paper; what has no date at all is left out.
QList<BriefingEvent> chronologyOf(const BriefingRecords &records, PaperShelf &papers,
                                  SourceList &sources);

} // namespace LeverArch
