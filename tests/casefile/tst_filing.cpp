// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"

#include "casefile/filing.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"

using namespace LeverArch;

namespace {

struct Desk : CaseFileFixture
{
    Id paper(const char *title, qint64 number = 0)
    {
        FieldValues values{{QStringLiteral("filing"), QStringLiteral("inbox")}};
        if (number > 0)
            values.insert(QStringLiteral("number"), number);
        return add(Kind::document, QString::fromUtf8(title), values);
    }
    Record get(Id id) { return must(read().records().record(id)); }
    ActionInfo perform(const NamedChange &change) { return act(change.label, change.change); }
    QList<Record> parties()
    {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::party)};
        return must(read().records().records(must(read().records().find(query))));
    }
};

FiledReference newParty(const char *name)
{
    return {{}, QString::fromUtf8(name), {{QStringLiteral("type"), QStringLiteral("person")}}};
}

} // namespace

TEST_CASE("Filing writes the facts, makes who was named, tags, and is undone in one step")
{
    Desk desk;
    const Id id = desk.paper("scan 7", 4);
    FilingFacts facts;
    facts.values = {{QStringLiteral("title"), QStringLiteral("Letter from HR")},
                    {QStringLiteral("type"), QStringLiteral("letter")},
                    {QStringLiteral("dated"),
                     QVariant::fromValue(UncertainDate::parse(QStringLiteral("29 January 2026")))}};
    facts.references.insert(QStringLiteral("author"), newParty("Gareth Lunnstead"));
    facts.newTags = {QStringLiteral("restructure/numbers")};
    const ActionInfo done = desk.perform(fileChange({desk.get(id)}, facts));
    CHECK(done.label == QStringLiteral("File “Letter from HR”"));

    const Record filed = desk.get(id);
    CHECK(filed.text("filing") == QStringLiteral("filed"));
    CHECK(filed.title == QStringLiteral("Letter from HR"));
    CHECK(filed.values.value(QStringLiteral("number")).toLongLong() == 4);
    CHECK(desk.get(filed.reference("author")).title == QStringLiteral("Gareth Lunnstead"));
    CHECK(must(desk.read().tags().tagsOf(id)).size() == 1);

    must(desk.file().undo());
    CHECK(desk.get(id).text("filing") == QStringLiteral("inbox"));
    CHECK(desk.get(id).title == QStringLiteral("scan 7"));
    CHECK_FALSE(desk.get(id).has("author"));
    CHECK(desk.parties().isEmpty());
    CHECK(must(desk.read().tags().tagsOf(id)).isEmpty());
    must(desk.file().redo());
    CHECK(desk.get(id).text("filing") == QStringLiteral("filed"));
}

TEST_CASE("Somebody named anew in two papers becomes one record")
{
    Desk desk;
    FilingFacts facts;
    facts.references.insert(QStringLiteral("author"), newParty("Gareth Lunnstead"));
    const Id first = desk.paper("one");
    const Id second = desk.paper("two");
    desk.perform(fileChange({desk.get(first)}, facts));
    facts.references.insert(QStringLiteral("author"), newParty("GARETH LUNNSTEAD"));
    facts.references.insert(QStringLiteral("addressee"), newParty("Gareth"));
    desk.perform(fileChange({desk.get(second)}, facts));
    CHECK(desk.get(first).reference("author") == desk.get(second).reference("author"));
    CHECK(desk.get(second).reference("addressee") != desk.get(second).reference("author"));
    CHECK(desk.parties().size() == 2);
}

TEST_CASE("Another spelling is kept with its party once, and undo takes it away")
{
    Desk desk;
    const Id inspector = desk.add(Kind::party, QStringLiteral("Philippa Thomson-Vere"),
                                  {{QStringLiteral("aliases"), QStringLiteral("P. Vere")}});
    FilingFacts facts;
    facts.references.insert(QStringLiteral("author"),
                            {inspector, {}, {}, QStringLiteral("Philippa Thompson-Vere")});
    const Id one = desk.paper("one");
    const Id two = desk.paper("two");
    desk.perform(fileChange({desk.get(one)}, facts));
    desk.perform(fileChange({desk.get(two)}, facts));
    CHECK(desk.get(inspector).text("aliases") ==
          QStringLiteral("P. Vere; Philippa Thompson-Vere"));
    must(desk.file().undo());
    CHECK(desk.get(inspector).text("aliases") ==
          QStringLiteral("P. Vere; Philippa Thompson-Vere"));
    must(desk.file().undo());
    CHECK(desk.get(inspector).text("aliases") == QStringLiteral("P. Vere"));
}

TEST_CASE("What was not written stays as it is, and what was emptied is empty")
{
    Desk desk;
    const Id id = desk.paper("one");
    desk.act(QStringLiteral("Facts"), [id](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.records().setField(id, QStringLiteral("subject"), QStringLiteral("Old")));
        return stores.records().setField(id, QStringLiteral("reference"), QStringLiteral("A/1"));
    });
    FilingFacts facts;
    facts.values.insert(QStringLiteral("subject"), QVariant());
    desk.perform(fileChange({desk.get(id)}, facts));
    CHECK_FALSE(desk.get(id).has("subject"));
    CHECK(desk.get(id).text("reference") == QStringLiteral("A/1"));
}

TEST_CASE("Papers are set aside with a reason and come back, several in one step")
{
    Desk desk;
    const QList<Id> ids = {desk.paper("one"), desk.paper("two")};
    const QList<Record> papers = must(desk.read().records().records(ids));
    const ActionInfo aside = desk.perform(notNeededChange(papers, QStringLiteral(" an\nadvert ")));
    CHECK(aside.label == QStringLiteral("Set 2 papers aside as not needed"));
    for (const Id id : ids) {
        CHECK(desk.get(id).text("filing") == QStringLiteral("not_needed"));
        CHECK(desk.get(id).text("set_aside") == QStringLiteral("an advert"));
    }
    CHECK(desk.perform(backToInboxChange({papers.first()})).label ==
          QStringLiteral("Put “one” back in the inbox"));
    CHECK(desk.get(ids.first()).text("filing") == QStringLiteral("inbox"));
    CHECK_FALSE(desk.get(ids.first()).has("set_aside"));
    must(desk.file().undo());
    must(desk.file().undo());
    for (const Id id : ids)
        CHECK(desk.get(id).text("filing") == QStringLiteral("inbox"));
}

TEST_CASE("A paper from before there was a register gets the next number when it is filed")
{
    Desk desk;
    desk.paper("numbered", 12);
    const Id old = desk.add(Kind::document, QStringLiteral("from before"));
    desk.perform(fileChange({desk.get(old)}, {}));
    CHECK(desk.get(old).values.value(QStringLiteral("number")).toLongLong() == 13);
}

TEST_CASE("When one paper has gone to the bin, none is filed and nobody is made")
{
    Desk desk;
    const Id here = desk.paper("here");
    const Id gone = desk.paper("gone");
    const QList<Record> papers = must(desk.read().records().records({here, gone}));
    desk.act(QStringLiteral("Bin"),
             [gone](Stores &stores) { return stores.records().setTrashed(gone, true); });
    FilingFacts facts;
    facts.references.insert(QStringLiteral("author"), newParty("Nobody"));
    const NamedChange change = fileChange(papers, facts);
    const auto done = desk.file().act(change.label, change.change);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == Error::Code::NotFound);
    CHECK(desk.get(here).text("filing") == QStringLiteral("inbox"));
    CHECK(desk.parties().isEmpty());
}
