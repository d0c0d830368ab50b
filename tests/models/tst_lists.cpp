// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"

#include "core/uncertaindate.h"
#include "domain/kind.h"
#include "domain/relation.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/historymodel.h"
#include "models/ledgermodel.h"
#include "models/linklistmodel.h"
#include "models/roles.h"

using namespace LeverArch;

TEST_CASE("A link is said of the record it leads to, behind its title")
{
    CaseFileFixture fixture;
    const Id ask = fixture.add(Kind::letter, QStringLiteral("Which is it?"));
    const Id reply = fixture.add(Kind::letter, QStringLiteral("Reply"));
    fixture.act(QStringLiteral("Link"), [=](Stores &stores) -> Result<void> {
        const auto added =
            stores.links().add({{}, reply, ask, QStringLiteral("answers"), QStringLiteral("late")});
        return added.ok() ? Result<void>() : Result<void>(added.error());
    });
    LinkListModel model;
    const ModelContract contract(&model);
    model.setRows(must(LinkListModel::read(fixture.read(), reply)));
    const RelationDeclaration *answers = findRelation(QStringLiteral("answers"));
    REQUIRE(answers);
    CHECK(pictureOf(model, {Qt::DisplayRole, DetailRole}) ==
          QStringList{QStringLiteral("Which is it? | %1 this · late").arg(answers->displayBackward())});
    model.setRows(must(LinkListModel::read(fixture.read(), ask)));
    CHECK(pictureOf(model, {Qt::DisplayRole, DetailRole}) ==
          QStringList{QStringLiteral("Reply | %1 this · late").arg(answers->displayForward())});
}

TEST_CASE("History says who changed what from what to what")
{
    CaseFileFixture fixture;
    const Id letter = fixture.add(Kind::letter, QStringLiteral("To the director"));
    const auto date = [&](const char *written) {
        fixture.act(QStringLiteral("Change date"), [=](Stores &stores) {
            return stores.records().setField(
                letter, QStringLiteral("dated"),
                QVariant::fromValue(UncertainDate::parse(QLatin1String(written))));
        });
    };
    date("about Feb 2021");
    date("22 March 2021");
    HistoryModel model;
    const ModelContract contract(&model);
    model.setRows(must(HistoryModel::read(fixture.read(), letter, 10)));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.row(0).changes ==
          QStringList{QStringLiteral("Date: about Feb 2021 → 22 Mar 2021")});
    CHECK(model.row(1).changes == QStringList{QStringLiteral("Date: nothing → about Feb 2021")});
    CHECK(model.index(0, 0).data(DetailRole).toString().contains(QStringLiteral("Ann Tester")));
    CHECK(model.index(2, 0).data().toString() == QStringLiteral("Add To the director"));
}

TEST_CASE("The ledger says in plain words what became of the files")
{
    IntakeInfo intake;
    intake.stored = 9;
    intake.duplicates = 2;
    intake.refused = 1;
    CHECK(LedgerModel::summary(intake) ==
          QStringLiteral("12 files: 9 stored, 2 already here, 1 not taken in"));
    intake.duplicates = intake.refused = 0;
    intake.stored = 1;
    CHECK(LedgerModel::summary(intake) == QStringLiteral("1 file: 1 stored"));
}
