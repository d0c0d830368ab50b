// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace LeverArch::SyscallFilter {

/// Leaves this process only the system calls a reader of papers needs: memory, time, its own
/// threads, reading files, the socket it already has. Everything else fails with EPERM; calls that
/// only an attacker makes kill the process. False when the filter could not be put in place.
bool enter();

} // namespace LeverArch::SyscallFilter
