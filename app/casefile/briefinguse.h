// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/record.h"

#include <QList>

namespace LeverArch {

class Stores;

/// Whether a briefing says something that comes from a paper: `referring` are the records that cite
/// it or name it. What belongs to the briefing's consultation is in it; of quotations those that
/// were taken in (domain/briefingchoices.h), or linked where nobody has said. That the paper is
/// filed under the consultation makes no use of it.
Result<bool> briefingUses(const Stores &stores, const Record &briefing,
                          const QList<Record> &referring);

} // namespace LeverArch
