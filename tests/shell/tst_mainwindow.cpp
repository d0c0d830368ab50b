// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "models/issuemodel.h"
#include "models/palettemodel.h"
#include "models/recordtablemodel.h"
#include "models/sectionmodel.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/windowparts.h"
#include "widgets/gotobox.h"
#include "widgets/inspector.h"
#include "widgets/noticebar.h"
#include "widgets/recordspage.h"
#include "widgets/sectionlist.h"
#include "widgets/tabpage.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

using namespace LeverArch;

TEST_CASE("Every command stands in a menu")
{
    WindowFixture fixture;
    QSet<QAction *> inMenus;
    for (const QAction *top : fixture.window().menuBar()->actions()) {
        for (QAction *action : entriesOf(*top->menu()))
            inMenus.insert(action);
    }
    for (const ActionEntry &entry : allActions()) {
        INFO(entry.id);
        CHECK(inMenus.contains(fixture.action(entry.id)));
    }
}

TEST_CASE("A case opens on its first section, chosen in the list and named on its tab")
{
    WindowFixture fixture;
    fixture.newCase();
    CHECK(fixture.window().panels()->sectionList()->section() == allKinds().first().key());
    const auto *tabs = fixture.window().panels()->view()->findChild<QTabBar *>();
    REQUIRE(tabs);
    CHECK(tabs->tabText(0) == allKinds().first().displayPlural());
    CHECK_FALSE(fixture.action("go.back")->isEnabled());
}

TEST_CASE("A new record is added to the section in front and its title waits to be written")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.section(Kind::consultation, 0);
    fixture.trigger("record.new");
    const RecordsPage *page = fixture.section(Kind::consultation, 1);
    fixture.waitUntil([&] { return fixture.window().panels()->selection().size() == 1; });
    fixture.write("title", QStringLiteral("Family Help"));
    fixture.waitUntil([&] {
        const int title = page->model()->columnOf(QStringLiteral("title"));
        return page->model()->index(0, title).data().toString() == QStringLiteral("Family Help");
    });
    CHECK(fixture.window().windowTitle() == QStringLiteral("case – Lever Arch"));
}

TEST_CASE("What is put in the bin leaves its section, and comes back from the bin")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id letter = fixture.add(Kind::letter, QStringLiteral("Letter"));
    fixture.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    fixture.trigger("record.bin");
    fixture.section(Kind::letter, 0);
    fixture.window().panels()->view()->showSection(SectionModel::binKey());
    auto *bin = qobject_cast<RecordsPage *>(fixture.window().panels()->view()->currentPage());
    fixture.waitUntil([&] { return bin->model()->rowCount() == 1; });
    fixture.waitUntil([&] { return fixture.action("record.restore")->isEnabled(); });
    CHECK_FALSE(fixture.action("record.bin")->isEnabled());
    fixture.trigger("record.restore");
    fixture.section(Kind::letter, 1);
}

TEST_CASE("Ctrl+K goes to a record by its words, and Alt+Left comes back")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id event = fixture.add(Kind::event, QStringLiteral("Leaflet corrected"));
    fixture.section(Kind::letter, 0);
    GoToBox *box = fixture.window().goToBox();
    box->start(QStringLiteral("leaflet"));
    fixture.waitUntil(
        [&] { return box->model()->rowCount() > 0 && box->model()->row(0).place.record == event; });
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(box, &enter);
    CHECK(fixture.window().panels()->view()->section() == QLatin1String(Kind::event));
    fixture.waitUntil(
        [&] { return fixture.window().panels()->inspector()->records() == QList<Id>{event}; });
    fixture.trigger("go.back");
    CHECK(fixture.window().panels()->view()->section() == QLatin1String(Kind::letter));
}

TEST_CASE("A case file somebody else has open is read, not written, and the window says so")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shared.leverarch"));
    CaseFileOptions theirs;
    theirs.clock = &fixture.clock;
    theirs.who = QStringLiteral("Bea Elsewhere");
    const auto other = must(CaseFile::create(path, theirs));
    fixture.open(path);
    REQUIRE(fixture.desk().isOpen());
    CHECK(fixture.file().isReadOnly());
    REQUIRE(fixture.file().openingIssues().size() >= 1);
    CHECK(fixture.window().notice()->text().contains(fixture.file().openingIssues().first().text));
    CHECK_FALSE(fixture.action("record.new")->isEnabled());
    CHECK_FALSE(fixture.action("case.import")->isEnabled());
}

TEST_CASE("A file that is no case file is explained, and nothing is opened")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("poem.leverarch"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Shall I compare thee");
    file.close();
    fixture.open(path);
    CHECK_FALSE(fixture.desk().isOpen());
    CHECK_FALSE(fixture.window().notice()->text().isEmpty());
    CHECK(fixture.desk().issues().rowCount() == 1);
}

TEST_CASE("A key figure without its base is on the list of things to check")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id consultation = fixture.add(Kind::consultation, QStringLiteral("Family Help"));
    FieldValues values;
    values.insert(QStringLiteral("value"), 14.0);
    values.insert(QStringLiteral("unit"), QStringLiteral("heads"));
    values.insert(QStringLiteral("key_figure"), true);
    values.insert(QStringLiteral("consultation"), QVariant::fromValue(consultation));
    fixture.add(Kind::staffCount, QStringLiteral("Staff affected"), values);
    fixture.waitUntil(
        [&] { return fixture.desk().issues().summary().contains(QStringLiteral("base")); });
}

TEST_CASE("A pack and a briefing leave the window narrow enough for an old laptop")
{
    WindowFixture fixture;
    fixture.newCase();
    for (const char *kind : {Kind::pack, Kind::briefing}) {
        const Id made = fixture.add(kind, QStringLiteral("Papers for the Cabinet"));
        fixture.window().panels()->view()->goTo({made, 0, -1, 0, {}, {}});
        fixture.waitUntil([&] {
            return fixture.window().panels()->view()->currentPage()->place().record == made;
        });
        // 1,024 pixels, the smallest screens still in use, less the panels on both sides.
        CHECK(fixture.window().panels()->view()->currentPage()->minimumSizeHint().width() <= 620);
        CHECK(fixture.window().minimumSizeHint().width() <= 1'024);
    }
}
