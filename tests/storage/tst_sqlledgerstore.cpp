// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/ledgerstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

using Status = LedgerEntry::Status;

namespace {

/// A ledger that is written a second at a time.
class Ledger
{
public:
    Id begin(IntakeWay way = IntakeWay::Files, const QStringList &paths = {})
    {
        IntakeInfo info;
        info.who = QStringLiteral("Ada");
        info.source = QStringLiteral("papers");
        info.way = way;
        info.paths = paths;
        Id id;
        m_fresh.clock().advance(1000);
        m_fresh.write([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(id, s.ledger().begin(info));
            return {};
        });
        return id;
    }
    Id add(Id intake, const char *path, Status status, Id parent = {}, int members = -1)
    {
        LedgerEntry entry;
        entry.intake = intake;
        entry.path = QString::fromLatin1(path);
        entry.sha256 = QString::fromLatin1(path).section(u'/', -1);
        entry.status = status;
        entry.parent = parent;
        entry.members = members;
        Id id;
        m_fresh.clock().advance(1000);
        m_fresh.write([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(id, s.ledger().add(entry));
            return {};
        });
        return id;
    }
    void finish(Id intake)
    {
        m_fresh.write([&](Stores &s) { return s.ledger().finish(intake); });
    }
    QStringList stillRefused()
    {
        QStringList paths;
        for (const LedgerEntry &entry : must(store().stillRefused()))
            paths.append(entry.path);
        return paths;
    }
    LedgerStore &store() { return m_fresh.stores().ledger(); }
    FreshStore &fresh() { return m_fresh; }

private:
    FreshStore m_fresh;
};

} // namespace

TEST_CASE("A bringing-in comes back with its way and the paths asked for")
{
    Ledger ledger;
    const QStringList paths = {QStringLiteral("/home/ada/a \"b\".pdf"),
                               QStringLiteral("/media/été/[1], 2"), QStringLiteral("/tmp/x\ny")};
    const Id id = ledger.begin(IntakeWay::Dropped, paths);
    const IntakeInfo info = must(ledger.store().intake(id));
    CHECK(info.way == IntakeWay::Dropped);
    CHECK(info.paths == paths);
    CHECK(info.who == QStringLiteral("Ada"));
    CHECK(must(ledger.store().intakes()).front().paths == paths);
    const Id pasted = ledger.begin(IntakeWay::Pasted);
    CHECK(must(ledger.store().intake(pasted)).paths.isEmpty());
    CHECK(must(ledger.store().intake(pasted)).way == IntakeWay::Pasted);
    const auto none = ledger.store().intake(Id(7));
    REQUIRE_FALSE(none.ok());
    CHECK(none.error().code == Error::Code::NotFound);
}

TEST_CASE("A line is of the person who began the bringing-in, where it names no other")
{
    Ledger ledger;
    const Id intake = ledger.begin();
    ledger.add(intake, "/first.pdf", Status::Stored);
    ledger.fresh().write([&](Stores &s) -> Result<void> {
        LedgerEntry entry;
        entry.intake = intake;
        entry.path = QStringLiteral("/later.pdf");
        entry.who = QStringLiteral("Bruno");
        LEVERARCH_TRY(s.ledger().add(entry));
        return {};
    });
    const auto entries = must(ledger.store().entries(intake));
    REQUIRE(entries.size() == 2);
    CHECK(entries.at(0).who == QStringLiteral("Ada"));
    CHECK(entries.at(1).who == QStringLiteral("Bruno"));
    CHECK(must(ledger.store().intakes()).front().who == QStringLiteral("Ada"));
}

TEST_CASE("Papers that are kept for a bringing-in come back with it")
{
    Ledger ledger;
    IntakeInfo info;
    info.way = IntakeWay::Dropped;
    info.papers = {{QStringLiteral("/tmp/\"a\" b.eml"), QStringLiteral("ab12")},
                   {QStringLiteral("Nothing.txt"), {}}};
    Id id;
    ledger.fresh().write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(id, s.ledger().begin(info));
        return {};
    });
    const IntakeInfo back = must(ledger.store().intake(id));
    CHECK(back.papers == info.papers);
    CHECK(back.paths.isEmpty());
    CHECK(back.canGoOn());
    ledger.finish(id);
    CHECK_FALSE(must(ledger.store().intake(id)).canGoOn());
    CHECK_FALSE(must(ledger.store().intake(ledger.begin(IntakeWay::Pasted))).canGoOn());
}

