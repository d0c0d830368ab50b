// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/meaning.h"
#include "domain/stores/historystore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "widgets/fieldeditor.h"
#include "widgets/inspector.h"
#include "widgets/quietcombo.h"
#include "widgets/quietedit.h"
#include "widgets/recordform.h"
#include "widgets/recordspage.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace LeverArch;

namespace {

FieldEditor *field(WindowFixture &fixture, const char *key)
{
    FieldEditor *editor =
        fixture.window().panels()->inspector()->form()->editor(QLatin1String(key));
    REQUIRE(editor);
    return editor;
}

template <typename Input>
Input *input(WindowFixture &fixture, const char *key)
{
    auto *found = field(fixture, key)->findChild<Input *>();
    REQUIRE(found);
    found->setFocus();
    fixture.waitUntil([&] { return found->hasFocus(); });
    return found;
}

Record stored(WindowFixture &fixture, Id id)
{
    return must(fixture.file().read().records().record(id));
}

QString titleOf(WindowFixture &fixture, Id id, const char *key)
{
    const Id other = stored(fixture, id).values.value(QLatin1String(key)).value<Id>();
    // An undo may come between the two reads and take the other record away.
    const auto found = must(fixture.file().read().records().records({other}));
    return found.isEmpty() ? QString() : found.first().title;
}

Id openLetter(WindowFixture &fixture)
{
    fixture.newCase();
    const Id letter = fixture.add(Kind::letter, QStringLiteral("To the director"));
    fixture.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    fixture.window().activateWindow();
    return letter;
}

} // namespace

TEST_CASE("A new name typed and left with Tab is kept, and one undo takes it and its record back")
{
    WindowFixture fixture;
    const Id letter = openLetter(fixture);
    auto *line = input<QuietEdit>(fixture, "addressee");
    QTest::keyClicks(line, QStringLiteral("Ms A. Corrigan"));
    fixture.waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Tab); // The open list has the keys.
    fixture.waitUntil(
        [&] { return titleOf(fixture, letter, "addressee") == QStringLiteral("Ms A. Corrigan"); });
    fixture.trigger("edit.undo");
    fixture.waitUntil([&] { return titleOf(fixture, letter, "addressee").isEmpty(); });
    RecordQuery people;
    people.kinds = {QLatin1String(Kind::party)};
    CHECK(must(fixture.file().read().records().find(people)).isEmpty());
}

TEST_CASE("A whole name typed and left with Tab chooses the record of that name")
{
    WindowFixture fixture;
    const Id letter = openLetter(fixture);
    const Id person = fixture.add(Kind::party, QStringLiteral("Head of Housing"));
    fixture.add(Kind::party, QStringLiteral("Head of Housing Repairs"));
    auto *line = input<QuietEdit>(fixture, "addressee");
    QTest::keyClicks(line, QStringLiteral("head of housing"));
    QTest::keyClick(line, Qt::Key_Tab);
    fixture.waitUntil([&] {
        return stored(fixture, letter).values.value(QStringLiteral("addressee")).value<Id>() ==
               person;
    });
}

TEST_CASE("The beginning of several names stays as typed and says that it is not saved")
{
    WindowFixture fixture;
    const Id letter = openLetter(fixture);
    fixture.add(Kind::party, QStringLiteral("Head of Housing"));
    fixture.add(Kind::party, QStringLiteral("Head of Service"));
    auto *line = input<QuietEdit>(fixture, "addressee");
    QTest::keyClicks(line, QStringLiteral("Head"));
    QTest::keyClick(line, Qt::Key_Tab);
    fixture.waitUntil([&] { return !field(fixture, "addressee")->fault().isEmpty(); });
    CHECK(line->text() == QStringLiteral("Head"));
    CHECK(titleOf(fixture, letter, "addressee").isEmpty());
}

