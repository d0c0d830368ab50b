// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/conscienceline.h"
#include "shell/watching.h"
#include "shell/windowcommands.h"
#include "widgets/importwish.h"
#include "widgets/jobbar.h"
#include "widgets/noticebar.h"
#include "widgets/tabpage.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

using namespace LeverArch;

namespace {

const QByteArray letter = "From: HR <hr@example.org>\r\nTo: Branch <branch@example.org>\r\n"
                          "Subject: At risk\r\nDate: Mon, 22 Mar 2021 09:00:00 +0000\r\n"
                          "Content-Type: text/plain; charset=utf-8\r\n\r\nDear colleague\r\n";

QString samplePaper(const char *name)
{
    return QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample/") + QLatin1String(name);
}

QList<IntakeInfo> intakes(WindowFixture &fixture)
{
    return must(fixture.file().read().ledger().intakes());
}

/// When so many imports are over, the newest first.
QList<IntakeInfo> waitForIntakes(WindowFixture &fixture, int count)
{
    fixture.waitUntil([&] {
        const auto all = intakes(fixture);
        return all.size() == count && std::all_of(all.begin(), all.end(), [](const auto &each) {
                   return each.finished;
               });
    });
    return intakes(fixture);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("A message let go of over the ledger comes in as it was")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.trigger("go.imports");
    QMimeData message;
    message.setData(QStringLiteral("message/rfc822"), letter);
    CHECK(dropOn(*fixture.window().panels()->view()->currentPage(), QPoint(40, 200), message));
    const auto all = waitForIntakes(fixture, 1);
    CHECK(all.first().way == IntakeWay::Dropped);
    const auto entries = must(fixture.file().read().ledger().entries(all.first().id));
    REQUIRE(entries.size() == 1);
    CHECK(entries.first().size == letter.size());
    CHECK(entries.first().path.startsWith(QStringLiteral("Dropped message 22 Mar 2021")));
}

TEST_CASE("A web address let go of over the window is not fetched, and that is said")
{
    WindowFixture fixture;
    fixture.newCase();
    QMimeData link;
    link.setUrls({QUrl(QStringLiteral("https://council.example/agenda.pdf"))});
    CHECK(dropOn(fixture.window(), QPoint(400, 300), link));
    CHECK(fixture.window().conscience()->sentence().contains(QStringLiteral("fetched")));
    CHECK(intakes(fixture).isEmpty());
}

TEST_CASE("What is copied elsewhere is pasted as a paper, but not while text is typed")
{
    WindowFixture fixture;
    fixture.newCase();
    RecordsPage *documents = fixture.section(Kind::document, 0);
    Q_UNUSED(documents)
    QGuiApplication::clipboard()->setText(QStringLiteral("The posts at risk are fourteen."));
    fixture.window().activateWindow();
    fixture.trigger("case.paste");
    const auto all = waitForIntakes(fixture, 1);
    CHECK(all.first().way == IntakeWay::Pasted);
    const auto entries = must(fixture.file().read().ledger().entries(all.first().id));
    REQUIRE(entries.size() == 1);
    CHECK(entries.first().path.startsWith(QStringLiteral("Pasted text 22 Mar 2021")));
    CHECK(entries.first().path.endsWith(QStringLiteral(".txt")));
    CHECK(entries.first().status == LedgerEntry::Status::Stored);

    // In a field the same keys paste words.
    fixture.section(Kind::document, 1);
    auto *filter =
        fixture.window().panels()->view()->currentPage()->findChild<QLineEdit *>();
    REQUIRE(filter);
    filter->setFocus();
    press(*filter, Qt::Key_V, Qt::ControlModifier);
    CHECK(filter->text() == QStringLiteral("The posts at risk are fourteen."));
    CHECK(intakes(fixture).size() == 1);
}

TEST_CASE("After an import the bottom line says what came in and leads there")
{
    WindowFixture fixture;
    fixture.newCase();
    fixture.trigger("go.imports");
    fixture.desk().importFiles({samplePaper("2026-01-29 HR to branch.pdf")});
    auto *way = fixture.window().findChild<QToolButton *>(QStringLiteral("wayOn"));
    REQUIRE(way);
    fixture.waitUntil([&] { return way->isVisible(); });
    CHECK(fixture.window().conscience()->sentence() == QStringLiteral("1 file: 1 stored"));
    click(*way);
    CHECK(fixture.window().panels()->view()->section() != QStringLiteral("imports"));
    CHECK_FALSE(way->isVisible());
}

TEST_CASE("Imports asked for while one runs wait their turn, and all come in")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("many"));
    REQUIRE(QDir().mkpath(folder));
    for (int i = 0; i < 60; ++i)
        write(QStringLiteral("%1/%2.txt").arg(folder).arg(i), "Note " + QByteArray::number(i));
    fixture.desk().importFiles({folder});
    for (const char *name : {"2026-01-29 HR to branch.pdf", "2026-01-19 Branch to director.pdf"})
        fixture.desk().importFiles({samplePaper(name)});
    auto *jobs = fixture.window().findChild<JobBar *>();
    CHECK(jobs->running() == 1);
    QStringList shown;
    for (const QLabel *label : jobs->findChildren<QLabel *>())
        shown.append(label->text());
    fixture.waitUntil([&] {
        for (const QLabel *label : jobs->findChildren<QLabel *>())
            shown.append(label->text());
        return intakes(fixture).size() == 3;
    });
    CHECK(waitForIntakes(fixture, 3).size() == 3);
    CHECK_FALSE(shown.filter(QStringLiteral("2 more waiting")).isEmpty());
}

