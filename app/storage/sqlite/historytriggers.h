// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

namespace LeverArch {
class Connection;
}

namespace LeverArch::Sqlite {

/// Takes away every trigger in the file, whoever made it.
Result<void> dropTriggers(const Connection &connection);

/// Makes the triggers that write history, from the columns the tracked tables have now, so that a
/// new column is kept without another line of code. Without an open action they refuse the change.
Result<void> makeHistoryTriggers(const Connection &connection);

} // namespace LeverArch::Sqlite
