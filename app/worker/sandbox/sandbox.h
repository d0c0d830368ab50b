// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/workerpool.h"

namespace LeverArch::Sandbox {

/// Gives up, for ever, what a reader of papers does not need: descriptors but `socket`, new
/// privileges, core dumps, endless memory, files, programs, the network. Call it after everything
/// that has to be loaded is loaded. What holds afterwards is told by probe(), not by this.
void enter(int socket);

/// Tries to break out in every way the walls are meant to stop, and says which attempts failed.
Protection probe();

} // namespace LeverArch::Sandbox
