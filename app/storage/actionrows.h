// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/action.h"

namespace LeverArch {

class Statement;

/// The columns of an action, in the order actionFrom() reads them.
inline constexpr auto actionColumns =
    "action.id, action.kind, action.target, action.group_id, action.label, action.who, action.at";

ActionInfo actionFrom(const Statement &row);

QString actionKindKey(ActionInfo::Kind kind); ///< "do", "undo", "redo".

} // namespace LeverArch