TEST_CASE("The newest line under a path is told, of what lay on disk itself")
{
    Ledger ledger;
    const Id first = ledger.begin();
    const Id zip = ledger.add(first, "/a", Status::Stored);
    ledger.add(first, "/a/b", Status::Stored, zip);
    CHECK(must(ledger.store().newestAt(QStringLiteral("/a")))->status == Status::Stored);
    ledger.add(ledger.begin(), "/a", Status::Refused);
    CHECK(must(ledger.store().newestAt(QStringLiteral("/a")))->status == Status::Refused);
    CHECK_FALSE(must(ledger.store().newestAt(QStringLiteral("/a/b"))).has_value());
    CHECK_FALSE(must(ledger.store().newestAt(QStringLiteral("/c"))).has_value());
}

TEST_CASE("Every way has a word of its own, and an unknown word is that of files")
{
    QStringList words;
    for (const IntakeWay way :
         {IntakeWay::Files, IntakeWay::Dropped, IntakeWay::Pasted, IntakeWay::Watched,
          IntakeWay::Scanned, IntakeWay::Retried, IntakeWay::CommandLine}) {
        CHECK(intakeWayFrom(intakeWayKey(way)) == way);
        words.append(intakeWayKey(way));
    }
    CHECK(words.removeDuplicates() == 0);
    CHECK(intakeWayFrom(QStringLiteral("by carrier pigeon")) == IntakeWay::Files);
}

TEST_CASE("A file inside another names it, and the other says how many there were")
{
    Ledger ledger;
    const Id intake = ledger.begin();
    const Id zip = ledger.add(intake, "/papers.zip", Status::Stored, {}, 0);
    ledger.add(intake, "/papers.zip/a.pdf", Status::Stored, zip);
    ledger.fresh().write([&](Stores &s) { return s.ledger().setMembers(zip, 3); });
    const auto entries = must(ledger.store().entries(intake));
    REQUIRE(entries.size() == 2);
    CHECK(entries.at(0).members == 3);
    CHECK(entries.at(0).parent.isNull());
    CHECK(entries.at(1).members == -1);
    CHECK(entries.at(1).parent == zip);
    CHECK(entries.at(1).at == ledger.fresh().clock().now());
    CHECK(entries.at(0).at == ledger.fresh().clock().now().addSecs(-1));
    const IntakeInfo info = must(ledger.store().intake(intake));
    CHECK(info.files() == 2);
    CHECK(info.stored == 2);
}

