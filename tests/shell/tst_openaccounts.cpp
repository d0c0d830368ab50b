// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/outsideprogram.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "models/intakemodel.h"
#include "models/issuemodel.h"
#include "models/ledgermodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/jobbar.h"
#include "widgets/ledgerpage.h"
#include "widgets/ledgertable.h"
#include "widgets/noticebar.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>

using namespace LeverArch;

namespace {

QString samplePaper(const char *name)
{
    return QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/") + QLatin1String(name);
}

const char *const papers[] = {"2026-01-29 HR to branch.pdf", "2026-01-19 Branch to director.pdf",
                              "2026-02-04 Branch to director.pdf"};

/// A case file whose import of three papers ended after the first of them, as a kill leaves it.
QString interrupted(WindowFixture &fixture)
{
    const QString folder = fixture.path(QStringLiteral("papers"));
    REQUIRE(QDir().mkpath(folder));
    for (const char *name : papers)
        REQUIRE(QFile::copy(samplePaper(name), folder + u'/' + QLatin1String(name)));
    const QString path = fixture.path(QStringLiteral("broken.leverarch"));
    auto file = must(CaseFile::create(path));
    must(file->writeDerived([&](Stores &stores) -> Result<void> {
        IntakeInfo info;
        info.source = folder;
        info.paths = {folder};
        LEVERARCH_ASSIGN(const Id intake, stores.ledger().begin(info));
        LedgerEntry first;
        first.intake = intake;
        first.path = folder + u'/' + QLatin1String(papers[1]); // The first by name.
        first.status = LedgerEntry::Status::Refused;
        first.reason = QStringLiteral("It could not be read.");
        first.code = QStringLiteral("unreadable");
        LEVERARCH_TRY(stores.ledger().add(first));
        return {};
    }));
    file.reset();
    return path;
}

LedgerPage *ledger(WindowFixture &fixture)
{
    fixture.trigger("go.imports");
    auto *page = qobject_cast<LedgerPage *>(fixture.window().panels()->view()->currentPage());
    REQUIRE(page);
    return page;
}

QPushButton *answer(WindowFixture &fixture, const char *name)
{
    return fixture.window().unfinished()->findChild<QPushButton *>(QLatin1String(name));
}

} // namespace

TEST_CASE("An interrupted import is offered when the case file is opened, and gone on with")
{
    WindowFixture fixture;
    fixture.open(interrupted(fixture));
    NoticeBar *notice = fixture.window().unfinished();
    fixture.waitUntil([&] { return !notice->text().isEmpty(); });
    CHECK(notice->text().startsWith(
        QStringLiteral("An import was interrupted after 1 of its file")));
    click(*answer(fixture, "accept"));
    CHECK(notice->text().isEmpty());
    // The account goes on: one entry from before, the other two papers now.
    fixture.section(Kind::document, 2);
    fixture.waitUntil([&] {
        const auto all = must(fixture.file().read().ledger().intakes());
        return all.size() == 1 && all.first().finished && all.first().files() == 3;
    });
    fixture.waitUntil([&] { return !fixture.action("case.goOn")->isEnabled(); });
}

TEST_CASE("An interrupted import that is left is not asked about again")
{
    WindowFixture fixture;
    const QString path = interrupted(fixture);
    fixture.open(path);
    NoticeBar *notice = fixture.window().unfinished();
    fixture.waitUntil([&] { return !notice->text().isEmpty(); });
    click(*answer(fixture, "decline"));
    fixture.waitUntil([&] { return must(fixture.file().read().ledger().unfinished()).isEmpty(); });
    CHECK(notice->text().isEmpty());
    const auto all = must(fixture.file().read().ledger().intakes());
    CHECK(all.first().files() == 1);
    // Nor can it be gone on with any more.
    fixture.waitUntil([&] { return !fixture.action("case.goOn")->isEnabled(); });
}

TEST_CASE("An import that is left on the page of imports is not offered elsewhere any more")
{
    WindowFixture fixture;
    fixture.open(interrupted(fixture));
    NoticeBar *notice = fixture.window().unfinished();
    fixture.waitUntil([&] { return !notice->text().isEmpty(); });
    LedgerPage *page = ledger(fixture);
    QAction *leave = nullptr;
    for (QAction *action : page->pageActions()) {
        if (action->objectName() == QStringLiteral("ledger.leave"))
            leave = action;
    }
    REQUIRE(leave);
    fixture.waitUntil([&] { return leave->isEnabled(); });
    leave->trigger();
    fixture.waitUntil([&] { return !fixture.action("case.goOn")->isEnabled(); });
    CHECK(notice->text().isEmpty());
    fixture.waitUntil([&] { return !leave->isEnabled(); });
}

TEST_CASE("A notice that was put away stays away while the ledger is written")
{
    WindowFixture fixture;
    fixture.open(interrupted(fixture));
    NoticeBar *notice = fixture.window().unfinished();
    fixture.waitUntil([&] { return !notice->text().isEmpty(); });
    notice->hide();
    fixture.desk().importFiles({samplePaper(papers[0])});
    fixture.waitUntil([&] {
        const auto all = must(fixture.file().read().ledger().intakes());
        return all.size() == 2 && std::any_of(all.begin(), all.end(), [](const IntakeInfo &each) {
                   return each.finished;
               });
    });
    fixture.waitUntil([&] { return fixture.action("case.goOn")->isEnabled(); });
    CHECK(notice->text().isEmpty());
}