TEST_CASE("What is put into a watched folder comes in, once, also after a restart")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("scans"));
    REQUIRE(QDir().mkpath(folder));
    const QString old = folder + QStringLiteral("/old.pdf");
    REQUIRE(QFile::copy(samplePaper("2026-01-29 HR to branch.pdf"), old));
    fixture.dialogs.answer(QStringLiteral("watch-folder"), {folder});
    CHECK_FALSE(fixture.action("case.unwatch")->isEnabled());
    fixture.trigger("case.watch");
    Watching *watching = fixture.window().commands()->watching();
    REQUIRE(watching->folder());
    const auto look = [&] {
        watching->folder()->look();
        fixture.waitUntil([&] { return !watching->folder()->isLooking(); });
    };
    look();
    // The ledger's clock is the test's, a file's time the computer's.
    fixture.clock.set(QDateTime::currentDateTimeUtc().addSecs(3600));
    look();
    const auto all = waitForIntakes(fixture, 1);
    CHECK(all.first().way == IntakeWay::Watched);
    CHECK(all.first().stored == 1);
    CHECK(QFile::exists(old));
    CHECK(watching->button()->isVisible());
    CHECK(watching->button()->text() == QStringLiteral("Watching scans"));

    // Opened again, it is still watched, and what has a line is not brought in again.
    const QString path = fixture.file().path();
    fixture.trigger("case.close");
    fixture.waitUntil([&] { return !fixture.desk().isOpen(); });
    CHECK_FALSE(watching->isWatching());
    fixture.open(path);
    REQUIRE(watching->isWatching());
    look();
    write(folder + QStringLiteral("/new.txt"), "A note of the meeting.");
    look();
    fixture.clock.advance(10'000);
    look();
    CHECK(waitForIntakes(fixture, 2).first().files() == 1);

    fixture.trigger("case.unwatch");
    CHECK_FALSE(watching->isWatching());
    CHECK_FALSE(watching->button()->isVisible());
    fixture.trigger("case.close");
    fixture.waitUntil([&] { return !fixture.desk().isOpen(); });
    fixture.open(path);
    CHECK_FALSE(watching->isWatching());
}

