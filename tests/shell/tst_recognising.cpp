// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "support/scannedpaper.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "casefile/recognitionsettings.h"
#include "domain/recognition.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "intake/arranging.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/inspector.h"
#include "widgets/issuespanel.h"
#include "widgets/jobbar.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperpane.h"
#include "widgets/picturecheck.h"
#include "worker/recognition.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMenuBar>

using namespace LeverArch;

namespace {

struct Rep : WindowFixture
{
    const Stores &stores() { return file().read(); }

    /// A new case file with one scan of so many pages in it.
    void bringScan(int pages)
    {
        newCase();
        const QImage page = drawnByPoppler(pdfOfLines(knownLines()), 150);
        QFile scan(path(QStringLiteral("memo.pdf")));
        REQUIRE(scan.open(QIODevice::WriteOnly));
        scan.write(scanOf(QList<QImage>(pages, page), 150));
        scan.close();
        desk().importFiles({scan.fileName()});
        waitUntil([&] { return must(stores().records().find({})).size() == 1; });
        document = must(stores().records().find({})).first();
        original = must(stores().documents().versionsOf(document)).first().original;
    }
    RecognitionCounts counts() { return must(stores().recognitions().counts()); }

    Id document;
    Id original;
};

/// Selects the line of the open paper that holds the words, and quotes it.
Id quoteLine(Rep &rep, DocumentPage &page, const QString &words)
{
    const PageText text = must(rep.stores().pages().text(rep.original, 1));
    const auto at = int(text.text.indexOf(words));
    REQUIRE(at >= 0);
    const Passage passage{1, at, int(words.size())};
    PageView &view = page.pane().view();
    rep.waitUntil([&] { return !view.boxesOf(passage).isEmpty(); });
    view.selection()->select(passage);
    const auto actions = page.pageActions();
    const auto quote = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->objectName() == QLatin1String("paper.quote");
    });
    REQUIRE(quote != actions.end());
    rep.waitUntil([&] { return (*quote)->isEnabled(); });
    Id excerpt;
    QObject::connect(&page, &DocumentPage::quoted, [&](Id made) { excerpt = made; });
    (*quote)->trigger();
    rep.waitUntil([&] { return !excerpt.isNull(); });
    return excerpt;
}

/// The menu of the paper in front, which has the command.
QMenu *menuWith(Rep &rep, const char *command)
{
    for (const QAction *title : rep.window().menuBar()->actions()) {
        if (title->text() == QStringLiteral("&Paper") && title->isVisible() &&
            title->menu()->actions().contains(rep.action(command)))
            return title->menu();
    }
    FAIL("The paper's menu does not have it.");
    return nullptr;
}

} // namespace

TEST_CASE("An open scan gets its words, is quoted, and is compared with its picture")
{
    Rep rep;
    rep.bringScan(1);
    rep.desk().goTo({rep.document, 1, -1, 0, {}, {}});
    auto *page = qobject_cast<DocumentPage *>(rep.window().panels()->view()->currentPage());
    REQUIRE(page);
    rep.waitUntil([&] { return page->isLoaded(); });
    // Recognition was paused; the command goes on with it.
    CHECK(rep.counts().waiting == 1);
    CHECK_FALSE(rep.action("case.recognise")->isChecked());
    rep.trigger("case.recognise");
    rep.waitUntil([&] { return rep.counts().recognised == 1; });

    const Id excerpt = quoteLine(rep, *page, QStringLiteral("47 vacancies among 316 workers"));
    const auto state = [&] {
        return must(rep.stores().records().record(excerpt)).text(PictureCheck::field);
    };
    CHECK(state() != QString());
    CHECK(state() != QLatin1String(PictureCheck::compared));
    PictureCheckPanel *check = rep.window().panels()->inspector()->pictureCheck();
    rep.waitUntil([&] { return check->isVisible(); });
    bool shown = false;
    QObject::connect(check, &PictureCheckPanel::pictureShown, [&shown] { shown = true; });
    const auto *picture = check->findChild<QLabel *>(QStringLiteral("excerptPicture"));
    REQUIRE(picture);
    rep.waitUntil([&] { return shown || !picture->pixmap(Qt::ReturnByValue).isNull(); });
    check->compared()->click();
    rep.waitUntil([&] { return state() == QLatin1String(PictureCheck::compared); });
    rep.waitUntil(
        [&] { return rep.action("edit.undo")->text().contains(QStringLiteral("picture")); });
    rep.trigger("edit.undo");
    rep.waitUntil([&] { return state() != QLatin1String(PictureCheck::compared); });
    rep.waitUntil([&] { return !check->compared()->isChecked(); });
    // A record that is no quotation has nothing to compare.
    rep.window().panels()->inspector()->setRecords({rep.document});
    CHECK_FALSE(check->isVisible());
}

TEST_CASE("Pictures that come in get their words by themselves, also once their pages are arranged")
{
    Rep rep;
    rep.newCase();
    rep.trigger("case.recognise"); // It was paused; nothing waits yet.
    const QImage page = drawnByPoppler(pdfOfLines(knownLines()), 150);
    const QString photograph = rep.path(QStringLiteral("notice.jpg"));
    REQUIRE(page.save(photograph, "JPEG", 95));
    rep.desk().importFiles({photograph});
    rep.waitUntil([&] { return rep.counts().recognised == 1; });
    rep.document = must(rep.stores().records().find({})).first();
    rep.waitUntil([&] { return rep.window().findChild<JobBar *>()->running() == 0; });

    NoProgress progress;
    must(rearrange(rep.file(), rep.desk().workers(), rep.document, {{0, 1, 1, 0, 1}}, progress, {}));
    const auto versions = must(rep.stores().documents().versionsOf(rep.document));
    REQUIRE(versions.size() == 2);
    rep.waitUntil([&] {
        const auto text = rep.stores().pages().text(versions.last().original, 1);
        return text.ok() && text->text.contains(QStringLiteral("47 vacancies"));
    });
}

