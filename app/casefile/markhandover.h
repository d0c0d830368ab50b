// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QSet>

namespace LeverArch {

class Stores;

/// Gives the marks of a paper, and the answers to them, to the document of which it becomes a
/// version. A mark that both have, by the name their files give it, becomes one: it stands on the
/// version where the paper had it, and the double goes into the bin. Returns those marks. Inside
/// the caller's action.
Result<QSet<Id>> handOverMarks(Stores &stores, Id paper, Id document, Id version);

} // namespace LeverArch
