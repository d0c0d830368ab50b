// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/tagstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

Tag made(FreshStore &fresh, const char *path)
{
    Tag tag;
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(tag, s.tags().ensurePath(QString::fromUtf8(path)));
        return {};
    });
    return tag;
}

QStringList names(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names.append(tag.name);
    return names;
}

void assign(FreshStore &fresh, const Tag &tag, const QList<Id> &records)
{
    fresh.act([&](Stores &s) { return s.tags().assign(tag.id, records); });
}

Error::Code refusal(FreshStore &fresh, const std::function<Result<void>(TagStore &)> &change)
{
    const auto done = fresh.tryAct([&](Stores &s) { return change(s.tags()); });
    REQUIRE_FALSE(done.ok());
    return done.error().code;
}

} // namespace

TEST_CASE("A path makes what is missing of it, once, whatever the case")
{
    FreshStore fresh;
    const Tag low = made(fresh, "Restructure / Phase  two");
    CHECK(low.name == QStringLiteral("Phase two"));
    CHECK(must(fresh.stores().tags().byPath(QStringLiteral("RESTRUCTURE/phase TWO"))).id == low.id);
    CHECK(made(fresh, "restructure/phase two").id == low.id);
    made(fresh, "Agency");
    CHECK(names(must(fresh.stores().tags().tags())) == QStringList{QStringLiteral("Agency"),
                                                                   QStringLiteral("Restructure"),
                                                                   QStringLiteral("Phase two")});
    CHECK_FALSE(fresh.stores().tags().byPath(QStringLiteral("phase two")).ok());
}

TEST_CASE("Tagging twice is tagging once, and counts leave out the bin")
{
    FreshStore fresh;
    const Tag tag = made(fresh, "pay");
    const Id a = fresh.add(Kind::party, QStringLiteral("a"));
    const Id b = fresh.add(Kind::party, QStringLiteral("b"));
    assign(fresh, tag, {a, b, a});
    const Id again = fresh.act([&](Stores &s) { return s.tags().assign(tag.id, {a}); });
    CHECK(again.isNull());
    CHECK(must(fresh.stores().tags().counts()).value(tag.id) == 2);
    fresh.act([&](Stores &s) { return s.records().setTrashed(b, true); });
    CHECK(must(fresh.stores().tags().counts()).value(tag.id) == 1);
    CHECK(names(must(fresh.stores().tags().tagsOf(QList<Id>{a, b})).value(b)) ==
          QStringList{QStringLiteral("pay")});
    fresh.act([&](Stores &s) { return s.tags().unassign(tag.id, {a, b}); });
    CHECK(must(fresh.stores().tags().tagsOf(a)).isEmpty());
}

TEST_CASE("A tag cannot go below itself, take a sibling's name or have a slash")
{
    FreshStore fresh;
    const Tag low = made(fresh, "top/low");
    Tag top = must(fresh.stores().tags().byPath(QStringLiteral("top")));
    const Tag other = made(fresh, "Élan");
    top.parent = low.id;
    CHECK(refusal(fresh, [&](TagStore &t) { return t.update(top); }) == Error::Code::Invalid);
    top.parent = {};
    top.name = QStringLiteral("éLAN");
    CHECK(refusal(fresh, [&](TagStore &t) { return t.update(top); }) == Error::Code::Invalid);
    top.name = QStringLiteral("a/b");
    CHECK(refusal(fresh, [&](TagStore &t) { return t.update(top); }) == Error::Code::Invalid);
    CHECK(refusal(fresh, [&](TagStore &t) { return t.merge(low.id, low.id); }) ==
          Error::Code::Invalid);
    CHECK_FALSE(other.id.isNull());
}

TEST_CASE("Merging moves records and children, and one undo brings all back")
{
    FreshStore fresh;
    const Tag from = made(fresh, "cuts");
    made(fresh, "cuts/2020");
    made(fresh, "cuts/2021");
    const Tag into = made(fresh, "savings");
    const Tag same = made(fresh, "savings/2021");
    const Id a = fresh.add(Kind::party, QStringLiteral("a"));
    const Id b = fresh.add(Kind::party, QStringLiteral("b"));
    assign(fresh, from, {a, b});
    assign(fresh, into, {b});
    assign(fresh, must(fresh.stores().tags().byPath(QStringLiteral("cuts/2021"))), {a});
    const Id merge = fresh.act([&](Stores &s) { return s.tags().merge(from.id, into.id); });
    CHECK(names(must(fresh.stores().tags().tags())) ==
          QStringList{QStringLiteral("savings"), QStringLiteral("2020"), QStringLiteral("2021")});
    CHECK(must(fresh.stores().tags().counts()).value(into.id) == 2);
    CHECK(must(fresh.stores().tags().counts()).value(same.id) == 1);
    must(fresh.revert(merge));
    CHECK(must(fresh.stores().tags().tags()).size() == 5);
    CHECK(must(fresh.stores().tags().counts()).value(from.id) == 2);
    CHECK(must(fresh.stores().tags().counts()).value(into.id) == 1);
}

TEST_CASE("A tag merged into the one above it gives its place to a tag of its own name")
{
    FreshStore fresh;
    const Tag low = made(fresh, "Staffing/Cuts/Cuts");
    const Tag middle = must(fresh.stores().tags().byPath(QStringLiteral("Staffing/Cuts")));
    const Tag top = must(fresh.stores().tags().byPath(QStringLiteral("Staffing")));
    const Id a = fresh.add(Kind::party, QStringLiteral("a"));
    assign(fresh, low, {a});
    const Id merge = fresh.act([&](Stores &s) { return s.tags().merge(middle.id, top.id); });
    CHECK(must(fresh.stores().tags().byPath(QStringLiteral("Staffing/Cuts"))).id == low.id);
    CHECK(must(fresh.stores().tags().tags()).size() == 2);
    CHECK(must(fresh.stores().tags().tagsOf(a)).size() == 1);
    must(fresh.revert(merge));
    CHECK(must(fresh.stores().tags().tags()).size() == 3);
}

TEST_CASE("Removing a tag removes those below it, from all records")
{
    FreshStore fresh;
    const Tag low = made(fresh, "top/low/lower");
    const Id a = fresh.add(Kind::party, QStringLiteral("a"));
    assign(fresh, low, {a});
    const Tag top = must(fresh.stores().tags().byPath(QStringLiteral("top")));
    const Id removal = fresh.act([&](Stores &s) { return s.tags().remove(top.id); });
    CHECK(must(fresh.stores().tags().tags()).isEmpty());
    CHECK(must(fresh.stores().tags().tagsOf(a)).isEmpty());
    must(fresh.revert(removal));
    CHECK(must(fresh.stores().tags().tagsOf(a)).size() == 1);
}

TEST_CASE("Renaming a tag changes what its records are found by, also from above")
{
    FreshStore fresh;
    const Tag low = made(fresh, "alpha/beta");
    const Id a = fresh.add(Kind::party, QStringLiteral("Somebody"));
    assign(fresh, low, {a});
    const auto finds = [&](const char *words) {
        return must(fresh.stores().search().search(QString::fromLatin1(words), 10)).hits.size();
    };
    CHECK(finds("alpha") == 1);
    Tag top = must(fresh.stores().tags().byPath(QStringLiteral("alpha")));
    top.name = QStringLiteral("gamma");
    const Id rename = fresh.act([&](Stores &s) { return s.tags().update(top); });
    CHECK(finds("alpha") == 0);
    CHECK(finds("gamma") == 1);
    must(fresh.revert(rename));
    CHECK(finds("alpha") == 1);
}
