// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/historydescription.h"

#include "domain/kind.h"
#include "domain/meaning.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "support/casefilefixture.h"

using namespace LeverArch;

namespace {

QVariant date(int year, int month, int day)
{
    return QVariant::fromValue(UncertainDate::fromDate({year, month, day}));
}

} // namespace

TEST_CASE("History says in words what was changed")
{
    CaseFileFixture fixture;
    const Id council = fixture.add(Kind::party, QStringLiteral("Westmere Council"));
    const Id letter = fixture.add(Kind::letter, QStringLiteral("Letter"),
                                  {{QStringLiteral("dated"), date(2021, 3, 14)}});
    const auto said = [&](const Change &change, Id record) {
        const ActionInfo action = fixture.act(QStringLiteral("Change"), change);
        return must(describeAction(fixture.read(), action.id, record));
    };

    SECTION("a date, by the words of its field")
    {
        CHECK(said(
                  [&](Stores &stores) {
                      return stores.records().setField(letter, QStringLiteral("dated"),
                                                       date(2021, 3, 22));
                  },
                  letter) == QStringList{QStringLiteral("Date: 14 Mar 2021 → 22 Mar 2021")});
    }
    SECTION("a choice and a reference, by what they are called")
    {
        const auto lines = said(
            [&](Stores &stores) -> Result<void> {
                LEVERARCH_TRY(stores.records().setField(letter, QStringLiteral("direction"),
                                                        QStringLiteral("received")));
                return stores.records().setField(letter, QStringLiteral("sender"),
                                                 QVariant::fromValue(council));
            },
            letter);
        CHECK(lines.contains(QStringLiteral("Direction: nothing → received")));
        CHECK(lines.contains(QStringLiteral("From: nothing → “Westmere Council”")));
    }
    SECTION("the bin")
    {
        CHECK(said([&](Stores &stores) { return stores.records().setTrashed(letter, true); },
                   letter) == QStringList{QStringLiteral("Put in the bin")});
    }
    SECTION("a tag, on the record that carries it")
    {
        const auto tagBoth = [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const Tag tag, stores.tags().ensurePath(QStringLiteral("urgent")));
            return stores.tags().assign(tag.id, {letter, council});
        };
        CHECK(said(tagBoth, letter) == QStringList{QStringLiteral("Tagged “urgent”")});
    }
    SECTION("a link, from either end")
    {
        const auto link = [&](Stores &stores) -> Result<void> {
            LEVERARCH_TRY(
                stores.links().add({{}, letter, council, QStringLiteral("supports"), {}}));
            return {};
        };
        const ActionInfo action = fixture.act(QStringLiteral("Link"), link);
        CHECK(must(describeAction(fixture.read(), action.id, letter)) ==
              QStringList{QStringLiteral("Linked: supports “Westmere Council”")});
        CHECK(must(describeAction(fixture.read(), action.id, council)) ==
              QStringList{QStringLiteral("Linked: is supported by “Letter”")});
    }
    SECTION("what was taken back")
    {
        const ActionInfo undone = must(fixture.file().undo());
        CHECK(must(describeAction(fixture.read(), undone.id))
                  .contains(QStringLiteral("Took away “Letter”")));
    }
}

TEST_CASE("History calls a meaning by the name the branch gave it")
{
    CaseFileFixture fixture;
    const Id mark = fixture.add(Kind::annotation, QStringLiteral("sixteen weeks"));
    fixture.act(QStringLiteral("Rename"), [](Stores &stores) {
        QList<Meaning> meanings = usualMeanings();
        meanings.front().name = QStringLiteral("management says");
        return stores.settings().set(QLatin1String(meaningsSetting), encodeMeanings(meanings));
    });
    const ActionInfo meant = fixture.act(QStringLiteral("Mean"), [&](Stores &stores) {
        return stores.records().setField(mark, QStringLiteral("meaning"),
                                         QStringLiteral("their_claim"));
    });
    CHECK(must(describeAction(fixture.read(), meant.id, mark)) ==
          QStringList{QStringLiteral("Meaning: nothing → management says")});
}
