// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "domain/kind.h"
#include "shell/casepanels.h"
#include "shell/keysdialog.h"
#include "shell/windowparts.h"
#include "widgets/fieldeditor.h"
#include "widgets/inspector.h"
#include "widgets/recordform.h"
#include "widgets/recordspage.h"

#include <QLabel>

using namespace LeverArch;

namespace {

QString helpShown(WindowFixture &fixture)
{
    auto *dialog = fixture.window().findChild<KeysDialog *>();
    REQUIRE(dialog);
    const auto *words = dialog->findChild<QLabel *>(QStringLiteral("help"));
    REQUIRE(words);
    return words->text();
}

} // namespace

TEST_CASE("F1 in a field says what belongs there, in words that are true when it is filled")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id count = fixture.add(Kind::staffCount, QStringLiteral("Posts deleted"),
                                 {{QStringLiteral("base"), 620.0}});
    fixture.section(Kind::staffCount, 1)->goTo({count, 0, -1, 0, {}, {}});
    fixture.window().activateWindow();
    RecordForm *form = fixture.window().panels()->inspector()->form();
    QWidget *base = form->editor(QStringLiteral("base"))->focusProxy();
    base->setFocus();
    fixture.waitUntil([&] { return base->hasFocus(); });
    press(*base, Qt::Key_F1);
    const QString help = helpShown(fixture);
    CHECK(help.startsWith(QStringLiteral("Out of: The whole it is a part of: 14 out of 620.\n")));
    CHECK(help.contains(QStringLiteral("Numbers of posts, people or pounds")));
}

TEST_CASE("F1 on a list that has records does not talk as if it had none")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.add(Kind::letter, QStringLiteral("To the director"));
    fixture.section(Kind::letter, 1);
    fixture.trigger("help.keys");
    const QString help = helpShown(fixture);
    CHECK(help == findKind(QLatin1String(Kind::letter))->displayHelp());
    CHECK_FALSE(help.contains(QStringLiteral("import its paper first")));
}

TEST_CASE("No field's hint speaks of the field as empty")
{
    for (const KindDeclaration &kind : allKinds()) {
        for (const FieldDeclaration &field : kind.fields) {
            INFO(kind.id << '.' << field.id);
            CHECK_FALSE(fieldHint(field).contains(QStringLiteral("empty"), Qt::CaseInsensitive));
        }
    }
}
