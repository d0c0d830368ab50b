// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/workerpool.h"

/// The worker that was built with this test.
inline LeverArch::WorkerOptions testWorkers()
{
    LeverArch::WorkerOptions options;
    options.program = QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-worker");
    return options;
}
