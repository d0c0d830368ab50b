// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pagemap.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("The index is page 1 and entries follow without a gap")
{
    const PageMap map(2, {3, 1, 4});
    CHECK(map.index() == PageSpan{1, 2});
    CHECK(map.entry(0) == PageSpan{3, 5});
    CHECK(map.entry(1) == PageSpan{6, 6});
    CHECK(map.entry(2) == PageSpan{7, 10});
    CHECK(map.pageCount() == 10);
    CHECK(map.entryCount() == 3);
}

TEST_CASE("Each page of a pack belongs to one entry, or to the index")
{
    const PageMap map(2, {3, 1, 4});
    const QList<int> owners{-1, -1, -1, 0, 0, 0, 1, 2, 2, 2, 2, -1};
    for (int page = 0; page < owners.size(); ++page) {
        INFO(page);
        CHECK(map.entryAt(page) == owners.at(page));
    }
}

TEST_CASE("The number printed on a page of a pack is its physical number")
{
    const PageMap map(1, {12});
    for (int page = 1; page <= map.pageCount(); ++page)
        CHECK(map.label(page) == QString::number(page));
    CHECK(spanText(map.entry(0)) == QStringLiteral("2–13"));
    CHECK(spanText({7, 7}) == QStringLiteral("7"));
}
