// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/historystore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

struct Linked
{
    FreshStore fresh;
    Id a = fresh.add(Kind::document, QStringLiteral("a"));
    Id b = fresh.add(Kind::document, QStringLiteral("b"));
    Id c = fresh.add(Kind::document, QStringLiteral("c"));

    Result<Id> link(Id from, Id to, const char *relation)
    {
        Id link;
        const auto done = fresh.tryAct([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(
                link,
                s.links().add(
                    {{}, from, to, QString::fromLatin1(relation), QStringLiteral("because")}));
            return {};
        });
        return done.ok() ? Result<Id>(link) : Result<Id>(done.error());
    }
};

} // namespace

TEST_CASE("A link is shown from both ends, with its note")
{
    Linked l;
    const Id link = must(l.link(l.a, l.b, "supports"));
    for (const Id end : {l.a, l.b}) {
        const auto links = must(l.fresh.stores().links().linksOf(end));
        REQUIRE(links.size() == 1);
        CHECK(links.front().from == l.a);
        CHECK(links.front().to == l.b);
        CHECK(links.front().note == QStringLiteral("because"));
    }
    l.fresh.act([&](Stores &s) { return s.links().setNote(link, QStringLiteral("page 3")); });
    CHECK(must(l.fresh.stores().links().linksOf(l.b)).front().note == QStringLiteral("page 3"));
    l.fresh.act([&](Stores &s) { return s.links().remove(link); });
    CHECK(must(l.fresh.stores().links().linksOf(l.a)).isEmpty());
}

TEST_CASE("A link to something in the bin is not shown")
{
    Linked l;
    must(l.link(l.a, l.b, "supports"));
    l.fresh.act([&](Stores &s) { return s.records().setTrashed(l.b, true); });
    CHECK(must(l.fresh.stores().links().linksOf(l.a)).isEmpty());
}

TEST_CASE("Links that make no sense are refused")
{
    Linked l;
    must(l.link(l.a, l.b, "same_as"));
    must(l.link(l.a, l.b, "supersedes"));
    must(l.link(l.b, l.c, "supersedes"));
    CHECK(l.link(l.a, l.a, "supports").error().code == Error::Code::Invalid);
    CHECK(l.link(l.a, l.b, "supersedes").error().code == Error::Code::Invalid);
    CHECK(l.link(l.b, l.a, "same_as").error().code == Error::Code::Invalid);
    CHECK(l.link(l.a, l.b, "loves").error().code == Error::Code::Invalid);
    CHECK(l.link(l.c, l.a, "supersedes").error().code == Error::Code::Invalid);
    CHECK(l.link(l.a, Id(5), "supports").error().code == Error::Code::NotFound);
    CHECK(l.link(l.c, l.a, "supports").ok());
}

TEST_CASE("Linking shows in the history of both ends")
{
    Linked l;
    must(l.link(l.a, l.b, "supports"));
    CHECK(must(l.fresh.stores().history().actionsOf(l.a, 10)).size() == 2);
    CHECK(must(l.fresh.stores().history().actionsOf(l.b, 10)).size() == 2);
    CHECK(must(l.fresh.stores().history().actionsOf(l.c, 10)).size() == 1);
}
