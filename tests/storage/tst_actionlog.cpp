// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/historystore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/tagstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

const auto always = [](qint64) { return true; };

FieldValues letterFields()
{
    return {{QStringLiteral("dated"),
             QVariant::fromValue(UncertainDate::parse(QStringLiteral("about March 2021")))},
            {QStringLiteral("direction"), QStringLiteral("sent")},
            {QStringLiteral("notes"), QStringLiteral("Two lines\nand a \"quote\", £5 – œ")}};
}

} // namespace

TEST_CASE("A change outside an action is refused")
{
    FreshStore fresh;
    Record record;
    record.kind = QString::fromLatin1(Kind::letter);
    record.title = QStringLiteral("Letter");
    const auto added = fresh.stores().records().add(record);
    REQUIRE_FALSE(added.ok());
    CHECK(added.error().code == Error::Code::Internal);
    CHECK(fresh.ask(QStringLiteral("SELECT count(*) FROM record")).toInt() == 0);
}

TEST_CASE("An action that changed nothing leaves nothing behind")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Letter"), letterFields());
    const Id nothing = fresh.act([&](Stores &s) { return s.records().setTrashed(id, false); });
    CHECK(nothing.isNull());
    CHECK(must(fresh.stores().history().actions(10)).size() == 1);
}

TEST_CASE("Undo and redo bring back exactly what was there")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Letter"), letterFields());
    const Record before = must(fresh.stores().records().record(id));
    const Id change = fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.records().setField(id, QStringLiteral("title"), QStringLiteral("Other")));
        return s.records().setField(id, QStringLiteral("notes"), {});
    });
    const Record after = must(fresh.stores().records().record(id));
    const Id undo = must(fresh.revert(change));
    const Record undone = must(fresh.stores().records().record(id));
    CHECK(undone.title == before.title);
    CHECK(undone.values == before.values);
    CHECK(undone.modified == before.modified);
    must(fresh.revert(undo));
    const Record redone = must(fresh.stores().records().record(id));
    CHECK(redone.title == after.title);
    CHECK(redone.values == after.values);
}

TEST_CASE("Undo keeps every digit of a number")
{
    FreshStore fresh;
    // 0.1 + 0.2 needs 17 digits; 2^63 - 1 needs all of an integer's.
    const double awkward = 0.1 + 0.2;
    const qint64 large = std::numeric_limits<qint64>::max();
    const Id id = fresh.add(Kind::staffCount, QStringLiteral("Count"),
                            {{QStringLiteral("value"), awkward},
                             {QStringLiteral("base"), 1e300 / 3},
                             {QStringLiteral("source_page"), large}});
    const Id bin = fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.records().setField(id, QStringLiteral("value"), 1.0));
        LEVERARCH_TRY(s.records().setField(id, QStringLiteral("base"), {}));
        return s.records().setField(id, QStringLiteral("source_page"), 2);
    });
    must(fresh.revert(bin));
    const Record record = must(fresh.stores().records().record(id));
    CHECK(record.values.value(QStringLiteral("value")).toDouble() == awkward);
    CHECK(record.values.value(QStringLiteral("base")).toDouble() == 1e300 / 3);
    CHECK(record.values.value(QStringLiteral("source_page")).toLongLong() == large);
}

TEST_CASE("Adding a record, tagging it and linking it can be taken back and done again")
{
    FreshStore fresh;
    const Id other = fresh.add(Kind::party, QStringLiteral("Council"));
    Id letter;
    const Id action = fresh.act([&](Stores &s) -> Result<void> {
        Record record;
        record.kind = QString::fromLatin1(Kind::letter);
        record.title = QStringLiteral("Letter");
        record.values = letterFields();
        record.values.insert(QStringLiteral("sender"), QVariant::fromValue(other));
        LEVERARCH_ASSIGN(letter, s.records().add(record));
        LEVERARCH_ASSIGN(const Tag tag, s.tags().ensurePath(QStringLiteral("restructure/phase 2")));
        LEVERARCH_TRY(s.tags().assign(tag.id, {letter, other}));
        LEVERARCH_TRY(s.links().add({{}, letter, other, QStringLiteral("about"), {}}));
        return {};
    });
    const Record before = must(fresh.stores().records().record(letter));
    const Id undo = must(fresh.revert(action));
    CHECK(must(fresh.stores().tags().tags()).isEmpty());
    CHECK(must(fresh.stores().links().linksOf(other)).isEmpty());
    CHECK_FALSE(fresh.stores().records().record(letter).ok());
    must(fresh.revert(undo));
    CHECK(must(fresh.stores().records().record(letter)).values == before.values);
    CHECK(must(fresh.stores().links().linksOf(other)).size() == 1);
    CHECK(must(fresh.stores().tags().tagsOf(other)).front().name == QStringLiteral("phase 2"));
}

