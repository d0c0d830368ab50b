// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "widgets/jobbar.h"

using namespace LeverArch;

TEST_CASE("How fast work goes is said after ten seconds, without what was done before it went on")
{
    JobBar::Pace pace;
    pace.note(0, 0);
    pace.note(200, 9'000); // Passed over: they came in before the interruption.
    pace.note(3'000, 9'006);
    pace.note(5'000, 9'010);
    CHECK_FALSE(pace.isKnown());
    pace.note(13'000, 9'026);
    REQUIRE(pace.isKnown());
    CHECK(pace.perSecond() == Approx(2.0)); // 20 in 10 seconds.
    // What was long ago does not count.
    pace.note(63'000, 9'026);
    pace.note(73'000, 9'056);
    CHECK(pace.perSecond() == Approx(0.5)); // 30 in a minute.
}
