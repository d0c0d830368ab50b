// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QSet>

namespace LeverArch {

class Connection;

/// Writes what is derived from records anew: the text they are found by (title, searched fields,
/// names of their tags and of the tags above those) and the key their titles sort by. Records that
/// are gone lose theirs. Writes only where something differs.
Result<void> refreshRecordText(const Connection &connection, const QSet<Id> &records);

/// The records that carry one of the tags or one below them.
Result<QSet<Id>> recordsTagged(const Connection &connection, const QSet<Id> &tags);

} // namespace LeverArch
