// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/packstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

TEST_CASE("Anchors come back with their words and places, those of binned excerpts not on the page")
{
    FreshStore fresh;
    const Id document = fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("x"));
    const Id version = must(fresh.stores().documents().versionsOf(document)).front().id;
    const Id excerpt = fresh.add(Kind::excerpt, QStringLiteral("Quote"));
    Anchor anchor;
    anchor.record = excerpt;
    anchor.version = version;
    anchor.page = 3;
    anchor.start = 12;
    anchor.length = 5;
    anchor.quads = {Quad::fromRect(QRectF(1, 2, 3, 4))};
    anchor.exact = QStringLiteral("words");
    anchor.prefix = QStringLiteral("before ");
    anchor.suffix = QStringLiteral(" after");
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(anchor.id, s.anchors().add(anchor));
        return {};
    });
    const auto found = must(fresh.stores().anchors().anchorsOf(excerpt));
    REQUIRE(found.size() == 1);
    CHECK(found.front().exact == anchor.exact);
    CHECK(found.front().prefix == anchor.prefix);
    CHECK(found.front().quads == anchor.quads);
    CHECK(found.front().score == 1);
    CHECK(found.front().reason.isEmpty());
    const auto on = [&](const char *kind) {
        return must(fresh.stores().anchors().anchorsOn(version, {QLatin1String(kind)})).size();
    };
    CHECK(must(fresh.stores().anchors().anchorsOn(version)).size() == 1);
    CHECK(on(Kind::excerpt) == 1);
    CHECK(on(Kind::annotation) == 0);

    anchor.state = AnchorState::Doubtful;
    anchor.score = 0.8125;
    anchor.reason = QStringLiteral("Some words differ.");
    fresh.act([&](Stores &s) { return s.anchors().update(anchor); });
    const Anchor doubtful = must(fresh.stores().anchors().anchorsOf(excerpt)).front();
    CHECK(doubtful.state == AnchorState::Doubtful);
    CHECK(doubtful.score == 0.8125);
    CHECK(doubtful.reason == anchor.reason);
    fresh.act([&](Stores &s) { return s.records().setTrashed(excerpt, true); });
    CHECK(must(fresh.stores().anchors().anchorsOn(version)).isEmpty());
    fresh.act([&](Stores &s) { return s.anchors().remove(anchor.id); });
    CHECK(must(fresh.stores().anchors().anchorsOf(excerpt)).isEmpty());
}

TEST_CASE("What has a place on two versions stands on the newer, and the older is not forgotten")
{
    FreshStore fresh;
    const Id document = fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("x"));
    const DocumentVersion first = must(fresh.stores().documents().versionsOf(document)).front();
    const Id mark = fresh.add(Kind::annotation, QStringLiteral("Mark"));
    Id second;
    fresh.act([&](Stores &s) -> Result<void> {
        DocumentVersion version = first;
        version.number = 2;
        LEVERARCH_ASSIGN(second, s.documents().addVersion(version));
        for (const auto &[place, page] : {std::pair(second, 4), std::pair(first.id, 3)}) {
            Anchor anchor;
            anchor.record = mark;
            anchor.version = place;
            anchor.page = page;
            LEVERARCH_TRY(s.anchors().add(anchor));
        }
        return {};
    });
    const auto now = must(fresh.stores().anchors().anchorsOf(mark));
    REQUIRE(now.size() == 1);
    CHECK(now.front().page == 4);
    const auto all = must(fresh.stores().anchors().allAnchorsOf(mark));
    REQUIRE(all.size() == 2);
    CHECK(all.back().page == 3);
}

TEST_CASE("A pack keeps the order of its sections and entries, and removing is undone whole")
{
    FreshStore fresh;
    const Id document = fresh.addDocument(QStringLiteral("Paper"), QByteArrayLiteral("x"));
    const Id version = must(fresh.stores().documents().versionsOf(document)).front().id;
    const Id pack = fresh.add(Kind::pack, QStringLiteral("Pack"));
    Id second;
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(second, s.packs().addSection({{}, pack, 2, QStringLiteral("Letters")}));
        LEVERARCH_ASSIGN(const Id first,
                         s.packs().addSection({{}, pack, 1, QStringLiteral("Papers")}));
        LEVERARCH_TRY(s.packs().addEntry({{}, second, 1, version, 1, 0, {}, {}}));
        LEVERARCH_TRY(s.packs().addEntry({{}, first, 2, version, 5, 9, QStringLiteral("b"), {}}));
        LEVERARCH_TRY(s.packs().addEntry({{}, first, 1, version, 2, 4, QStringLiteral("a"), {}}));
        return {};
    });
    const auto entries = must(fresh.stores().packs().entries(pack));
    REQUIRE(entries.size() == 3);
    CHECK(entries.at(0).title == QStringLiteral("a"));
    CHECK(entries.at(1).lastPage == 9);
    CHECK(entries.at(2).section == second);
    const Id removal = fresh.act([&](Stores &s) { return s.packs().removeSection(second); });
    CHECK(must(fresh.stores().packs().entries(pack)).size() == 2);
    CHECK(must(fresh.stores().packs().sections(pack)).size() == 1);
    const Id undo = must(fresh.revert(removal));
    CHECK(must(fresh.stores().packs().entries(pack)).size() == 3);
    must(fresh.revert(undo));
    CHECK(must(fresh.stores().packs().entries(pack)).size() == 2);
}

TEST_CASE("The ledger adds up: files in are stored, duplicates and refused")
{
    FreshStore fresh;
    Id intake;
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(
            intake,
            s.ledger().begin(
                {{}, {}, QStringLiteral("Ada"), QStringLiteral("4 files"), 0, 0, 0, false}));
        using Status = LedgerEntry::Status;
        for (const Status status :
             {Status::Stored, Status::Refused, Status::Stored, Status::Duplicate}) {
            LedgerEntry entry;
            entry.intake = intake;
            entry.path = QStringLiteral("/papers/a.pdf");
            entry.status = status;
            entry.reason = QStringLiteral("why");
            LEVERARCH_TRY(s.ledger().add(entry));
        }
        return s.ledger().finish(intake);
    });
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.ledger().begin({{}, {}, {}, QStringLiteral("empty"), 0, 0, 0, false}));
        return {};
    });
    const auto intakes = must(fresh.stores().ledger().intakes());
    REQUIRE(intakes.size() == 2);
    CHECK(intakes.front().files() == 0);
    CHECK_FALSE(intakes.front().finished);
    CHECK(intakes.back().stored == 2);
    CHECK(intakes.back().duplicates == 1);
    CHECK(intakes.back().refused == 1);
    CHECK(intakes.back().finished);
    CHECK(must(fresh.stores().ledger().entries(intake)).size() == 4);
    REQUIRE(must(fresh.stores().ledger().refused()).size() == 1);
    CHECK(must(fresh.stores().ledger().refused()).front().reason == QStringLiteral("why"));
}

TEST_CASE("Settings of the case are kept, changed and taken back")
{
    FreshStore fresh;
    const auto set = [&](const char *value) {
        return fresh.act([&](Stores &s) {
            return s.settings().set(QStringLiteral("branch.name"), QString::fromUtf8(value));
        });
    };
    CHECK(must(fresh.stores().settings().value(QStringLiteral("branch.name"))).isEmpty());
    set("Hackney");
    const Id change = set("Kirklees");
    CHECK(must(fresh.stores().settings().values()).size() == 1);
    must(fresh.revert(change));
    CHECK(must(fresh.stores().settings().value(QStringLiteral("branch.name"))) ==
          QStringLiteral("Hackney"));
}
