// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/verb.h"
#include "core/issue.h"
#include "intake/markplan.h"

#include <QList>

namespace LeverArch {

/// What came in with marks, one line a mark that is not the same here already, with who made it and
/// where; and what was not taken.
Reply replyForMarks(const MarkMerge &merge, const QList<Issue> &issues, bool isWritten);

} // namespace LeverArch
