// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/casefilefixture.h"
#include "support/modelpicture.h"

#include "domain/kind.h"
#include "models/palettemodel.h"
#include "models/recordpickmodel.h"
#include "models/roles.h"

using namespace LeverArch;

namespace {

QList<PaletteLine> commands()
{
    PaletteLine undo;
    undo.text = QStringLiteral("Undo");
    undo.detail = QStringLiteral("Edit");
    undo.command = QStringLiteral("edit.undo");
    PaletteLine letter;
    letter.text = QStringLiteral("New letter");
    letter.detail = QStringLiteral("Record");
    letter.command = QStringLiteral("record.new");
    return {undo, letter};
}

} // namespace

TEST_CASE("Going anywhere finds records before commands, and only commands after >")
{
    CaseFileFixture fixture;
    const Id letter = fixture.add(Kind::letter, QStringLiteral("Letter to the director"));
    PaletteModel model(&fixture.file());
    const ModelContract contract(&model);
    model.setCommands(commands());
    model.setWords(QStringLiteral("letter"));
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    CHECK(model.row(0).place.record == letter);
    CHECK(model.row(1).command == QStringLiteral("record.new"));
    model.setWords(QStringLiteral("> letter"));
    CHECK(pictureOf(model) == QStringList{QStringLiteral("New letter")});
    model.setWords(QStringLiteral(">"));
    CHECK(model.rowCount() == 2);
    model.setWords(QStringLiteral("> dance"));
    CHECK(pictureOf(model) == QStringList{QStringLiteral("No command of that name")});
    CHECK(model.row(0).isOnlySaid());
}

TEST_CASE(
    "Choosing a record finds it by words of its title and offers a new one when there is none")
{
    CaseFileFixture fixture;
    fixture.add(Kind::party, QStringLiteral("Imani Harrowick"));
    fixture.add(Kind::letter, QStringLiteral("Imani writes"));
    RecordPickModel model(fixture.file(), {QString::fromLatin1(Kind::party)}, true);
    const ModelContract contract(&model);
    model.setWords(QStringLiteral("imani"));
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 2; });
    CHECK(pictureOf(model) ==
          QStringList{QStringLiteral("Imani Harrowick"), QStringLiteral("Add “imani”")});
    model.setWords(QStringLiteral("imani harrowick"));
    CaseFileFixture::waitUntil([&] { return model.rowCount() == 1; });
    CHECK_FALSE(model.row(0).record.isNull());
}