TEST_CASE("Recognition that is cancelled stays paused until it is asked to go on")
{
    Rep rep;
    rep.bringScan(4);
    rep.trigger("case.recognise");
    auto *jobs = rep.window().findChild<JobBar *>();
    REQUIRE(jobs);
    rep.waitUntil([&] { return rep.counts().recognised >= 1; });
    REQUIRE(jobs->running() > 0);
    jobs->cancelAll();
    rep.waitUntil([&] { return !rep.action("case.recognise")->isChecked(); });
    const qint64 left = rep.counts().waiting;
    CHECK(left > 0);
    // Also when the case file is opened again.
    const QString path = rep.file().path();
    rep.trigger("case.close");
    rep.waitUntil([&] { return !rep.desk().isOpen(); });
    rep.window().openCase(path);
    rep.waitUntil([&] { return rep.desk().isOpen(); });
    CHECK_FALSE(rep.action("case.recognise")->isChecked());
    CHECK(rep.counts().waiting == left);
    rep.trigger("case.recognise");
    rep.waitUntil([&] { return rep.counts().waiting == 0; });
}

TEST_CASE("A page that could not be recognised is tried again from the paper or from its note")
{
    Rep rep;
    rep.bringScan(2);
    const auto fail = [&] {
        must(rep.file().writeDerived(
            [&](Stores &stores) -> Result<void> {
                LEVERARCH_TRY(stores.recognitions().forget(rep.original));
                const Recognition failed{Recognition::State::Failed, QStringLiteral("eng"), 0, {}};
                return stores.recognitions().keep({rep.original, 2}, failed, {});
            },
            {rep.original}));
    };
    fail();
    CHECK_FALSE(rep.action("case.recogniseAgain")->isEnabled());
    rep.desk().goTo({rep.document, 2, -1, 0, {}, {}});
    auto *page = qobject_cast<DocumentPage *>(rep.window().panels()->view()->currentPage());
    REQUIRE(page);
    rep.waitUntil([&] { return page->isLoaded() && page->pane().view().currentPage() == 2; });
    QMenu *paper = menuWith(rep, "case.recogniseAgain");
    Q_EMIT paper->aboutToShow();
    rep.trigger("case.recogniseAgain");
    // While all others are paused, and stay so.
    rep.waitUntil([&] { return rep.counts().recognised == 1; });
    CHECK(rep.counts().waiting == 1);
    CHECK_FALSE(rep.action("case.recognise")->isChecked());

    rep.waitUntil([&] { return rep.window().findChild<JobBar *>()->running() == 0; });
    fail();
    const Place cause{rep.document, 2, -1, 0, {}, {}};
    rep.desk().setIssues(QStringLiteral("recognition/%1/2").arg(rep.document.toString()),
                         {{Issue::Severity::Warning,
                           QStringLiteral("recognition.failed"),
                           QStringLiteral("Page 2 is a picture without text."),
                           {},
                           cause}});
    QListView *notes = rep.window().issues()->view();
    Q_EMIT notes->customContextMenuRequested(
        notes->visualRect(notes->model()->index(0, 0)).center());
    QMenu *menu = rep.window().issues()->findChild<QMenu *>();
    REQUIRE(menu);
    menu->actions().first()->trigger();
    menu->close();
    rep.waitUntil([&] { return rep.counts().recognised == 1; });
    rep.waitUntil([&] { return notes->model()->rowCount() == 0; });
}

TEST_CASE("A page that has text of its own is not recognised again")
{
    Rep rep;
    rep.newCase();
    QFile file(rep.path(QStringLiteral("letter.pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdfOfLines(knownLines()));
    file.close();
    rep.desk().importFiles({file.fileName()});
    rep.waitUntil([&] { return must(rep.stores().records().find({})).size() == 1; });
    rep.desk().goTo({must(rep.stores().records().find({})).first(), 1, -1, 0, {}, {}});
    auto *page = qobject_cast<DocumentPage *>(rep.window().panels()->view()->currentPage());
    REQUIRE(page);
    rep.waitUntil([&] { return page->isLoaded(); });
    Q_EMIT menuWith(rep, "case.recogniseAgain")->aboutToShow();
    CHECK_FALSE(rep.action("case.recogniseAgain")->isEnabled());
}

TEST_CASE("The languages of scans are those installed, and belong to the case file")
{
    Rep rep;
    rep.newCase();
    QMenu *languages = rep.window().findChild<QMenu *>(QStringLiteral("languages"));
    REQUIRE(languages);
    Q_EMIT languages->aboutToShow();
    REQUIRE(languages->actions().size() == RecognitionLanguages::installed().size());
    QAction *english = languages->actions().first();
    CHECK(english->text() == QStringLiteral("English"));
    CHECK(english->isChecked());
    // One there must be.
    english->trigger();
    Q_EMIT languages->aboutToShow();
    CHECK(languages->actions().first()->isChecked());
}
