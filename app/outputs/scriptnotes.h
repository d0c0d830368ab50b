// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/issue.h"

#include <QList>

namespace LeverArch {

/// A long list of names in scripts that a PDF does not give back, or no font has, gets as many
/// notes as names: of each sort the first few stay, and one says how many more there are.
void gatherScriptNotes(QList<Issue> &issues);

} // namespace LeverArch
