// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace LeverArch::Landlock {

/// Gives up, for this process and for ever, every use of the file system but reading beneath the
/// folders that hold fonts, character maps and the data of languages, and every TCP connection. False when this kernel has
/// no Landlock (before 5.13, or switched off); then nothing has changed. Needs no_new_privs.
bool enter();

} // namespace LeverArch::Landlock
