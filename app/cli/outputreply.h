// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/verb.h"
#include "core/result.h"
#include "outputs/output.h"

namespace LeverArch {

/// Writes a finished output to the path and says so; a stopped one leaves no file, lists its faults
/// and ends with Exit::failed.
Result<Reply> replyForOutput(const Output &output, const QString &path,
                             OutputForm form = OutputForm::Pdf);

} // namespace LeverArch