TEST_CASE("Letters typed on a list look for a choice; only the one they end on is saved")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id count = fixture.add(Kind::staffCount, QStringLiteral("Posts deleted"));
    fixture.section(Kind::staffCount, 1)->goTo({count, 0, -1, 0, {}, {}});
    fixture.window().activateWindow();
    auto *list = input<QuietCombo>(fixture, "unit");
    const auto actions = [&] { return must(fixture.file().read().history().actions(100)).size(); };
    const auto before = actions();
    for (const char letter : {'p', 'o', 's', 't'}) // To the window, where commands hear them first.
        QTest::keyClick(fixture.window().windowHandle(), letter);
    CHECK(list->hasFocus()); // "t" alone would have gone to the tags.
    QTest::keyClick(list, Qt::Key_Tab);
    fixture.waitUntil([&] {
        return stored(fixture, count).values.value(QStringLiteral("unit")).toString() ==
               QStringLiteral("posts");
    });
    CHECK(actions() == before + 1);
}

TEST_CASE("The meanings a branch has made its own are those to choose from")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id mark = fixture.add(Kind::annotation, QStringLiteral("sixteen weeks"),
                                {{QStringLiteral("meaning"), QStringLiteral("their_claim")}});
    fixture.section(Kind::annotation, 1)->goTo({mark, 0, -1, 0, {}, {}});
    fixture.window().activateWindow();
    auto *list = input<QuietCombo>(fixture, "meaning");
    CHECK(list->currentText() == QStringLiteral("their claim"));
    fixture.file().actLater(
        QStringLiteral("Rename"),
        [](Stores &stores) {
            QList<Meaning> meanings = usualMeanings();
            meanings.front().name = QStringLiteral("management says");
            meanings.append({QStringLiteral("press"),
                             QStringLiteral("in the press"),
                             QStringLiteral("#ffffff"),
                             QStringLiteral("#000000"),
                             {}});
            return stores.settings().set(QLatin1String(meaningsSetting), encodeMeanings(meanings));
        },
        nullptr, [](const Result<ActionInfo> &done) { must(done); });
    fixture.waitUntil([&] { return list->currentText() == QStringLiteral("management says"); });
    CHECK(list->findText(QStringLiteral("their claim")) < 0);
    const int press = list->findText(QStringLiteral("in the press"));
    REQUIRE(press > 0);
    list->setCurrentIndex(press);
    Q_EMIT list->activated(press);
    fixture.waitUntil(
        [&] { return stored(fixture, mark).text("meaning") == QStringLiteral("press"); });
    CHECK(list->currentText() == QStringLiteral("in the press"));
}

TEST_CASE("A box ticked and unticked again before the first is saved ends unticked")
{
    WindowFixture fixture;
    fixture.newCase();
    const Id count = fixture.add(Kind::staffCount, QStringLiteral("Posts deleted"));
    fixture.section(Kind::staffCount, 1)->goTo({count, 0, -1, 0, {}, {}});
    auto *box = input<QCheckBox>(fixture, "key_figure");
    const auto saved = [&] {
        return stored(fixture, count).values.value(QStringLiteral("key_figure")).toBool();
    };
    const auto actions = [&] { return must(fixture.file().read().history().actions(100)).size(); };
    const auto before = actions();
    box->click();
    box->click(); // The window has heard nothing of the first yet.
    fixture.waitUntil([&] { return actions() == before + 2; });
    CHECK_FALSE(saved());
    fixture.waitUntil([&] { return !box->isChecked(); });
    box->click();
    fixture.waitUntil(saved);
}

TEST_CASE("A long field comes to rest at any width, as high as its text")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString words = QStringLiteral(
        "We found that the teams are short of skilled operatives and that \"repairs are delayed "
        "because there are not enough people to carry them out\".");
    const Id excerpt = fixture.add(Kind::letter, words, {{QStringLiteral("notes"), words}});
    fixture.section(Kind::letter, 1)->goTo({excerpt, 0, -1, 0, {}, {}});
    auto *title = field(fixture, "title")->findChild<QPlainTextEdit *>();
    for (int width = 900; width < 1500; width += 7) {
        fixture.window().resize(width, 700);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const int height = title->height();
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        INFO(width);
        CHECK(title->height() == height);
        CHECK(title->verticalScrollBar()->maximum() == 0);
        CHECK_FALSE(title->horizontalScrollBar()->isVisible());
    }
}
