// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QList>

namespace LeverArch {

class Stores;

/// What cites an older version of a paper than its newest, one issue each, leading to its cause:
///
/// - quotations that have no place on the newest version (those whose place there is doubtful or
///   lost are told by unsurePlaces());
/// - records that name a page of the paper (domain/pagecitation.h: a count and its source), were
///   last changed before the newest version came, and whose page reads differently there;
/// - packs with an older version and not the newest one too;
/// - briefings that were exported before it came, on a consultation the paper has to do with.
///
/// Reads pages and history: for a reader thread.
Result<QList<Issue>> staleCitations(const Stores &stores);

} // namespace LeverArch
