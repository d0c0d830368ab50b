// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/pagecitation.h"
#include "domain/pagetrail.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("pages are written as runs, turns and cuts, and read back")
{
    const QList<TrailPage> pages = {{3, 0, 0, 1}, {4, 0, 0, 1},    {5, 0, 0, 1},     {1, 0, 0, 1},
                                    {7, 1, 0, 1}, {8, 0, 0, 0.455}, {8, 3, 0.455, 1}};
    const QString written = QStringLiteral("3-5 1 7r90 8c0-45.5 8r270c45.5-100");
    CHECK(encodeTrail(pages) == written);
    CHECK(decodeTrail(written) == pages);
    CHECK(decodeTrail({}).isEmpty());
}

TEST_CASE("what nobody wrote is no trail")
{
    for (const char *text : {"0", "5-3", "3r45", "a", "1 x", "1-999999", "-1", "1c5", "3-5r90"})
        CHECK(decodeTrail(QLatin1String(text)).isEmpty());
}

TEST_CASE("two steps are one")
{
    CHECK(followedBy({4, 1, 0, 1}, {1, 3, 0, 1}) == TrailPage{4, 0, 0, 1});
    // The lower half of the lower half is the last quarter; upside down it is the first.
    CHECK(followedBy({2, 0, 0.5, 1}, {1, 0, 0.5, 1}) == TrailPage{2, 0, 0.75, 1});
    CHECK(followedBy({2, 2, 0, 1}, {1, 0, 0.75, 1}) == TrailPage{2, 2, 0, 0.25});
}

TEST_CASE("counts and events cite a page of their source, by their declarations")
{
    for (const char *kind : {Kind::staffCount, Kind::event}) {
        const auto citations = pageCitations(*findKind(QLatin1String(kind)));
        REQUIRE(citations.size() == 1);
        CHECK(citations.first().paper == QLatin1String("source"));
        CHECK(citations.first().page == QLatin1String("source_page"));
    }
    CHECK(pageCitations(*findKind(QLatin1String(Kind::letter))).isEmpty());
}
