// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/stores/recordstore.h"

namespace LeverArch {

class Connection;

/// See RecordStore::referring(). The fields come from the kinds' declarations; each has an index.
Result<QList<Referral>> referralsTo(const Connection &connection, Id id);

} // namespace LeverArch