TEST_CASE("An old action is not taken back over a newer change, and nothing is changed")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("First"));
    const auto rename = [&](const char *title) {
        return fresh.act([&](Stores &s) {
            return s.records().setField(id, QStringLiteral("title"), QString::fromLatin1(title));
        });
    };
    const Id second = rename("Second");
    rename("Third");
    const auto reverted = fresh.revert(second);
    REQUIRE_FALSE(reverted.ok());
    CHECK(reverted.error().code == Error::Code::Conflict);
    CHECK(reverted.error().message.contains(QStringLiteral("Third")));
    CHECK(must(fresh.stores().records().record(id)).title == QStringLiteral("Third"));
    CHECK(must(fresh.stores().history().actions(10)).size() == 3);
}

TEST_CASE("Adding a record is not taken back while another refers to it, and the other is named")
{
    FreshStore fresh;
    Id party;
    const Id adding = fresh.act([&](Stores &s) -> Result<void> {
        Record record;
        record.kind = QString::fromLatin1(Kind::party);
        record.title = QStringLiteral("Council");
        LEVERARCH_ASSIGN(party, s.records().add(record));
        return {};
    });
    fresh.add(Kind::letter, QStringLiteral("To the council"),
              {{QStringLiteral("addressee"), QVariant::fromValue(party)}});
    const auto reverted = fresh.revert(adding);
    REQUIRE_FALSE(reverted.ok());
    CHECK(reverted.error().code == Error::Code::Conflict);
    CHECK(reverted.error().message.contains(QStringLiteral("To the council")));
    CHECK(fresh.stores().records().record(party).ok());
}

TEST_CASE("The chain and the rows of an untouched history hold")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Letter"), letterFields());
    const Id change = fresh.act([&](Stores &s) { return s.records().setTrashed(id, true); });
    must(fresh.revert(change));
    CHECK(must(fresh.log().verifyChain(always)).isEmpty());
    CHECK(must(fresh.log().verifyRows(always)).isEmpty());
}

TEST_CASE("A forged history shows")
{
    FreshStore fresh;
    fresh.add(Kind::letter, QStringLiteral("Letter"), letterFields());
    fresh.add(Kind::letter, QStringLiteral("Second"));
    const char *forgery =
        GENERATE("UPDATE history SET after = replace(after, 'Letter', 'Lettre')",
                 "UPDATE action SET who = 'Eve' WHERE sequence = 1",
                 "DELETE FROM history WHERE sequence = 2", "DELETE FROM action WHERE sequence = 1");
    must(fresh.connection().execute(QString::fromLatin1(forgery)));
    INFO(forgery);
    CHECK_FALSE(must(fresh.log().verifyChain(always)).isEmpty());
}

TEST_CASE("A row changed behind the history's back shows")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Letter"), letterFields());
    must(fresh.connection().execute(QStringLiteral("DROP TRIGGER history_letter_update")));
    must(fresh.connection().execute(QStringLiteral("DROP TRIGGER history_party_insert")));
    must(fresh.connection().execute(QStringLiteral("DROP TRIGGER history_letter_delete")));
    const char *change = GENERATE("UPDATE letter SET notes = 'else'", "DELETE FROM letter",
                                  "INSERT INTO party (id) SELECT id FROM record");
    must(fresh.connection().execute(QString::fromLatin1(change)));
    INFO(change << id.value());
    CHECK(must(fresh.log().verifyRows(always)).size() == 1);
}

TEST_CASE("Checking the history can be stopped")
{
    FreshStore fresh;
    for (int i = 0; i < 300; ++i)
        fresh.add(Kind::party, QStringLiteral("Party %1").arg(i));
    const auto stopped = fresh.log().verifyRows([](qint64) { return false; });
    REQUIRE_FALSE(stopped.ok());
    CHECK(stopped.error().code == Error::Code::Cancelled);
}

TEST_CASE("The changes of some columns of a record are found, the newest first, however old")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Letter"), letterFields());
    const auto set = [&](const char *field, const QVariant &value) {
        return fresh.act(
            [&](Stores &s) { return s.records().setField(id, QString::fromLatin1(field), value); });
    };
    const Id direction = set("direction", QStringLiteral("received"));
    set("notes", QStringLiteral("One"));
    const Id emptied = set("direction", {});
    set("notes", QStringLiteral("Two"));
    const auto actions = [&](const QStringList &columns, int limit = -1) {
        QList<Id> found;
        const auto changes = must(fresh.stores().history().changesOf(
            id, QString::fromLatin1(Kind::letter), columns, limit));
        for (const HistoryEntry &entry : changes)
            found.append(entry.action);
        return found;
    };
    const QList<Id> all = actions({QStringLiteral("direction")});
    REQUIRE(all.size() == 3); // The first made the letter.
    CHECK(all.mid(0, 2) == QList<Id>{emptied, direction});
    CHECK(actions({QStringLiteral("direction")}, 1) == QList<Id>{emptied});
    CHECK(actions({QStringLiteral("direction"), QStringLiteral("notes")}).size() == 5);
    CHECK(actions({QStringLiteral("reference")}).size() == 1);
    CHECK(
        must(fresh.stores().history().changesOf(id, QStringLiteral("version"), {}, -1)).isEmpty());
}
