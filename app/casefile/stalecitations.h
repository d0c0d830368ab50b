// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QList>

namespace LeverArch {

class Stores;
struct ChangeSet;

/// What cites an older version of a paper than its newest, one issue each, leading to its cause:
///
/// - quotations that have no place on the newest version (those whose place there is doubtful or
///   lost are told by unsurePlaces());
/// - records that name a page of the paper (domain/pagecitation.h: a count and its source) and were
///   last held against an older version (casefile/citationhistory.h), whose page read differently;
/// - packs with an older version and not the newest one too;
/// - briefings that were exported before it came and say something that comes from the paper.
///
/// Reads pages and history: for a reader thread.
Result<QList<Issue>> staleCitations(const Stores &stores);

/// Whether a change can have made another list of them: papers have other versions or words, or
/// something was changed that cites papers, is one, or goes out. Most changes cannot.
bool mayChangeCitations(const ChangeSet &change);

} // namespace LeverArch
