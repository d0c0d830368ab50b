// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/outsideprogram.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/issuemodel.h"
#include "models/recordtablemodel.h"
#include "models/sectionmodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/conscienceline.h"
#include "widgets/jobbar.h"
#include "widgets/ledgerpage.h"
#include "widgets/recordspage.h"

#include <QDir>
#include <QFile>
#include <QListView>
#include <QTableView>
#include <QToolButton>

using namespace LeverArch;

namespace {

QString samplePaper()
{
    return QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/2026-01-29 HR to branch.pdf");
}

/// The paper, to be opened with the password "heron" only.
QString lockedPaper(const WindowFixture &fixture)
{
    const QString path = fixture.path(QStringLiteral("locked.pdf"));
    const QString password = QStringLiteral("heron");
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), password, password, QStringLiteral("256"),
                    QStringLiteral("--"), samplePaper(), path});
    REQUIRE(QFile::exists(path));
    return path;
}

bool hasWords(WindowFixture &fixture, Id document)
{
    const Stores &stores = fixture.file().read();
    const Id original = must(stores.documents().versionsOf(document)).last().original;
    const auto text = stores.pages().text(original, 1);
    return text.ok() && text->text.contains(QStringLiteral("consultation"));
}

} // namespace

TEST_CASE("A locked paper asks for its password until it fits, and is then read")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.dialogs.answer(QStringLiteral("password"),
                           {QStringLiteral("egret"), QStringLiteral("heron")});
    fixture.dialogs.answer(QStringLiteral("import-files"), {lockedPaper(fixture)});
    fixture.trigger("case.import");
    const RecordsPage *documents = fixture.section(Kind::document, 1);
    fixture.waitUntil([&] { return hasWords(fixture, documents->model()->recordAt(0)); });
    CHECK(fixture.dialogs.asked().count(QStringLiteral("password")) == 2);
}

TEST_CASE("A locked paper whose password nobody knows is kept, and not read")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.dialogs.answer(QStringLiteral("import-files"), {lockedPaper(fixture)});
    fixture.trigger("case.import");
    const RecordsPage *documents = fixture.section(Kind::document, 1);
    fixture.waitUntil([&] {
        return fixture.desk().issues().rowCount() > 0 ||
               fixture.window().conscience()->sentence().contains(QStringLiteral("1 file"));
    });
    CHECK_FALSE(hasWords(fixture, documents->model()->recordAt(0)));
}

TEST_CASE("Every file has its line in the ledger, the refused one with the reason")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString poem = fixture.path(QStringLiteral("poem.pdf"));
    QFile file(poem);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close(); // Empty: whatever it calls itself, there is nothing to keep.
    fixture.desk().importFiles({samplePaper(), poem});
    fixture.section(Kind::document, 1);
    fixture.waitUntil([&] { return fixture.desk().issues().rowCount() == 1; });

    fixture.trigger("go.imports");
    auto *ledger = qobject_cast<LedgerPage *>(fixture.window().panels()->view()->currentPage());
    REQUIRE(ledger);
    auto *lines = ledger->findChild<QTableView *>();
    fixture.waitUntil([&] { return lines->model()->rowCount() == 2; });
    QStringList words;
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < lines->model()->columnCount(); ++column)
            words.append(lines->model()->index(row, column).data().toString());
    }
    CHECK(words.contains(QStringLiteral("Stored")));
    CHECK(words.contains(QStringLiteral("Not taken in")));
    CHECK(words.filter(QStringLiteral("empty")).size() >= 1);
    CHECK(fixture.desk().issues().summary().contains(QStringLiteral("poem.pdf")));

    // From the line of the stored file one goes to its paper.
    const int stored = lines->model()->index(0, 1).data() == QStringLiteral("Stored") ? 0 : 1;
    clickRow(*lines, lines->model()->index(stored, 0));
    fixture.waitUntil([&] { return fixture.window().panels()->selection().size() == 1; });
    press(*lines, Qt::Key_Return);
    fixture.waitUntil([&] {
        return fixture.window().panels()->view()->currentPage()->key().startsWith(u"document/");
    });
}

TEST_CASE("Cancelling an import keeps what is in and brings in no more")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("papers"));
    REQUIRE(QDir().mkpath(folder));
    constexpr int papers = 120;
    for (int i = 0; i < papers; ++i) {
        // Different bytes each: a comment after the end is no fault of a PDF's.
        const QString path = QStringLiteral("%1/%2.pdf").arg(folder).arg(i);
        REQUIRE(QFile::copy(samplePaper(), path));
        QFile file(path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        REQUIRE(file.open(QIODevice::Append));
        file.write(QByteArray("\n% ") + QByteArray::number(i) + "\n%%EOF\n");
    }
    fixture.desk().importFiles({folder});
    auto *jobs = fixture.window().findChild<JobBar *>();
    REQUIRE(jobs);
    REQUIRE(jobs->isVisible());
    fixture.window().panels()->view()->showSection(QString::fromLatin1(Kind::document));
    const auto *page =
        qobject_cast<RecordsPage *>(fixture.window().panels()->view()->currentPage());
    fixture.waitUntil([&] { return page->model()->rowCount() > 0; });
    click(*jobs->findChild<QToolButton *>());
    fixture.waitUntil([&] { return jobs->running() == 0; });
    const int stored = int(must(fixture.file().read().documents().originals()).size());
    CHECK(stored < papers);
    CHECK(stored >= page->model()->rowCount());
}

TEST_CASE("Closing the case file asks while imports wait that have not begun")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString second = fixture.path(QStringLiteral("second.txt"));
    QFile file(second);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("second");
    file.close();
    fixture.desk().importFiles({samplePaper()});
    fixture.desk().importFiles({second});
    fixture.trigger("case.close");
    CHECK(fixture.dialogs.asked().count(QStringLiteral("leave")) == 1);
    REQUIRE(fixture.desk().isOpen());
    fixture.waitUntil([&] {
        return must(fixture.file().read().records().find({})).size() == 2;
    });
    fixture.trigger("case.close");
    CHECK(fixture.dialogs.asked().count(QStringLiteral("leave")) == 1);
    fixture.waitUntil([&] { return !fixture.desk().isOpen(); });
}
