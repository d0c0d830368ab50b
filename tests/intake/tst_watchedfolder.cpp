// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sha256.h"
#include "intake/watchedfolder.h"
#include "support/casefilefixture.h"
#include "support/fixedclock.h"
#include "support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace LeverArch;

namespace {

/// A folder that is looked into only when the test says so, at a time the test says.
class Watched
{
public:
    Watched()
    {
        REQUIRE(m_place.isValid());
        folder = m_place.filePath(QStringLiteral("scans"));
        REQUIRE(QDir().mkpath(folder));
        watch = std::make_unique<WatchedFolder>(folder, clock, nullptr);
        QObject::connect(watch.get(), &WatchedFolder::found,
                         [this](const QList<WatchedFile> &files) {
                             for (const WatchedFile &file : files) {
                                 found.append(QDir(folder).relativeFilePath(file.path));
                                 last = file;
                             }
                         });
        QObject::connect(watch.get(), &WatchedFolder::wentAway, [this] { news.append(QStringLiteral("away")); });
        QObject::connect(watch.get(), &WatchedFolder::cameBack, [this] { news.append(QStringLiteral("back")); });
        QObject::connect(watch.get(), &WatchedFolder::looked, [this] { ++looks; });
    }

    /// One whole look after so many seconds; what it found.
    QStringList lookAfter(int seconds)
    {
        clock.advance(seconds * 1000);
        found.clear();
        // The system may have made it look by itself: both looks are at the same time.
        const int before = looks;
        watch->look();
        CaseFileFixture::waitUntil([&] { return looks > before && !watch->isLooking(); });
        return found;
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder + u'/' + name;
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    FixedClock clock;
    QString folder;
    std::unique_ptr<WatchedFolder> watch;
    QStringList found;
    QStringList news;
    WatchedFile last;
    int looks = 0;

private:
    QTemporaryDir m_place;
};

} // namespace

TEST_CASE("A file is found when it has rested, once, and stays as it is")
{
    Watched watched;
    watched.write(QStringLiteral("letter.pdf"), "half");
    CHECK(watched.lookAfter(0).isEmpty());
    CHECK(watched.lookAfter(1).isEmpty()); // Two looks, but a scanner is slower than that.
    CHECK(watched.lookAfter(2) == QStringList{QStringLiteral("letter.pdf")});
    CHECK(watched.lookAfter(60).isEmpty());
    QFile file(watched.folder + QStringLiteral("/letter.pdf"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "half");
}

TEST_CASE("A file that still grows waits until it has stopped")
{
    Watched watched;
    watched.write(QStringLiteral("scan.pdf"), "1");
    watched.lookAfter(0);
    for (int i = 2; i < 6; ++i) {
        watched.write(QStringLiteral("scan.pdf"), QByteArray(i, 'x'));
        CHECK(watched.lookAfter(10).isEmpty());
    }
    CHECK(watched.lookAfter(3) == QStringList{QStringLiteral("scan.pdf")});
}

TEST_CASE("A file that becomes another is found again and said to be changed")
{
    Watched watched;
    watched.write(QStringLiteral("minutes.odt"), "first");
    watched.lookAfter(0);
    watched.lookAfter(3);
    CHECK_FALSE(watched.last.changed);
    watched.write(QStringLiteral("minutes.odt"), "second, and longer");
    CHECK(watched.lookAfter(1).isEmpty());
    CHECK(watched.lookAfter(3) == QStringList{QStringLiteral("minutes.odt")});
    CHECK(watched.last.changed);
}

TEST_CASE("Folders in the folder are looked into, links and hidden and unfinished files are not")
{
    Watched watched;
    watched.write(QStringLiteral("2021/March/notes.txt"), "in a folder");
    for (const char *name :
         {"film.mp4.part", "page.html.crdownload", "~$letter.docx", ".hidden.pdf", "x.TMP",
          "letter.odt~", ".trash/gone.pdf", "case.leverarch", "case.leverarch-wal"})
        watched.write(QString::fromLatin1(name), "no");
    QTemporaryDir elsewhere;
    QFile secret(elsewhere.filePath(QStringLiteral("secret.pdf")));
    REQUIRE(secret.open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(elsewhere.path(), watched.folder + QStringLiteral("/link")));
    REQUIRE(QFile::link(secret.fileName(), watched.folder + QStringLiteral("/link.pdf")));
    // Round in a circle.
    REQUIRE(QFile::link(watched.folder, watched.folder + QStringLiteral("/2021/back")));
    watched.lookAfter(0);
    CHECK(watched.lookAfter(5) == QStringList{QStringLiteral("2021/March/notes.txt")});
    // The download is finished: now it has its name.
    REQUIRE(QFile::rename(watched.folder + QStringLiteral("/page.html.crdownload"),
                          watched.folder + QStringLiteral("/page.html")));
    watched.lookAfter(1);
    CHECK(watched.lookAfter(5) == QStringList{QStringLiteral("page.html")});
}

TEST_CASE("A stick that is pulled out is missed once, and what was on it is not found again")
{
    Watched watched;
    watched.write(QStringLiteral("a.pdf"), "a");
    watched.lookAfter(0);
    CHECK(watched.lookAfter(5).size() == 1);
    const QString away = watched.folder + QStringLiteral(".away");
    REQUIRE(QDir().rename(watched.folder, away));
    watched.lookAfter(5);
    watched.lookAfter(5);
    CHECK(watched.news == QStringList{QStringLiteral("away")});
    CHECK_FALSE(watched.watch->isThere());
    REQUIRE(QDir().rename(away, watched.folder));
    watched.write(QStringLiteral("b.pdf"), "b");
    watched.lookAfter(5);
    CHECK(watched.news == QStringList{QStringLiteral("away"), QStringLiteral("back")});
    CHECK(watched.lookAfter(5) == QStringList{QStringLiteral("b.pdf")});
}

TEST_CASE("Files that did not come in are found again after a while, or with the next one")
{
    using namespace std::chrono_literals;
    Watched watched;
    const QString a = QStringLiteral("a.pdf");
    const QString b = QStringLiteral("b.pdf");
    watched.write(a, "a");
    watched.lookAfter(0);
    CHECK(watched.lookAfter(5) == QStringList{a});
    watched.watch->findAgain({watched.folder + u'/' + a}, 60s);
    CHECK(watched.lookAfter(30).isEmpty());
    CHECK(watched.lookAfter(31) == QStringList{a});
    CHECK(watched.lookAfter(600).isEmpty());
    // Somebody has stopped it.
    watched.watch->findAgain({watched.folder + u'/' + a}, std::nullopt);
    CHECK(watched.lookAfter(3600).isEmpty());
    watched.write(b, "b");
    CHECK(watched.lookAfter(1).isEmpty());
    CHECK(watched.lookAfter(5) == QStringList{a, b});
    CHECK(watched.lookAfter(3600).isEmpty());
}

TEST_CASE("A line is about a file by its size and times, and where they leave it open by its bytes")
{
    Watched watched;
    watched.write(QStringLiteral("minutes.pdf"), "the first minutes");
    const QString path = watched.folder + QStringLiteral("/minutes.pdf");
    WatchedFile file = WatchedFile::at(path);
    CHECK(file.placed.isValid());
    LedgerEntry line;
    line.path = path;
    line.size = file.size;
    line.sha256 = Sha256::of("the first minutes").toHex();
    line.at = file.placed.addSecs(60);
    CHECK(isAccountedFor(file, line));

    // Put there later, with the time of the older one, as copying programs do it.
    const QDateTime older = file.modified.addDays(-7);
    watched.write(QStringLiteral("minutes.pdf"), "the other minutes");
    {
        QFile other(path);
        REQUIRE(other.open(QIODevice::ReadWrite));
        REQUIRE(other.setFileTime(older, QFileDevice::FileModificationTime));
    }
    file = WatchedFile::at(path);
    REQUIRE(file.size == line.size);
    CHECK(file.modified < line.at);
    line.at = file.placed.addSecs(-1);
    CHECK_FALSE(isAccountedFor(file, line));
    line.sha256 = Sha256::of("the other minutes").toHex();
    CHECK(isAccountedFor(file, line)); // The same bytes, only touched.
    line.size = 7;
    line.at = file.placed.addSecs(60);
    CHECK_FALSE(isAccountedFor(file, line));
}

TEST_CASE("The system's word of a new file is enough for a look")
{
    Watched watched;
    watched.lookAfter(0); // From now on the folder itself tells.
    const int before = watched.looks;
    watched.write(QStringLiteral("new.pdf"), "new");
    CaseFileFixture::waitUntil([&] { return watched.looks > before; });
    CHECK(watched.lookAfter(5) == QStringList{QStringLiteral("new.pdf")});
}
