// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "core/awaitedanswer.h"

#include <thread>

using namespace LeverArch;

TEST_CASE("An answer given on one thread arrives on the other, and the first counts")
{
    AwaitedAnswer answer;
    std::thread person([give = answer.giver()] {
        give(QStringLiteral("strike"));
        give(QStringLiteral("too late"));
    });
    CHECK(answer.wait({}) == QStringLiteral("strike"));
    person.join();
    CHECK(answer.wait({}) == QStringLiteral("strike"));
}

TEST_CASE("A question that was closed without an answer is answered with nothing")
{
    AwaitedAnswer answer;
    std::thread window([give = answer.giver()] { const AwaitedAnswer::Giver copy = give; });
    CHECK(answer.wait({}).isEmpty());
    window.join();
}

TEST_CASE("Whoever waits for an answer stops waiting when the work is cancelled")
{
    AwaitedAnswer answer;
    const AwaitedAnswer::Giver open = answer.giver();
    Cancellation cancellation;
    std::thread person([cancellation]() mutable { cancellation.cancel(); });
    CHECK(answer.wait(cancellation).isEmpty());
    person.join();
    open(QStringLiteral("much later")); // Harmless.

    AwaitedAnswer never;
    const AwaitedAnswer::Giver unused = never.giver();
    CHECK(never.wait(cancellation).isEmpty());
}
