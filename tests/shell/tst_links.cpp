// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/stores.h"
#include "widgets/addlinkdialog.h"
#include "widgets/quietedit.h"
#include "widgets/recordpicker.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>

using namespace LeverArch;

namespace {

AddLinkDialog *linking(WindowFixture &fixture)
{
    fixture.waitUntil([&] { return fixture.action("record.link")->isEnabled(); });
    fixture.trigger("record.link");
    auto *dialog = fixture.window().findChild<AddLinkDialog *>(QStringLiteral("add-link"));
    REQUIRE(dialog);
    return dialog;
}

void choose(AddLinkDialog &dialog, const QString &relation)
{
    auto *box = dialog.findChild<QComboBox *>();
    REQUIRE(box->findText(relation) >= 0);
    box->setCurrentIndex(box->findText(relation));
}

} // namespace

TEST_CASE("Which way a link goes is read as a sentence before it is added")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id ask = fixture.add(Kind::letter, QStringLiteral("Which is it?"));
    const Id reply = fixture.add(Kind::letter, QStringLiteral("Reply"));
    fixture.section(Kind::letter, 2)->goTo({reply, 0, -1, 0, {}, {}});
    AddLinkDialog *dialog = linking(fixture);
    const auto *shown = dialog->findChild<QLabel *>(QStringLiteral("sentence"));
    REQUIRE(shown);
    choose(*dialog, QStringLiteral("is answered by"));
    CHECK(shown->text() == QStringLiteral("This letter is answered by …"));

    auto *picker = dialog->findChild<RecordPicker *>();
    fixture.waitUntil([&] { return picker->edit()->hasFocus(); });
    typeInto(*picker->edit(), QStringLiteral("Which"));
    QAbstractItemView *offered = picker->findChild<QCompleter *>()->popup();
    fixture.waitUntil([&] { return offered->isVisible() && offered->model()->rowCount() > 0; });
    press(*offered, Qt::Key_Down);
    press(*offered, Qt::Key_Return);
    fixture.waitUntil([&] { return picker->record() == ask; });
    choose(*dialog, QStringLiteral("answers"));
    CHECK(shown->text() == QStringLiteral("This letter answers “Which is it?”."));
    dialog->accept();
    fixture.waitUntil([&] {
        const auto links = must(fixture.file().read().links().linksOf(ask));
        return links.size() == 1 && links.first().from == reply;
    });
}

TEST_CASE("Several records are linked one by one, and the sentence says so")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.add(Kind::letter, QStringLiteral("One"));
    fixture.add(Kind::letter, QStringLiteral("Two"));
    fixture.section(Kind::letter, 2)->table()->selectAll();
    AddLinkDialog *dialog = linking(fixture);
    choose(*dialog, QStringLiteral("supports"));
    CHECK(dialog->sentence() == QStringLiteral("Each of these supports …"));
}

TEST_CASE("Undo names what was added with its article")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.section(Kind::inspection, 0);
    fixture.trigger("record.new");
    fixture.waitUntil([&] {
        return fixture.action("edit.undo")->text().endsWith(QStringLiteral("Add an inspection"));
    });
}
