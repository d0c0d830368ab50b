// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/meaning.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/tagstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// The titles found, in order.
QStringList found(FreshStore &fresh, const RecordQuery &query)
{
    QStringList titles;
    const auto ids = must(fresh.stores().records().find(query));
    for (const Record &record : must(fresh.stores().records().records(ids)))
        titles.append(record.title);
    return titles;
}

QStringList words(const char *spaced)
{
    return QString::fromUtf8(spaced).split(u' ');
}

RecordQuery ofKind(const char *kind)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(kind)};
    return query;
}

FieldValues dated(const char *date)
{
    return {{QStringLiteral("dated"),
             QVariant::fromValue(UncertainDate::parse(QString::fromUtf8(date)))}};
}

} // namespace

TEST_CASE("Titles sort as people sort them: case, accents and numbers")
{
    FreshStore fresh;
    for (const QString &title : words("Zebra letter10 Letter2 élan eland Elm «apple» LETTER1"))
        fresh.add(Kind::party, title);
    RecordQuery query;
    CHECK(found(fresh, query) == words("«apple» élan eland Elm LETTER1 Letter2 letter10 Zebra"));
    query.sortField = QStringLiteral("title");
    query.descending = true;
    CHECK(found(fresh, query).front() == QStringLiteral("Zebra"));
}

TEST_CASE("Letters come newest first, those of no known day last")
{
    FreshStore fresh;
    fresh.add(Kind::letter, QStringLiteral("none"));
    fresh.add(Kind::letter, QStringLiteral("unread"), dated("soon after the flood"));
    fresh.add(Kind::letter, QStringLiteral("yearless"), dated("14 October, year unknown"));
    fresh.add(Kind::letter, QStringLiteral("old"), dated("2016"));
    fresh.add(Kind::letter, QStringLiteral("new"), dated("22 March 2021"));
    fresh.add(Kind::letter, QStringLiteral("middle"), dated("about March 2020"));
    const QStringList order = found(fresh, ofKind(Kind::letter));
    CHECK(order.mid(0, 3) == words("new middle old"));
    CHECK(order.back() == QStringLiteral("none"));
}

TEST_CASE("A column sorts by what it shows: references by title, choices as declared, empty last")
{
    FreshStore fresh;
    const Id zoe = fresh.add(Kind::party, QStringLiteral("Zoe"));
    const Id adam = fresh.add(Kind::party, QStringLiteral("adam"));
    fresh.add(Kind::letter, QStringLiteral("L1"),
              {{QStringLiteral("sender"), QVariant::fromValue(zoe)},
               {QStringLiteral("reply_status"), QStringLiteral("answered")}});
    fresh.add(Kind::letter, QStringLiteral("L2"),
              {{QStringLiteral("sender"), QVariant::fromValue(adam)},
               {QStringLiteral("reply_status"), QStringLiteral("awaited")}});
    fresh.add(Kind::letter, QStringLiteral("L3"));
    RecordQuery query = ofKind(Kind::letter);
    query.sortField = QStringLiteral("sender");
    CHECK(found(fresh, query) == words("L2 L1 L3"));
    query.descending = true;
    CHECK(found(fresh, query) == words("L1 L2 L3"));
    query.sortField = QStringLiteral("reply_status");
    query.descending = false;
    CHECK(found(fresh, query) == words("L2 L1 L3"));
}

TEST_CASE("Marks sort by their meanings in the order in which the branch has them")
{
    FreshStore fresh;
    for (const char *key : {"theirs", "press", "their_claim", "agreed"})
        fresh.add(Kind::annotation, QString::fromLatin1(key),
                  {{QStringLiteral("meaning"), QString::fromLatin1(key)}});
    fresh.add(Kind::annotation, QStringLiteral("none"));
    RecordQuery query = ofKind(Kind::annotation);
    query.sortField = QStringLiteral("meaning");
    CHECK(found(fresh, query) == words("their_claim agreed press theirs none"));
    fresh.act([](Stores &stores) {
        QList<Meaning> meanings = usualMeanings();
        meanings.prepend({QStringLiteral("press"),
                          QStringLiteral("the press's"),
                          QStringLiteral("#ffffff"),
                          QStringLiteral("#000000"),
                          {}});
        meanings.move(1, 4);
        return stores.settings().set(QLatin1String(meaningsSetting), encodeMeanings(meanings));
    });
    CHECK(found(fresh, query) == words("press agreed their_claim theirs none"));
    query.descending = true;
    CHECK(found(fresh, query) == words("theirs their_claim agreed press none"));
}

TEST_CASE("Sorting by a field that is not declared is refused")
{
    FreshStore fresh;
    RecordQuery query = ofKind(Kind::letter);
    query.sortField = QStringLiteral("notes; DROP TABLE record");
    const auto result = fresh.stores().records().find(query);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == Error::Code::Invalid);
}

TEST_CASE("Filter as you type finds beginnings of words in titles, fields and tags")
{
    FreshStore fresh;
    const Id id = fresh.add(Kind::letter, QStringLiteral("Reply to Councillor O’Brien"),
                            {{QStringLiteral("reference"), QStringLiteral("CYP/2021/014")}});
    fresh.add(Kind::letter, QStringLiteral("Other"));
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag tag, s.tags().ensurePath(QStringLiteral("Restructure/Phase 2")));
        return s.tags().assign(tag.id, {id});
    });
    for (const char *typed : {"coun rep", "cyp/20", "2021", "restr", "pha reply", "REPLY", "o'b"}) {
        RecordQuery query;
        query.text = QString::fromUtf8(typed);
        INFO(typed);
        CHECK(found(fresh, query) == QStringList{QStringLiteral("Reply to Councillor O’Brien")});
    }
    RecordQuery query;
    query.text = QStringLiteral("coun nothing");
    CHECK(found(fresh, query).isEmpty());
    query.text = QStringLiteral("\"*^ ( AND");
    CHECK(found(fresh, query).isEmpty());
    query.text = QStringLiteral(" ?! ");
    CHECK(found(fresh, query).size() == 2);
}

