// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sortkey.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("Numbers in titles sort by their value")
{
    CHECK(sortKey(QStringLiteral("Letter 2")) < sortKey(QStringLiteral("Letter 10")));
    CHECK(sortKey(QStringLiteral("Letter 010")) == sortKey(QStringLiteral("Letter 10")));
    CHECK(sortKey(QStringLiteral("Letter 0")) < sortKey(QStringLiteral("Letter 1")));
    CHECK(sortKey(QString(200, u'9')) < sortKey(QStringLiteral("a")));
}

TEST_CASE("Case, accents, quotation marks and spaces do not count")
{
    const QString key = sortKey(QStringLiteral("elan vital"));
    CHECK(sortKey(QStringLiteral("  “Élan”   VITAL")) == key);
    CHECK(sortKey(QStringLiteral("Elan-vital")) == key);
    CHECK(sortKey(QStringLiteral("?!")).isEmpty());
}

TEST_CASE("A shorter title comes before a longer one that begins with it")
{
    CHECK(sortKey(QStringLiteral("Cut")) < sortKey(QStringLiteral("Cut back")));
    CHECK(sortKey(QStringLiteral("Cut back")) < sortKey(QStringLiteral("Cuts")));
}
