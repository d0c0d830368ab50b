// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "casefile/changeset.h"
#include "core/result.h"

namespace LeverArch {

class Stores;
struct Touched;

/// What the rows an action touched mean to views. Before the commit, on the writing connection.
/// Its action is left for the caller.
Result<ChangeSet> changeSetOf(const Touched &touched, const Stores &stores);

} // namespace LeverArch
