// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "shell/conscienceline.h"
#include "widgets/madefilebar.h"

#include <QFile>
#include <QFileInfo>
#include <QToolButton>

using namespace LeverArch;

namespace {

QString backUp(WindowFixture &fixture, const QString &name)
{
    const QString target = fixture.path(name);
    fixture.dialogs.answer(QStringLiteral("backup"), {target});
    fixture.trigger("case.backup");
    fixture.waitUntil([&] { return fixture.window().madeFile()->path() == target; });
    return target;
}

QToolButton *button(WindowFixture &fixture, const char *name)
{
    auto *found = fixture.window().madeFile()->findChild<QToolButton *>(QLatin1String(name));
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("Where a file was saved stays to be read, and leads to it and to its folder")
{
    WindowFixture fixture;
    fixture.newCase();
    const MadeFileBar *bar = fixture.window().madeFile();
    CHECK(bar->text().isEmpty());
    const QString target = backUp(fixture, QStringLiteral("a <b>copy 50%1.leverarch"));
    REQUIRE(QFile::exists(target));
    fixture.desk().say(QStringLiteral("Something else happened meanwhile."));
    CHECK(bar->text() == QStringLiteral("Saved to ") + target);
    CHECK(bar->accessibleName() == bar->text());
    CHECK(bar->isVisible());

    click(*button(fixture, "openMade"));
    click(*button(fixture, "showMade"));
    CHECK(fixture.opener.opened == QStringList{target, QFileInfo(target).absolutePath()});
}

TEST_CASE("The line about a saved file gives way to the next one, or when it is put away")
{
    WindowFixture fixture;
    fixture.newCase();
    backUp(fixture, QStringLiteral("first.leverarch"));
    const QString second = backUp(fixture, QStringLiteral("second.leverarch"));
    CHECK(fixture.window().madeFile()->text() == QStringLiteral("Saved to ") + second);
    click(*button(fixture, "putMadeAway"));
    CHECK(fixture.window().madeFile()->text().isEmpty());
}

TEST_CASE("A saved file that is gone, or that no program opens, is said and not passed over")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString target = backUp(fixture, QStringLiteral("copy.leverarch"));
    QStringList said;
    QObject::connect(&fixture.desk(), &Desk::said,
                     [&](const QString &sentence) { said.append(sentence); });
    fixture.opener.refuses = true;
    click(*button(fixture, "openMade"));
    REQUIRE(said.size() == 1);
    CHECK(said.first().startsWith(QStringLiteral("No program on this computer opens copy")));
    REQUIRE(QFile::remove(target));
    click(*button(fixture, "openMade"));
    REQUIRE(said.size() == 2);
    CHECK(said.last() == QStringLiteral("copy.leverarch is not there any more."));
    CHECK(fixture.opener.opened.size() == 1);
}
