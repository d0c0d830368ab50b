// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/tag.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("tag names are tidied, and what cannot be a name is refused")
{
    CHECK(cleanTagName(QStringLiteral("  phase \t two\n")) == QStringLiteral("phase two"));
    // e and a combining acute become one letter, so that both spellings are one tag.
    CHECK(cleanTagName(QStringLiteral("cafe\u0301")) == QStringLiteral("café"));
    CHECK_FALSE(cleanTagName(QStringLiteral(" \t ")));
    CHECK_FALSE(cleanTagName(QStringLiteral("restructure/phase two")));
    CHECK_FALSE(cleanTagName(QString(500, u'x')));
}