TEST_CASE("A tag filter takes tags with everything below them: all, any and none")
{
    FreshStore fresh;
    Tag top;
    Tag low;
    Tag other;
    const Id a = fresh.add(Kind::party, QStringLiteral("a"));
    const Id b = fresh.add(Kind::party, QStringLiteral("b"));
    const Id c = fresh.add(Kind::party, QStringLiteral("c"));
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(low, s.tags().ensurePath(QStringLiteral("top/low")));
        LEVERARCH_ASSIGN(top, s.tags().ensurePath(QStringLiteral("top")));
        LEVERARCH_ASSIGN(other, s.tags().ensurePath(QStringLiteral("other")));
        LEVERARCH_TRY(s.tags().assign(low.id, {a}));
        LEVERARCH_TRY(s.tags().assign(top.id, {b}));
        return s.tags().assign(other.id, {b, c});
    });
    const auto with = [&](QList<Id> all, QList<Id> any, QList<Id> none) {
        RecordQuery query;
        query.tags = {std::move(all), std::move(any), std::move(none)};
        return found(fresh, query);
    };
    CHECK(with({top.id}, {}, {}) == words("a b"));
    CHECK(with({low.id}, {}, {}) == words("a"));
    CHECK(with({top.id, other.id}, {}, {}) == words("b"));
    CHECK(with({}, {low.id, other.id}, {}) == words("a b c"));
    CHECK(with({}, {}, {top.id}) == words("c"));
    CHECK(with({other.id}, {}, {low.id}) == words("b c"));
}

TEST_CASE("Parts of a consultation are found under it, and the bin only in the bin")
{
    FreshStore fresh;
    const Id one = fresh.add(Kind::consultation, QStringLiteral("One"));
    const FieldValues in{{QStringLiteral("consultation"), QVariant::fromValue(one)}};
    const Id letter = fresh.add(Kind::letter, QStringLiteral("Letter"), in);
    fresh.add(Kind::staffCount, QStringLiteral("Count"), in);
    fresh.add(Kind::letter, QStringLiteral("Elsewhere"));
    RecordQuery query;
    query.partOf = one;
    CHECK(found(fresh, query) == words("Count Letter"));
    fresh.act([&](Stores &s) { return s.records().setTrashed(letter, true); });
    CHECK(found(fresh, query) == words("Count"));
    query.trashed = true;
    CHECK(found(fresh, query) == words("Letter"));
}

TEST_CASE("Records are listed by the value of a field, in order and with other conditions")
{
    FreshStore fresh;
    const auto paper = [&](const char *title, const char *filing) {
        return fresh.add(Kind::document, QString::fromLatin1(title),
                         {{QStringLiteral("filing"), QString::fromLatin1(filing)}});
    };
    paper("beta", "inbox");
    paper("alpha", "inbox");
    paper("gamma", "filed");
    const Id binned = paper("delta", "inbox");
    paper("old", "");
    fresh.act([&](Stores &s) { return s.records().setTrashed(binned, true); });
    RecordQuery query = ofKind(Kind::document);
    query.field = QStringLiteral("filing");
    query.fieldValue = QStringLiteral("inbox");
    query.sortField = QStringLiteral("title");
    CHECK(found(fresh, query) == words("alpha beta"));
    query.descending = true;
    CHECK(found(fresh, query) == words("beta alpha"));
    query.text = QStringLiteral("alp");
    CHECK(found(fresh, query) == words("alpha"));
    query.text.clear();
    query.sortField = QStringLiteral("filing");
    CHECK(found(fresh, query) == words("alpha beta"));
    query.fieldValue = QStringLiteral("filed");
    CHECK(found(fresh, query) == words("gamma"));
    query.fieldValue = QStringLiteral("' OR '1' = '1");
    CHECK(found(fresh, query).isEmpty());
    query.fieldValue.clear();
    CHECK(found(fresh, query) == words("old"));
}

TEST_CASE("A whole number is found as it is stored")
{
    FreshStore fresh;
    for (const int number : {4, 14, 41})
        fresh.add(Kind::document, QString::number(number), {{QStringLiteral("number"), number}});
    RecordQuery query = ofKind(Kind::document);
    query.field = QStringLiteral("number");
    query.fieldValue = QStringLiteral("14");
    CHECK(found(fresh, query) == words("14"));
}

TEST_CASE("Only a declared field of one kind can be asked for")
{
    FreshStore fresh;
    RecordQuery query;
    query.field = QStringLiteral("filing");
    query.fieldValue = QStringLiteral("inbox");
    CHECK_FALSE(fresh.stores().records().find(query).ok());
    query.kinds = {QLatin1String(Kind::letter)};
    CHECK_FALSE(fresh.stores().records().find(query).ok());
    query.kinds = {QLatin1String(Kind::document)};
    CHECK(fresh.stores().records().find(query).ok());
    query.field = QStringLiteral("filing\" = 'x' OR \"id");
    CHECK(fresh.stores().records().find(query).error().code == Error::Code::Invalid);
}
