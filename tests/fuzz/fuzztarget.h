// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

/// What libFuzzer calls, and bychance.cpp or fromexamples.cpp where there is no libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Inputs as they should be, for targets that chance alone does not get far into: fromexamples.cpp
/// damages them a little.
std::vector<std::vector<uint8_t>> examples();

/// Ends the program when what must always hold does not.
inline void mustHold(bool held)
{
    if (!held)
        std::abort();
}
