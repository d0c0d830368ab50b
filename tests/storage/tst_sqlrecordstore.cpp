// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stores/recordstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

Record made(const char *kind, const QString &title, const FieldValues &values = {})
{
    Record record;
    record.kind = QString::fromLatin1(kind);
    record.title = title;
    record.values = values;
    return record;
}

Error refusal(FreshStore &fresh, const Record &record)
{
    const auto added = fresh.tryAct([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.records().add(record));
        return {};
    });
    REQUIRE_FALSE(added.ok());
    return added.error();
}

} // namespace

TEST_CASE("A record comes back with every kind of field as it was written")
{
    FreshStore fresh;
    const Id party = fresh.add(Kind::party, QStringLiteral("Ada"));
    const Id document = fresh.add(Kind::document, QStringLiteral("Paper"));
    const FieldValues values{
        {QStringLiteral("value"), 2.26},
        {QStringLiteral("unit"), QStringLiteral("heads")},
        {QStringLiteral("base_of"), QStringLiteral("all staff “on 1 March”; DROP TABLE x")},
        {QStringLiteral("as_at"),
         QVariant::fromValue(UncertainDate::parse(QStringLiteral("14 October, year unknown")))},
        {QStringLiteral("source"), QVariant::fromValue(document)},
        {QStringLiteral("source_page"), qint64(9007199254740993)},
        {QStringLiteral("key_figure"), false},
        {QStringLiteral("notes"), QStringLiteral("one\ntwo")}};
    const Id id = fresh.add(Kind::staffCount, QStringLiteral("  At risk "), values);
    const Record record = must(fresh.stores().records().record(id));
    CHECK(record.values == values);
    CHECK(record.title == QStringLiteral("At risk"));
    CHECK(record.kind == QStringLiteral("staff_count"));
    CHECK(record.audience == Audience::Committee);
    CHECK(record.created == fresh.clock().now());
    CHECK_FALSE(record.trashed);
    CHECK_FALSE(party.isNull());
}

TEST_CASE("A field set to nothing is empty again, and the time of change moves")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::party, QStringLiteral("Ada"),
                            {{QStringLiteral("role"), QStringLiteral("secretary")}});
    const Record before = must(fresh.stores().records().record(id));
    fresh.act([&](Stores &s) { return s.records().setField(id, QStringLiteral("role"), {}); });
    const Record after = must(fresh.stores().records().record(id));
    CHECK_FALSE(after.has("role"));
    CHECK(after.modified > before.modified);
    CHECK(after.created == before.created);
}

TEST_CASE("Updating a record empties the fields it does not name")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::party, QStringLiteral("Ada"),
                            {{QStringLiteral("role"), QStringLiteral("secretary")},
                             {QStringLiteral("side"), QStringLiteral("union")}});
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(Record record, s.records().record(id));
        record.title = QStringLiteral("Ada L.");
        record.audience = Audience::Public;
        record.values.remove(QStringLiteral("role"));
        return s.records().update(record);
    });
    const Record record = must(fresh.stores().records().record(id));
    CHECK(record.title == QStringLiteral("Ada L."));
    CHECK(record.audience == Audience::Public);
    CHECK(record.values == FieldValues{{QStringLiteral("side"), QStringLiteral("union")}});
}

TEST_CASE("What does not fit into a record is refused")
{
    FreshStore fresh;
    const Id letter = fresh.add(Kind::letter, QStringLiteral("Letter"));
    CHECK(refusal(fresh, made(Kind::letter, QStringLiteral(" "))).code == Error::Code::Invalid);
    CHECK(refusal(fresh, made("spell", QStringLiteral("x"))).code == Error::Code::Invalid);
    CHECK(refusal(fresh, made(Kind::letter, QStringLiteral("x"),
                              {{QStringLiteral("direction"), QStringLiteral("sideways")}}))
              .code == Error::Code::Invalid);
    CHECK(refusal(fresh, made(Kind::letter, QStringLiteral("x"),
                              {{QStringLiteral("sender"), QVariant::fromValue(letter)}}))
              .code == Error::Code::Invalid);
    CHECK(refusal(fresh, made(Kind::letter, QStringLiteral("x"),
                              {{QStringLiteral("sender"), QVariant::fromValue(Id(12345))}}))
              .code == Error::Code::NotFound);
    CHECK(refusal(fresh,
                  made(Kind::staffCount, QStringLiteral("x"), {{QStringLiteral("value"), qQNaN()}}))
              .code == Error::Code::Invalid);
    CHECK(must(fresh.stores().records().counts()).value(QStringLiteral("staff_count")) == 0);
}

