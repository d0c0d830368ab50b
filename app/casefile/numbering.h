// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QString>

namespace LeverArch {

class Stores;

/// How many living papers have no number in the register: those that came in before there was one.
Result<int> countUnnumbered(const Stores &stores);

/// What the action is called in the history: "Number the papers".
QString numberingLabel();

/// Gives them numbers after all that were ever given, in the order they came in. Inside an action
/// (CaseFile::act); with none to number it changes nothing.
Result<void> numberPapers(Stores &stores);

} // namespace LeverArch
