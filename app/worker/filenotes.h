// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/filejobs.h"

namespace LeverArch {

/// What a note says to a person, one sentence; translated. The worker's own words in it are shown
/// as names, never as instructions.
QString sentence(const FileNote &note);

/// All of them, in the order of their kinds, hidden sheets, rows and columns one a line.
QString sentences(const QList<FileNote> &notes);

} // namespace LeverArch
