// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/recordtablemodel.h"
#include "models/sectionmodel.h"
#include "models/tagtreemodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/inbox/inboxpage.h"
#include "widgets/inspector.h"
#include "widgets/noticebar.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"
#include "widgets/sectionlist.h"
#include "widgets/tagtreepanel.h"
#include "widgets/tagtreeview.h"

#include <QMimeData>

using namespace LeverArch;

namespace {

QString samplePaper(const char *name)
{
    return QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/") + QLatin1String(name);
}

} // namespace

TEST_CASE("Papers dropped anywhere on the window are brought in")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.section(Kind::document, 0);
    QWidget *places[] = {fixture.window().panels()->view(),
                         fixture.window().panels()->sectionList()->viewport(),
                         fixture.window().panels()->inspector()};
    const char *papers[] = {"2026-01-29 HR to branch.pdf", "2026-01-19 Branch to director.pdf",
                            "2026-02-04 Branch to director.pdf"};
    for (int i = 0; i < 3; ++i) {
        const auto dropped = filesToDrop({samplePaper(papers[i])});
        CHECK(dropOn(*places[i], QPoint(20, 20), *dropped));
        fixture.section(Kind::document, i + 1);
    }
}

TEST_CASE("Papers dropped on the inbox are said to have been dropped, and a case file is opened")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.window().panels()->view()->showSection(SectionModel::inboxKey());
    auto *inbox = fixture.window().findChild<InboxPage *>();
    REQUIRE(inbox);
    CHECK(dropOn(*inbox, QPoint(40, 40), *filesToDrop({samplePaper("2026-01-29 HR to branch.pdf")})));
    const auto intakes = [&] { return must(fixture.file().read().ledger().intakes()); };
    fixture.waitUntil([&] { return !intakes().isEmpty() && intakes().first().finished; });
    CHECK(intakes().first().way == IntakeWay::Dropped);
    const QString path = fixture.path(QStringLiteral("other.leverarch"));
    must(CaseFile::create(path)).reset();
    CHECK(dropOn(*inbox, QPoint(40, 40), *filesToDrop({path})));
    fixture.waitUntil(
        [&] { return fixture.desk().isOpen() && fixture.file().title() == QStringLiteral("other"); });
}

TEST_CASE("A case file dropped on the window is opened")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("dropped.leverarch"));
    must(CaseFile::create(path)).reset();
    CHECK(dropOn(fixture.window(), QPoint(300, 300), *filesToDrop({path})));
    fixture.waitUntil([&] { return fixture.desk().isOpen(); });
    CHECK(fixture.file().title() == QStringLiteral("dropped"));
}

TEST_CASE("Papers dropped before a case file is open are not lost without a word")
{
    WindowFixture fixture;
    CHECK(dropOn(fixture.window(), QPoint(300, 300),
                 *filesToDrop({samplePaper("2026-01-29 HR to branch.pdf")})));
    CHECK(fixture.window().notice()->text().contains(QStringLiteral("case file")));
}

TEST_CASE("Records dropped on a tag carry it, and a tag dropped on another moves under it")
{
    WindowFixture fixture;
    fixture.newCase();
    for (const char *title : {"one", "two"})
        fixture.add(Kind::letter, QLatin1String(title));
    Id money;
    Id cuts;
    must(fixture.file().act(QStringLiteral("Tags"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Tag a, stores.tags().ensurePath(QStringLiteral("cuts")));
        LEVERARCH_ASSIGN(const Tag b, stores.tags().ensurePath(QStringLiteral("money")));
        cuts = a.id;
        money = b.id;
        return {};
    }));
    RecordsPage *letters = fixture.section(Kind::letter, 2);
    letters->table()->selectAll();
    TagTreePanel *tags = fixture.window().panels()->tags();
    fixture.waitUntil([&] { return tags->model()->rowCount() == 2; });

    const auto middleOf = [&](Id tag) {
        return tags->view()->visualRect(tags->model()->indexOf(tag)).center();
    };
    const std::unique_ptr<QMimeData> records(
        letters->model()->mimeData(letters->table()->selectionModel()->selectedRows()));
    CHECK(dropOn(*tags->view()->viewport(), middleOf(money), *records));
    fixture.waitUntil(
        [&] { return must(fixture.file().read().tags().counts()).value(money) == 2; });
    CHECK(letters->model()->rowCount() == 2); // Tagged, not moved away.

    const std::unique_ptr<QMimeData> tag(tags->model()->mimeData({tags->model()->indexOf(cuts)}));
    dropOn(*tags->view()->viewport(), middleOf(money), *tag);
    fixture.waitUntil([&] {
        const auto moved = fixture.file().read().tags().byPath(QStringLiteral("money/cuts"));
        return moved.ok() && moved->id == cuts;
    });
}
