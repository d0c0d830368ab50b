// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QList>

#include <functional>

namespace LeverArch {

class Connection;

/// Called now and then with how far a check has come; false stops it with Cancelled.
using GoOn = std::function<bool(qint64 done)>;

/// Recomputes every action's hash; an Issue for each that differs, and for history without action.
Result<QList<Issue>> checkChain(const Connection &connection, const GoOn &goOn);

/// Compares the tracked tables with the history's last word on each row; an Issue for each
/// difference, of which at most 100 are listed. Memory does not grow with the file.
Result<QList<Issue>> checkRows(const Connection &connection, const GoOn &goOn);

} // namespace LeverArch