TEST_CASE("A line of many files counts as many")
{
    Ledger ledger;
    const Id intake = ledger.begin();
    const Id zip = ledger.add(intake, "/papers.zip", Status::Stored, {}, 2);
    ledger.add(intake, "/papers.zip/a.pdf", Status::Refused, zip);
    LedgerEntry rest;
    rest.intake = intake;
    rest.path = QStringLiteral("/papers.zip/…");
    rest.code = QStringLiteral("too_many_inside");
    rest.parent = zip;
    rest.files = 1'234;
    ledger.fresh().write([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.ledger().add(rest));
        return {};
    });
    CHECK(must(ledger.store().entries(intake)).back().files == 1'234);
    const IntakeInfo info = must(ledger.store().intake(intake));
    CHECK(info.stored == 1);
    CHECK(info.refused == 1'235);
    CHECK(info.files() == 1'236);
}

TEST_CASE("What becomes of a file can be decided anew in its line")
{
    Ledger ledger;
    const Id intake = ledger.begin();
    const Id line = ledger.add(intake, "/a.zip", Status::Stored, {}, 3);
    const Id other = ledger.add(intake, "/b.zip", Status::Stored, {}, 3);
    LedgerEntry entry = must(ledger.store().entry(line));
    entry.status = Status::Duplicate;
    entry.code = QStringLiteral("duplicate");
    entry.reason = QStringLiteral("As another.");
    entry.record = Id(77);
    entry.members = -1;
    ledger.fresh().clock().advance(1000);
    ledger.fresh().write([&](Stores &s) { return s.ledger().redecide(entry); });
    const LedgerEntry now = must(ledger.store().entry(line));
    CHECK(now.path == entry.path);
    CHECK(now.status == Status::Duplicate);
    CHECK(now.code == entry.code);
    CHECK(now.reason == entry.reason);
    CHECK(now.record == Id(77));
    CHECK(now.members == -1);
    CHECK(now.at == ledger.fresh().clock().now());
    CHECK(must(ledger.store().entry(other)).members == 3);
    CHECK(must(ledger.store().intake(intake)).files() == 2);
}

TEST_CASE("An entry from before entries had a time is as old as its bringing-in")
{
    Ledger ledger;
    const Id intake = ledger.begin();
    ledger.add(intake, "/a.pdf", Status::Stored);
    must(ledger.fresh().connection().execute(QStringLiteral("UPDATE intake_entry SET at = ''")));
    CHECK(must(ledger.store().entries(intake)).front().at ==
          must(ledger.store().intake(intake)).at);
}

TEST_CASE("All arrivals of the same bytes are told, oldest first")
{
    Ledger ledger;
    const Id first = ledger.begin();
    const Id second = ledger.begin();
    ledger.add(first, "/mail/a.pdf", Status::Stored);
    ledger.add(first, "/mail/b.pdf", Status::Stored);
    ledger.add(second, "/scans/a.pdf", Status::Duplicate);
    const auto arrivals = must(ledger.store().arrivals(QStringLiteral("a.pdf")));
    REQUIRE(arrivals.size() == 2);
    CHECK(arrivals.at(0).path == QStringLiteral("/mail/a.pdf"));
    CHECK(arrivals.at(1).intake == second);
    CHECK(must(ledger.store().arrivals({})).isEmpty());
}

TEST_CASE("What is still refused is told once, until it has come in under the same path")
{
    Ledger ledger;
    const Id first = ledger.begin();
    ledger.add(first, "/a.doc", Status::Refused);
    ledger.add(first, "/b.doc", Status::Refused);
    ledger.add(first, "/c.doc", Status::Refused);
    ledger.add(first, "/d.doc", Status::Stored);
    const Id zip = ledger.add(first, "/e.zip", Status::Stored, {}, 1);
    ledger.add(first, "/e.zip/f.doc", Status::Refused, zip);
    CHECK(ledger.stillRefused() == QStringList{QStringLiteral("/c.doc"), QStringLiteral("/b.doc"),
                                               QStringLiteral("/a.doc")});
    const Id second = ledger.begin(IntakeWay::Retried);
    ledger.add(second, "/a.doc", Status::Refused);
    ledger.add(second, "/b.doc", Status::Stored);
    ledger.add(second, "/c.doc", Status::Duplicate);
    CHECK(ledger.stillRefused() == QStringList{QStringLiteral("/a.doc")});
    // What came from no file cannot be tried again.
    ledger.add(ledger.begin(IntakeWay::Pasted), "Picture", Status::Refused);
    ledger.add(ledger.begin(IntakeWay::Scanned), "Scan", Status::Refused);
    CHECK(ledger.stillRefused() == QStringList{QStringLiteral("/a.doc")});
    CHECK(must(ledger.store().refused()).size() == 7);
}

TEST_CASE("Bringings-in that never ended are told, newest first, with what they had done")
{
    Ledger ledger;
    const Id ended = ledger.begin();
    ledger.finish(ended);
    const Id older = ledger.begin();
    ledger.add(older, "/a.pdf", Status::Stored);
    ledger.add(older, "/b.pdf", Status::Refused);
    const Id newer = ledger.begin();
    const auto unfinished = must(ledger.store().unfinished());
    REQUIRE(unfinished.size() == 2);
    CHECK(unfinished.at(0).id == newer);
    CHECK(unfinished.at(1).id == older);
    CHECK(unfinished.at(1).stored == 1);
    CHECK(unfinished.at(1).refused == 1);
}
