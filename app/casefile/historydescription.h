// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "domain/action.h"

#include <QStringList>

namespace LeverArch {

class Stores;

/// What the rows of one action did, as a person reads it, a sentence each: "Date: 14 Mar 2021 →
/// 22 Mar 2021", "Tagged “redundancy”", "Linked: supports “Claim 3”". Fields are named by their
/// declarations; values that only the program uses are left out; long texts are shortened.
///
/// `record`: only what touched this record; null: everything.
Result<QStringList> describeAction(const Stores &stores, Id action, Id record = {});

} // namespace LeverArch
