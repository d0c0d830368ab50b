// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/clock.h"
#include "core/idsource.h"
#include "support/fixedclock.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

using namespace LeverArch;

TEST_CASE("an id is read from its decimal text and from nothing else")
{
    CHECK(Id::fromString(QStringLiteral(" 4242 ")) == Id(4242));
    CHECK(Id::fromString(QStringLiteral("9223372036854775807")) == Id(9223372036854775807));
    for (const char *wrong : {"", "0", "-3", "12a", "9223372036854775808", "1.5"})
        CHECK_FALSE(Id::fromString(QString::fromLatin1(wrong)));
}

TEST_CASE("ids rise, also when the clock is set back")
{
    FixedClock clock;
    SeededRandom random;
    IdSource source(clock, random);
    Id last = source.next();
    for (int i = 0; i < 5000; ++i) {
        clock.advance(i % 7 == 0 ? -1000 : 1);
        const Id next = source.next();
        REQUIRE(next > last);
        last = next;
    }
}

TEST_CASE("two sources at one moment do not make the same ids")
{
    FixedClock clock;
    SeededRandom oneChance(1);
    SeededRandom otherChance(2);
    IdSource one(clock, oneChance);
    IdSource other(clock, otherChance);
    CHECK(one.next() != other.next());
}
