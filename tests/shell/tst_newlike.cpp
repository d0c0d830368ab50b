// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "widgets/fieldeditor.h"
#include "widgets/inspector.h"
#include "widgets/recordform.h"
#include "widgets/recordspage.h"

#include <QAction>
#include <QApplication>
#include <QTest>

using namespace LeverArch;

TEST_CASE("Counts of one table follow each other with a key: only title and number are written")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id review = fixture.add(Kind::consultation, QStringLiteral("Housing review"));
    const Id first = fixture.add(Kind::staffCount, QStringLiteral("Grade 5"),
                                 {{QStringLiteral("value"), 14.0},
                                  {QStringLiteral("unit"), QStringLiteral("posts")},
                                  {QStringLiteral("consultation"), QVariant::fromValue(review)}});
    fixture.section(Kind::staffCount, 1)->goTo({first, 0, -1, 0, {}, {}});
    fixture.window().activateWindow();
    fixture.waitUntil([&] { return fixture.action("record.newLike")->isEnabled(); });
    press(fixture.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.section(Kind::staffCount, 2);
    RecordForm *form = fixture.window().panels()->inspector()->form();
    fixture.waitUntil([&] {
        return fixture.window().panels()->selection().size() == 1 &&
               fixture.window().panels()->selection().first() != first &&
               form->editor(QStringLiteral("title"))->focusProxy()->hasFocus();
    });
    const Id second = fixture.window().panels()->selection().first();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Grade 6"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("3"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const auto stored = [&] { return must(fixture.file().read().records().record(second)); };
    fixture.waitUntil([&] { return stored().has("value"); });
    CHECK(stored().title == QStringLiteral("Grade 6"));
    CHECK(stored().values.value(QStringLiteral("value")).toDouble() == 3);
    CHECK(stored().text("unit") == QStringLiteral("posts"));
    CHECK(stored().reference("consultation") == review);
}

TEST_CASE("One undo takes a record made like another away again")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id letter = fixture.add(Kind::letter, QStringLiteral("To the director"));
    fixture.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    fixture.trigger("record.newLike");
    fixture.section(Kind::letter, 2);
    fixture.waitUntil([&] {
        return fixture.action("edit.undo")
            ->text()
            .endsWith(QStringLiteral("Add another like To the director"));
    });
    fixture.trigger("edit.undo");
    fixture.section(Kind::letter, 1);
}

TEST_CASE("What only the program makes, or what is in the bin, is no model for another")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id excerpt = fixture.add(Kind::excerpt, QStringLiteral("A quotation"));
    fixture.section(Kind::excerpt, 1)->goTo({excerpt, 0, -1, 0, {}, {}});
    fixture.waitUntil([&] { return fixture.action("record.tag")->isEnabled(); });
    CHECK_FALSE(fixture.action("record.newLike")->isEnabled());
}
