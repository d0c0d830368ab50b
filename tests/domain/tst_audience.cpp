// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/audience.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("nothing narrower than the reader leaves the program")
{
    CHECK(mayBeShown(Audience::Public, Audience::Members));
    CHECK(mayBeShown(Audience::Members, Audience::Members));
    CHECK_FALSE(mayBeShown(Audience::Committee, Audience::Members));
    CHECK_FALSE(mayBeShown(Audience::Advisers, Audience::Public));
}

TEST_CASE("a word nobody knows is treated as the narrowest audience")
{
    for (const Audience audience :
         {Audience::Public, Audience::Members, Audience::Committee, Audience::Advisers}) {
        CHECK(audienceFromKey(audienceKey(audience)) == audience);
        CHECK_FALSE(audienceName(audience).isEmpty());
    }
    CHECK(audienceFromKey({}) == Audience::Committee);
    CHECK(audienceFromKey(QStringLiteral("everybody")) == Audience::Advisers);
}
