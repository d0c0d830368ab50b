// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"

#include <random>
#include <vector>

// Stands in for libFuzzer: inputs made by chance, the same each time.
int main()
{
    constexpr int inputs = 30'000;
    constexpr unsigned longest = 200;
    std::mt19937 random(20'210'322);
    for (int i = 0; i < inputs; ++i) {
        std::vector<uint8_t> input(random() % longest);
        // Mostly small numbers and letters: they get further into a format than pure noise.
        const unsigned range = i % 3 == 0 ? 256 : i % 3 == 1 ? 8 : 128;
        for (uint8_t &byte : input)
            byte = uint8_t(random() % range);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    return 0;
}
