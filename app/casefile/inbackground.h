// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QObject;

namespace LeverArch {

/// Runs `work` on a thread of the program's pool, then `then` on the calling thread (which needs an
/// event loop), unless `context`, an object of the calling thread, is gone by then. What both hold
/// is destroyed on the calling thread, or where the last of it is let go of. The program does not
/// end before `work` has.
void runInBackground(QObject *context, std::function<void()> work, std::function<void()> then);

} // namespace LeverArch
