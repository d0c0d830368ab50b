// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

struct sqlite3;

namespace LeverArch::Sqlite {

/// Gives a connection the two functions that history is written and read with:
///
/// - `history_json(name, value, …)`: a row as a JSON object. SQLite's own json_object() rounds real
///   numbers to fifteen digits, is refused in triggers of an untrusted schema by version 3.40, and
///   may write the same value differently in another version, which would break the comparison with
///   what is stored.
/// - `history_real(text)`: the real number a JSON text stands for, to the last digit; NULL for
/// null.
Result<void> addFunctions(sqlite3 *handle);

} // namespace LeverArch::Sqlite
