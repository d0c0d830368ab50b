// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "widgets/branchdialog.h"

#include <QLineEdit>

using namespace LeverArch;

namespace {

QString setting(WindowFixture &fixture, const char *key)
{
    return must(fixture.file().read().settings().value(QLatin1String(key)));
}

BranchDialog *openDialog(WindowFixture &fixture)
{
    auto *dialog = fixture.window().findChild<BranchDialog *>();
    REQUIRE(dialog);
    return dialog;
}

} // namespace

TEST_CASE("The branch's name is written once, in one action that can be undone")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.trigger("case.branch");
    BranchDialog *dialog = openDialog(fixture);
    dialog->findChild<QLineEdit *>(QStringLiteral("branch.name"))
        ->setText(QStringLiteral("  Braddle Vale Branch "));
    dialog->findChild<QLineEdit *>(QStringLiteral("branch.contact"))
        ->setText(QStringLiteral("Room 4, the old depot"));
    dialog->accept();
    fixture.waitUntil(
        [&] { return setting(fixture, "branch.name") == QStringLiteral("Braddle Vale Branch"); });
    CHECK(setting(fixture, "branch.contact") == QStringLiteral("Room 4, the old depot"));
    fixture.waitUntil([&] { return fixture.action("edit.undo")->isEnabled(); });
    fixture.trigger("edit.undo");
    fixture.waitUntil([&] { return setting(fixture, "branch.name").isEmpty(); });
    CHECK(setting(fixture, "branch.contact").isEmpty());
}

TEST_CASE("The way to the cause of a missing branch name leads to the branch's details")
{
    WindowFixture fixture;
    fixture.newCase();
    Place cause;
    cause.field = QStringLiteral("branch.name");
    fixture.desk().goTo(cause);
    CHECK(openDialog(fixture)->isVisible());
}
