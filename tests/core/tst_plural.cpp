// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plural.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("counted words read as English without a translation file")
{
    CHECK(counted("Kinds", "%n letter(s)", 1) == QLatin1String("1 letter"));
    CHECK(counted("Kinds", "%n letter(s)", 3) == QLatin1String("3 letters"));
    CHECK(counted("Kinds", "%n letter(s)", 0) == QLatin1String("0 letters"));
    CHECK(counted("Kinds", "%n letter(s)", 12500) == QLatin1String("12,500 letters"));
    CHECK(counted("Kinds", "%n letter(s)", 7'000'000'000) ==
          QLatin1String("7,000,000,000 letters"));
    const char *people = "%n {person or organisation|people and organisations}";
    CHECK(counted("Kinds", people, 1) == QLatin1String("1 person or organisation"));
    CHECK(counted("Kinds", people, 2) == QLatin1String("2 people and organisations"));
}

TEST_CASE("a sentence around the number keeps the rest of its words")
{
    CHECK(resolvePlural(QStringLiteral("Tag 1 record(s) and {its|their} link(s)"), 1) ==
          QLatin1String("Tag 1 record and its link"));
    CHECK(resolvePlural(QStringLiteral("no form here"), 5) == QLatin1String("no form here"));
}
