// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QString>

namespace LeverArch {

class Connection;

/// The hash of one action: SHA-256, in hex, over the previous action's hash, the action's row and
/// its history rows in order. Every value goes in as its length and its UTF-8, NULL as a length of
/// its own, so that no two different histories read the same.
Result<QString> actionHash(const Connection &connection, Id action, const QString &previous);

} // namespace LeverArch