TEST_CASE("The ledger goes on with an interrupted import, too")
{
    WindowFixture fixture;
    fixture.open(interrupted(fixture));
    LedgerPage *page = ledger(fixture);
    QAction *goOn = nullptr;
    for (QAction *action : page->pageActions()) {
        if (action->objectName() == QStringLiteral("ledger.goOn"))
            goOn = action;
    }
    REQUIRE(goOn);
    fixture.waitUntil([&] { return goOn->isEnabled(); });
    goOn->trigger();
    fixture.waitUntil([&] { return page->entries()->rowCount() == 3 && !goOn->isEnabled(); });
    CHECK(page->intakes()->row(0).finished);
}

TEST_CASE("What was refused is tried again, and then there is nothing to try")
{
    WindowFixture fixture;
    fixture.newCase();
    CHECK_FALSE(fixture.action("case.retryRefused")->isEnabled());
    const QString path = fixture.path(QStringLiteral("letter.pdf"));
    QFile empty(path);
    REQUIRE(empty.open(QIODevice::WriteOnly));
    empty.close();
    fixture.desk().importFiles({path});
    fixture.waitUntil([&] { return fixture.action("case.retryRefused")->isEnabled(); });
    CHECK(fixture.desk().issues().rowCount() == 1);

    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::copy(samplePaper(papers[0]), path));
    fixture.trigger("case.retryRefused");
    fixture.section(Kind::document, 1);
    fixture.waitUntil([&] { return !fixture.action("case.retryRefused")->isEnabled(); });
    const auto all = must(fixture.file().read().ledger().intakes());
    REQUIRE(all.size() == 2);
    CHECK(all.first().way == IntakeWay::Retried);
}

TEST_CASE("The account of an import is saved as a paper that says the same, and printed")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.desk().importFiles({samplePaper(papers[0])});
    LedgerPage *page = ledger(fixture);
    const auto trigger = [page](const char *name) {
        for (QAction *action : page->pageActions()) {
            if (action->objectName() == QLatin1String(name))
                action->trigger();
        }
    };
    fixture.waitUntil([&] { return page->entries()->rowCount() == 1; });
    for (const char *name : {"ledger.save", "ledger.saveAll", "ledger.print"}) {
        INFO(name);
        const QString path = fixture.path(QLatin1String(name) + QStringLiteral(".pdf"));
        fixture.dialogs.answer(QStringLiteral("save-account"), {path});
        fixture.dialogs.answer(QStringLiteral("print-account"), {path});
        trigger(name);
        fixture.waitUntil([&] { return QFile::exists(path) && fixture.window().findChild<JobBar *>()->running() == 0; });
        if (QLatin1String(name) == QLatin1String("ledger.print"))
            continue; // Pictures; that there is a page is enough here.
        const QString words = outsideProgram(QStringLiteral("pdftotext"),
                                             {QStringLiteral("-layout"), path, QStringLiteral("-")});
        CHECK(words.contains(QLatin1String(papers[0])));
    }
}

TEST_CASE("The ledger's sums add up, its lines are filtered, told all about and copied")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString poem = fixture.path(QStringLiteral("poem.pdf"));
    QFile file(poem);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close(); // Empty: refused.
    fixture.desk().importFiles({samplePaper(papers[0]), samplePaper(papers[1]), poem});
    fixture.desk().importFiles({samplePaper(papers[0])});
    LedgerPage *page = ledger(fixture);
    const auto *sum = page->findChild<QLabel *>(QStringLiteral("ledgerSum"));
    fixture.waitUntil([&] {
        return sum->text() ==
               QStringLiteral("2 imports · 4 files: 2 stored, 1 already here, 1 not taken in");
    });

    QTableView *lines = page->table()->view();
    auto *list = page->findChild<QListView *>(QStringLiteral("intakes"));
    list->setCurrentIndex(page->intakes()->index(1, 0)); // The older one.
    fixture.waitUntil([&] { return lines->model()->rowCount() == 3; });
    auto *status = page->findChild<QComboBox *>(QStringLiteral("ledgerStatus"));
    CHECK(status->itemText(1) == QStringLiteral("Stored (2)"));
    status->setCurrentIndex(3);
    REQUIRE(lines->model()->rowCount() == 1);
    CHECK(lines->model()->index(0, 0).data() == QStringLiteral("poem.pdf"));
    lines->selectRow(0);
    QStringList told;
    for (const QLabel *label : page->findChildren<QLabel *>())
        told.append(label->isVisible() ? label->text() : QString());
    CHECK(told.contains(poem));

    page->table()->copy();
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.contains(poem));
    CHECK(copied.count(u'\n') == 2);

    status->setCurrentIndex(0);
    page->findHere();
    page->findChild<QLineEdit *>(QStringLiteral("ledgerWords"))->setText(QStringLiteral("director"));
    CHECK(lines->model()->rowCount() == 1);
}
