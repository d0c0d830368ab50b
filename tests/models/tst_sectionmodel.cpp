// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"

#include "casefile/filing.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/roles.h"
#include "models/sectionmodel.h"

using namespace LeverArch;

TEST_CASE("Sections count the living records of their kind and follow changes and undo")
{
    CaseFileFixture fixture;
    const Id letter = fixture.add(Kind::letter, QStringLiteral("To the director"));
    fixture.add(Kind::letter, QStringLiteral("Reply"));
    SectionModel model(fixture.file());
    const ModelContract contract(&model);
    const auto count = [&model](const char *kind) {
        return model.index(model.rowOf(QLatin1String(kind)), 0).data(CountRole).toInt();
    };
    CaseFileFixture::waitUntil([&] { return count(Kind::letter) == 2; });
    CHECK(count(Kind::event) == 0);

    fixture.act(QStringLiteral("Bin"),
                [letter](Stores &stores) { return stores.records().setTrashed(letter, true); });
    CaseFileFixture::waitUntil([&] { return count(Kind::letter) == 1; });
    must(fixture.file().undo());
    CaseFileFixture::waitUntil([&] { return count(Kind::letter) == 2; });
}

TEST_CASE("The inbox counts the papers that wait, and is told when one is filed")
{
    CaseFileFixture fixture;
    const FieldValues waits{{QStringLiteral("filing"), QStringLiteral("inbox")}};
    const Id paper = fixture.add(Kind::document, QStringLiteral("Scan 1"), waits);
    fixture.add(Kind::document, QStringLiteral("Scan 2"), waits);
    fixture.add(Kind::document, QStringLiteral("From before there was an inbox"));
    SectionModel model(fixture.file());
    const auto count = [&model] {
        return model.index(model.rowOf(SectionModel::inboxKey()), 0).data(CountRole).toInt();
    };
    CaseFileFixture::waitUntil([&] { return count() == 2; });
    const NamedChange filed = fileChange({must(fixture.read().records().record(paper))}, {});
    fixture.act(filed.label, filed.change);
    CaseFileFixture::waitUntil([&] { return count() == 1; });
    must(fixture.file().undo());
    CaseFileFixture::waitUntil([&] { return count() == 2; });
}

TEST_CASE("The inbox comes first, then every kind in the declared order, then imports and the bin")
{
    CaseFileFixture fixture;
    SectionModel model(fixture.file());
    QStringList keys;
    for (int i = 0; i < model.rowCount(); ++i)
        keys.append(model.index(i, 0).data(KeyRole).toString());
    QStringList expected = {SectionModel::inboxKey()};
    for (const KindDeclaration &kind : allKinds())
        expected.append(kind.key());
    expected += {SectionModel::importsKey(), SectionModel::binKey()};
    CHECK(keys == expected);
}