TEST_CASE("Records are given in the order asked, without those that are not there")
{
    FreshStore fresh;
    QList<Id> ids;
    for (int i = 0; i < 300; ++i)
        ids.prepend(fresh.add(i % 2 ? Kind::party : Kind::event, QString::number(i)));
    ids.insert(7, Id(99));
    const auto records = must(fresh.stores().records().records(ids));
    REQUIRE(records.size() == 300);
    CHECK(records.front().title == QStringLiteral("299"));
    CHECK(records.back().title == QStringLiteral("0"));
    CHECK(must(fresh.stores().records().titles(ids)).size() == 300);
}

TEST_CASE("Counts are of the living")
{
    FreshStore fresh;
    fresh.add(Kind::party, QStringLiteral("A"));
    const Id b = fresh.add(Kind::party, QStringLiteral("B"));
    fresh.add(Kind::event, QStringLiteral("C"));
    fresh.act([&](Stores &s) { return s.records().setTrashed(b, true); });
    const auto counts = must(fresh.stores().records().counts());
    CHECK(counts ==
          QHash<QString, int>{{QStringLiteral("party"), 1}, {QStringLiteral("event"), 1}});
}

TEST_CASE("As many are counted as are found")
{
    FreshStore fresh;
    const FieldValues waits{{QStringLiteral("filing"), QStringLiteral("inbox")}};
    fresh.add(Kind::document, QStringLiteral("Scan one"), waits);
    const Id binned = fresh.add(Kind::document, QStringLiteral("Scan two"), waits);
    fresh.add(Kind::document, QStringLiteral("Scan three"));
    fresh.add(Kind::letter, QStringLiteral("Scan of a letter"));
    fresh.act([&](Stores &s) { return s.records().setTrashed(binned, true); });
    RecordQuery inbox;
    inbox.kinds = {QLatin1String(Kind::document)};
    inbox.field = QStringLiteral("filing");
    inbox.fieldValue = QStringLiteral("inbox");
    RecordQuery byText;
    byText.text = QStringLiteral("scan");
    RecordQuery byChoice; // An order that binds values of its own.
    byChoice.kinds = {QLatin1String(Kind::document)};
    byChoice.sortField = QStringLiteral("filing");
    RecordQuery bin;
    bin.trashed = true;
    const RecordStore &records = fresh.stores().records();
    for (const RecordQuery &query : {RecordQuery(), inbox, byText, byChoice, bin})
        CHECK(must(records.count(query)) == must(records.find(query)).size());
    CHECK(must(records.count(inbox)) == 1);
    inbox.field = QStringLiteral("no such field");
    CHECK_FALSE(records.count(inbox).ok());
}

TEST_CASE("What names a record in a field is found by kind, once each, with the fields that do")
{
    FreshStore fresh;
    const Id council = fresh.add(Kind::party, QStringLiteral("The Council"));
    const auto reference = QVariant::fromValue(council);
    const auto add = [&](const char *kind, const char *title, const FieldValues &values) {
        Id id;
        fresh.act([&](Stores &s) -> Result<void> {
            LEVERARCH_ASSIGN(id, s.records().add(made(kind, QLatin1String(title), values)));
            return {};
        });
        return id;
    };
    add(Kind::letter, "to nobody", {});
    const Id both =
        add(Kind::letter, "B to themselves",
            {{QStringLiteral("sender"), reference}, {QStringLiteral("addressee"), reference}});
    const Id from = add(Kind::letter, "A from them", {{QStringLiteral("sender"), reference}});
    const Id review =
        add(Kind::consultation, "Housing review", {{QStringLiteral("employer"), reference}});
    const Id binned = add(Kind::demand, "Stop", {{QStringLiteral("asked_of"), reference}});
    fresh.act([&](Stores &s) { return s.records().setTrashed(binned, true); });

    const auto found = must(fresh.stores().records().referring(council));
    REQUIRE(found.size() == 3);
    CHECK(found.at(0).record == review);
    CHECK(found.at(0).kind == QLatin1String(Kind::consultation));
    CHECK(found.at(0).fields == QStringList{QStringLiteral("employer")});
    CHECK(found.at(1).record == from);
    CHECK(found.at(1).title == QStringLiteral("A from them"));
    CHECK(found.at(2).record == both);
    CHECK(found.at(2).fields == QStringList{QStringLiteral("sender"), QStringLiteral("addressee")});
    CHECK(must(fresh.stores().records().referring(both)).isEmpty());
}
