// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "worker/foundmarks.h"
#include "worker/protocol/wirereader.h"
#include "worker/protocol/wirewriter.h"

namespace LeverArch {

void write(WireWriter &to, const FoundMarks &value);
void read(WireReader &from, FoundMarks &value);

} // namespace LeverArch
