// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/recordtablemodel.h"
#include "models/tagtreemodel.h"
#include "shell/casepanels.h"
#include "widgets/recordspage.h"
#include "widgets/tagtreepanel.h"
#include "widgets/tagtreeview.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>

using namespace LeverArch;

namespace {

/// A case with three letters: "cuts" on one and two, "money" on two and three.
struct Tagged : WindowFixture
{
    Tagged()
    {
        newCase();
        const Id one = add(Kind::letter, QStringLiteral("one"));
        const Id two = add(Kind::letter, QStringLiteral("two"));
        const Id three = add(Kind::letter, QStringLiteral("three"));
        must(file().act(QStringLiteral("Tags"), [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const Tag a, stores.tags().ensurePath(QStringLiteral("cuts")));
            LEVERARCH_ASSIGN(const Tag b, stores.tags().ensurePath(QStringLiteral("money")));
            cuts = a.id;
            money = b.id;
            LEVERARCH_TRY(stores.tags().assign(cuts, {one, two}));
            return stores.tags().assign(money, {two, three});
        }));
        waitUntil([this] { return panel().model()->rowCount() == 2; });
    }

    TagTreePanel &panel() { return *window().panels()->tags(); }
    QModelIndex row(Id tag) { return panel().model()->indexOf(tag); }
    int carrying(Id tag) { return must(file().read().tags().counts()).value(tag); }
    Tag tag(Id id)
    {
        for (const Tag &each : must(file().read().tags().tags())) {
            if (each.id == id)
                return each;
        }
        return {};
    }

    /// A line of the tag's own menu; a stroke leads into a menu within it.
    QAction *menuLine(Id tag, const QString &path)
    {
        Q_EMIT panel().view()->customContextMenuRequested(
            panel().view()->visualRect(row(tag)).center());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        REQUIRE(menu);
        QAction *found = nullptr;
        for (const QString &text : path.split(QLatin1Char('>'))) {
            found = nullptr;
            for (QAction *action : menu->actions()) {
                if (action->text().section(QLatin1Char('\t'), 0, 0) == text)
                    found = action;
            }
            INFO(text.toStdString());
            REQUIRE(found);
            menu = found->menu() ? found->menu() : menu;
        }
        return found;
    }
    void choose(Id tag, const QString &path)
    {
        menuLine(tag, path)->trigger();
        while (QWidget *open = QApplication::activePopupWidget())
            open->close();
    }

    Id cuts;
    Id money;
};

} // namespace

TEST_CASE("Clicking a tag filters by it: and, or, not, and not at all again")
{
    Tagged fixture;
    const auto titles = [&](int rows) {
        const RecordsPage *page = fixture.section(Kind::letter, rows);
        QStringList found;
        for (int i = 0; i < page->model()->rowCount(); ++i)
            found.append(page->model()
                             ->index(i, page->model()->columnOf(QStringLiteral("title")))
                             .data()
                             .toString());
        found.sort();
        return found;
    };
    CHECK(titles(3).size() == 3);
    clickRow(*fixture.panel().view(), fixture.row(fixture.cuts));
    CHECK(titles(2) == QStringList{QStringLiteral("one"), QStringLiteral("two")});
    clickRow(*fixture.panel().view(), fixture.row(fixture.money));
    CHECK(titles(1) == QStringList{QStringLiteral("two")});
    for (int i = 0; i < 2; ++i) // On to "or", and on to "not".
        press(*fixture.panel().view(), Qt::Key_Space);
    CHECK(fixture.panel().model()->filterWords() == QStringLiteral("cuts and not money"));
    fixture.waitUntil([&] { return titles(1) == QStringList{QStringLiteral("one")}; });
    press(*fixture.panel().view(), Qt::Key_Space);
    clickRow(*fixture.panel().view(), fixture.row(fixture.cuts));
    clickRow(*fixture.panel().view(), fixture.row(fixture.money));
    fixture.panel().model()->setUse(fixture.money, TagUse::Any);
    CHECK(fixture.panel().model()->filterWords() == QStringLiteral("cuts or money"));
    CHECK(titles(3).size() == 3);
}

TEST_CASE("F2 in the tag tree names a tag anew, on every record that carries it")
{
    Tagged fixture;
    fixture.panel().view()->setCurrentIndex(fixture.row(fixture.cuts));
    press(*fixture.panel().view(), Qt::Key_F2);
    auto *line = fixture.panel().view()->findChild<QLineEdit *>();
    REQUIRE(line);
    line->selectAll();
    typeInto(*line, QStringLiteral("closures"));
    press(*line, Qt::Key_Return);
    fixture.waitUntil([&] { return fixture.tag(fixture.cuts).name == QStringLiteral("closures"); });
    CHECK(fixture.carrying(fixture.cuts) == 2);
}

TEST_CASE("Merging a tag into another leaves its records with that one, and undo parts them again")
{
    Tagged fixture;
    fixture.choose(fixture.cuts, QStringLiteral("Merge into>money"));
    fixture.waitUntil([&] { return fixture.carrying(fixture.money) == 3; });
    fixture.waitUntil([&] { return fixture.panel().model()->rowCount() == 1; });
    fixture.waitUntil([&] {
        return fixture.action("edit.undo")
            ->text()
            .contains(QStringLiteral("Merge tag cuts into money"));
    });
    fixture.trigger("edit.undo");
    fixture.waitUntil([&] { return fixture.panel().model()->rowCount() == 2; });
    CHECK(fixture.carrying(fixture.cuts) == 2);
    CHECK(fixture.carrying(fixture.money) == 2);
}

TEST_CASE("A colour chosen for a tag is its colour everywhere")
{
    Tagged fixture;
    fixture.choose(fixture.cuts, QStringLiteral("Colour>Violet"));
    fixture.waitUntil([&] { return !fixture.tag(fixture.cuts).colour.isEmpty(); });
    const QString violet = fixture.tag(fixture.cuts).colour;
    fixture.choose(fixture.money, QStringLiteral("Colour>Violet"));
    fixture.waitUntil([&] { return fixture.tag(fixture.money).colour == violet; });
    CHECK(fixture.panel().model()->data(fixture.row(fixture.cuts), Qt::DisplayRole) ==
          QStringLiteral("cuts"));
}

TEST_CASE("Delete takes a tag off every record, and undo brings it back")
{
    Tagged fixture;
    fixture.panel().view()->setCurrentIndex(fixture.row(fixture.money));
    press(*fixture.panel().view(), Qt::Key_Delete);
    fixture.waitUntil([&] { return fixture.panel().model()->rowCount() == 1; });
    CHECK(fixture.carrying(fixture.money) == 0);
    fixture.trigger("edit.undo");
    fixture.waitUntil([&] { return fixture.panel().model()->rowCount() == 2; });
    CHECK(fixture.carrying(fixture.money) == 2);
}