TEST_CASE("A file that was replaced by an older one while nobody watched comes in")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("scans"));
    REQUIRE(QDir().mkpath(folder));
    const QString scan = folder + QStringLiteral("/scan.txt");
    write(scan, "The first letter.");
    fixture.dialogs.answer(QStringLiteral("watch-folder"), {folder});
    fixture.trigger("case.watch");
    Watching *watching = fixture.window().commands()->watching();
    const auto look = [&] {
        watching->folder()->look();
        fixture.waitUntil([&] { return !watching->folder()->isLooking(); });
    };
    look();
    fixture.clock.set(QDateTime::currentDateTimeUtc());
    look();
    waitForIntakes(fixture, 1);
    const QString path = fixture.file().path();
    fixture.trigger("case.close");
    fixture.waitUntil([&] { return !fixture.desk().isOpen(); });

    REQUIRE(QFile::remove(scan));
    write(scan, "The other letter, and more.");
    {
        QFile other(scan);
        REQUIRE(other.open(QIODevice::ReadWrite));
        REQUIRE(other.setFileTime(QDateTime::currentDateTimeUtc().addYears(-1),
                                  QFileDevice::FileModificationTime));
    }
    fixture.open(path);
    look();
    fixture.clock.advance(60'000);
    look();
    CHECK(waitForIntakes(fixture, 2).first().stored == 1);
    // And then no more.
    look();
    fixture.clock.advance(60'000);
    look();
    CHECK(intakes(fixture).size() == 2);
}

TEST_CASE("Files of a watched folder whose import was stopped come in with the next one")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("scans"));
    REQUIRE(QDir().mkpath(folder));
    constexpr int notes = 80;
    for (int i = 0; i < notes; ++i)
        write(QStringLiteral("%1/%2.txt").arg(folder).arg(i), "Note " + QByteArray::number(i));
    fixture.dialogs.answer(QStringLiteral("watch-folder"), {folder});
    fixture.trigger("case.watch");
    Watching *watching = fixture.window().commands()->watching();
    auto *jobs = fixture.window().findChild<JobBar *>();
    const auto look = [&] {
        watching->folder()->look();
        fixture.waitUntil([&] { return !watching->folder()->isLooking(); });
    };
    look();
    fixture.clock.set(QDateTime::currentDateTimeUtc().addSecs(3600));
    look();
    fixture.waitUntil([&] { return jobs->running() == 1; });
    jobs->cancelAll();
    fixture.waitUntil([&] { return jobs->running() == 0; });
    REQUIRE(intakes(fixture).size() <= 1);
    // The job is off the window a moment before what became of it is said.
    fixture.waitUntil([&] {
        return fixture.window().conscience()->sentence().contains(QStringLiteral("Go on")) !=
               intakes(fixture).isEmpty();
    });

    // Not at once: it was stopped on purpose.
    fixture.clock.advance(3'600'000);
    look();
    CHECK(jobs->running() == 0);
    write(folder + QStringLiteral("/new.txt"), "One more.");
    look();
    fixture.clock.advance(60'000);
    look();
    fixture.waitUntil([&] {
        const auto all = intakes(fixture);
        int stored = 0;
        for (const IntakeInfo &each : all)
            stored += each.stored;
        return stored == notes + 1;
    });
}

TEST_CASE("What is pasted or dropped while an import runs is not lost when the window is closed")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("many"));
    REQUIRE(QDir().mkpath(folder));
    for (int i = 0; i < 60; ++i)
        write(QStringLiteral("%1/%2.txt").arg(folder).arg(i), "Note " + QByteArray::number(i));
    fixture.desk().importFiles({folder});
    QGuiApplication::clipboard()->setText(QStringLiteral("The posts at risk are fourteen."));
    fixture.trigger("case.paste");
    QMimeData message;
    message.setData(QStringLiteral("message/rfc822"), letter);
    CHECK(dropOn(fixture.window(), QPoint(400, 300), message));
    const QString path = fixture.file().path();
    fixture.trigger("case.close"); // At once, nothing asked.
    fixture.waitUntil([&] { return !fixture.desk().isOpen(); });

    fixture.open(path);
    auto open = must(fixture.file().read().ledger().unfinished());
    open.removeIf([](const IntakeInfo &each) { return !each.paths.isEmpty(); });
    REQUIRE(open.size() == 2);
    NoticeBar *notice = fixture.window().unfinished();
    // One after the other, as they are offered.
    fixture.waitUntil([&] {
        if (!notice->text().isEmpty())
            click(*notice->findChild<QPushButton *>(QStringLiteral("accept")));
        const auto all = intakes(fixture);
        return std::all_of(all.begin(), all.end(),
                           [](const IntakeInfo &each) { return each.finished; });
    });
    for (const IntakeInfo &each : open) {
        const IntakeInfo now = must(fixture.file().read().ledger().intake(each.id));
        CHECK(now.stored == 1);
    }
}

TEST_CASE("A watched folder that is gone is said quietly")
{
    WindowFixture fixture;
    fixture.newCase();
    const QString folder = fixture.path(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(folder));
    fixture.dialogs.answer(QStringLiteral("watch-folder"), {folder});
    fixture.trigger("case.watch");
    const Watching *watching = fixture.window().commands()->watching();
    REQUIRE(QDir(folder).removeRecursively());
    watching->folder()->look();
    fixture.waitUntil([&] {
        return watching->button()->text() == QStringLiteral("stick is not there");
    });
    REQUIRE(QDir().mkpath(folder));
    watching->folder()->look();
    fixture.waitUntil(
        [&] { return watching->button()->text() == QStringLiteral("Watching stick"); });
}

TEST_CASE("Scanning says what it needs where it cannot be done")
{
    WindowFixture fixture;
    fixture.newCase();
    const QAction *scan = fixture.action("case.scan");
    CHECK(scan->isEnabled() == Scanner::isInstalled());
    if (!scan->isEnabled())
        CHECK(scan->toolTip().contains(QStringLiteral("sane-utils")));
}
