// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzztarget.h"

#include <algorithm>
#include <array>
#include <random>

namespace {

using Input = std::vector<uint8_t>;

/// One change: a byte, a number at the edge of what fits, a piece left out, doubled or cut off.
void damage(Input &input, std::mt19937 &random)
{
    constexpr std::array<uint8_t, 6> edges = {0, 1, 0x7f, 0x80, 0xfe, 0xff};
    if (input.empty())
        return;
    const size_t at = random() % input.size();
    const auto place = input.begin() + std::ptrdiff_t(at);
    const auto end = place + std::ptrdiff_t(1 + random() % std::min<size_t>(16, input.size() - at));
    switch (random() % 6) {
    case 0:
    case 1:
        *place = uint8_t(random());
        return;
    case 2:
        std::fill(place, end, edges[random() % edges.size()]);
        return;
    case 3:
        input.erase(place, end);
        return;
    case 4: {
        const Input doubled(place, end);
        input.insert(place, doubled.begin(), doubled.end());
        return;
    }
    default:
        if (random() % 8 == 0)
            input.resize(at);
    }
}

} // namespace

// Stands in for libFuzzer: examples with a few changes, the same each time.
int main()
{
    constexpr int inputs = 60'000;
    std::mt19937 random(20'210'322);
    const std::vector<Input> all = examples();
    for (const Input &example : all)
        LLVMFuzzerTestOneInput(example.data(), example.size());
    for (int i = 0; i < inputs; ++i) {
        Input input = all[random() % all.size()];
        for (unsigned changes = 1 + random() % 4; changes > 0; --changes)
            damage(input, random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    return 0;
}
