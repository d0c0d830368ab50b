// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/progress.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("cancelling reaches every copy and wakes what waits")
{
    Cancellation cancellation;
    Cancellation copy = cancellation;
    int woken = 0;
    copy.onCancel([&] { ++woken; });
    CHECK_FALSE(cancellation.isCancelled());
    cancellation.cancel();
    CHECK(copy.isCancelled());
    CHECK(woken == 1);
}

TEST_CASE("something registered after cancelling is woken at once")
{
    Cancellation cancellation;
    cancellation.cancel();
    int woken = 0;
    cancellation.onCancel([&] { ++woken; });
    CHECK(woken == 1);
    cancellation.onCancel({});
    cancellation.cancel();
    CHECK(woken == 1);
}
