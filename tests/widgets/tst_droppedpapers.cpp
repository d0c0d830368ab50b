// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "models/recordmime.h"
#include "widgets/droppedpapers.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace LeverArch;

// What each program offers was read in its sources: Thunderbird's mail/base/content/about3Pane.js
// with Gecko's widget/gtk/nsDragService.cpp, Evolution's mail/em-utils.c, messagelib's
// messagelist/src/widget.cpp (KMail), KIO's file views.

namespace {

const QDateTime when(QDate(2026, 11, 29), QTime(14, 5));

/// A place that programs clear: the system's folder for passing files.
class Passing
{
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

private:
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/dnd_file-XXXXXX")};
};

QByteArray uriList(const QStringList &uris)
{
    return uris.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

QByteArray utf16(const QString &text)
{
    return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
}

const QByteArray letter = "From: HR <hr@example.org>\r\nSubject: At risk\r\n\r\nDear colleague\r\n";

} // namespace

TEST_CASE("Files and folders from a file manager stay where they are")
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/jb/Papers/a letter.pdf")),
                  QUrl::fromLocalFile(QStringLiteral("/home/jb/Papers"))});
    CHECK(mayHavePapers(data));
    const DroppedPapers taken = droppedPapers(data, when);
    CHECK(taken.paths == QStringList{QStringLiteral("/home/jb/Papers/a letter.pdf"),
                                     QStringLiteral("/home/jb/Papers")});
    CHECK(taken.papers.isEmpty());
    CHECK(taken.leftOut.isEmpty());
}

TEST_CASE("A message from Thunderbird is read before its file goes")
{
    const Passing folder;
    const QString path = folder.write(QStringLiteral("At risk.eml"), letter);
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), uriList({QUrl::fromLocalFile(path).toString()}));
    data.setData(QStringLiteral("text/x-moz-url"),
                 utf16(QStringLiteral("mailbox:///home/jb/.thunderbird/x/Inbox?number=12\nAt risk")));
    data.setData(QStringLiteral("application/x-moz-file-promise-dest-filename"),
                 utf16(QStringLiteral("At risk.eml")));
    const DroppedPapers held = droppedPapers(data, when);
    REQUIRE(QFile::remove(path));
    const DroppedPapers taken = readPassing(held);
    CHECK(taken.paths.isEmpty());
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName.endsWith(QStringLiteral("/At risk.eml")));
    CHECK(taken.papers.first().bytes == letter);
    CHECK(taken.leftOut.isEmpty());
}

TEST_CASE("Attachments from Evolution and KMail are read before their files go")
{
    const Passing folder;
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"),
                 uriList({QUrl::fromLocalFile(folder.write(QStringLiteral("plan.odt"), "PK plan"))
                              .toString(),
                          QUrl::fromLocalFile(folder.write(QStringLiteral("table.xlsx"), "PK tab"))
                              .toString()}));
    const DroppedPapers taken = readPassing(droppedPapers(data, when));
    REQUIRE(taken.papers.size() == 2);
    CHECK(taken.papers[0].bytes == "PK plan");
    CHECK(taken.papers[1].bytes == "PK tab");
}

TEST_CASE("Evolution's messages come as a file, or as the message itself")
{
    QMimeData one;
    one.setData(QStringLiteral("x-uid-list"), "folder://local/Inbox\0" "17");
    one.setData(QStringLiteral("message/rfc822"), letter);
    CHECK(mayHavePapers(one));
    DroppedPapers taken = droppedPapers(one, when);
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName == QStringLiteral("Dropped message 29 Nov 2026 14.05.eml"));
    CHECK(taken.papers.first().bytes == letter);

    QMimeData several;
    several.setData(QStringLiteral("message/rfc822"),
                    "From - Mon Nov 29 14:05:00 2026\n" + letter + "\nFrom - x\n" + letter);
    taken = droppedPapers(several, when);
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName.endsWith(QStringLiteral(".mbox")));
}

TEST_CASE("KMail's places of messages are no messages, and it is said what to do")
{
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"),
                 uriList({QStringLiteral("akonadi:?item=4711&type=message/rfc822")}));
    const DroppedPapers taken = droppedPapers(data, when);
    CHECK(taken.isEmpty());
    CHECK(taken.leftOut.contains(QStringLiteral("Save the message")));
}

TEST_CASE("KDE's views name files on other systems by where they can be read")
{
    QMimeData data;
    data.setData(QStringLiteral("text/uri-list"), uriList({QStringLiteral("smb://server/a.pdf")}));
    data.setData(QStringLiteral("application/x-kde4-urilist"),
                 uriList({QStringLiteral("file:///run/kio-fuse/smb/server/a.pdf")}));
    CHECK(droppedPapers(data, when).paths ==
          QStringList{QStringLiteral("/run/kio-fuse/smb/server/a.pdf")});

    QMimeData only;
    only.setData(QStringLiteral("text/uri-list"), uriList({QStringLiteral("smb://server/a.pdf")}));
    CHECK(droppedPapers(only, when).isEmpty());
    CHECK(droppedPapers(only, when).leftOut.contains(QStringLiteral("Copy it")));
}

TEST_CASE("Nothing is fetched from the web")
{
    QMimeData link;
    link.setData(QStringLiteral("text/x-moz-url"),
                 utf16(QStringLiteral("https://council.example/agenda.pdf\nAgenda")));
    link.setData(QStringLiteral("text/uri-list"),
                 uriList({QStringLiteral("https://council.example/agenda.pdf")}));
    link.setText(QStringLiteral("https://council.example/agenda.pdf"));
    link.setHtml(QStringLiteral("<a href=\"https://council.example/agenda.pdf\">Agenda</a>"));
    DroppedPapers taken = droppedPapers(link, when);
    CHECK(taken.isEmpty());
    CHECK(taken.leftOut.contains(QStringLiteral("Save the page")));

    QMimeData address; // Copied from the address line.
    address.setText(QStringLiteral(" https://council.example/agenda.pdf "));
    taken = pastedPapers(address, when);
    CHECK(taken.isEmpty());
    CHECK(taken.leftOut.contains(QStringLiteral("fetched")));

    // Of several, what is a file comes in, and the rest is said.
    QMimeData both;
    both.setUrls({QUrl(QStringLiteral("https://council.example/a.pdf")),
                  QUrl::fromLocalFile(QStringLiteral("/home/jb/b.pdf"))});
    taken = droppedPapers(both, when);
    CHECK(taken.paths == QStringList{QStringLiteral("/home/jb/b.pdf")});
    CHECK_FALSE(taken.leftOut.isEmpty());
}

TEST_CASE("A picture from a browser comes as it is, not as its address")
{
    QMimeData data;
    data.setData(QStringLiteral("image/jpeg"), "\xFF\xD8\xFF jpeg");
    data.setData(QStringLiteral("image/png"), "\x89PNG png");
    data.setUrls({QUrl(QStringLiteral("https://council.example/chart.jpg"))});
    data.setHtml(QStringLiteral("<img src=\"https://council.example/chart.jpg\">"));
    const DroppedPapers taken = droppedPapers(data, when);
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName == QStringLiteral("Dropped picture 29 Nov 2026 14.05.png"));
    CHECK(taken.papers.first().bytes == "\x89PNG png");
    CHECK(taken.leftOut.isEmpty());
}

TEST_CASE("A copied picture, page or text gets the name of its time")
{
    QMimeData picture;
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    picture.setImageData(image);
    DroppedPapers taken = pastedPapers(picture, when);
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName == QStringLiteral("Pasted picture 29 Nov 2026 14.05.png"));
    CHECK(QImage::fromData(taken.papers.first().bytes, "PNG").size() == QSize(3, 2));

    QMimeData page;
    page.setHtml(QStringLiteral("<p>Caf\u00e9</p>"));
    page.setText(QStringLiteral("Caf\u00e9"));
    taken = pastedPapers(page, when);
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName == QStringLiteral("Pasted text 29 Nov 2026 14.05.html"));
    CHECK(taken.papers.first().bytes.contains("Caf\xC3\xA9"));

    QMimeData text;
    text.setText(QStringLiteral("Caf\u00e9 at noon\n"));
    taken = pastedPapers(text, when);
    REQUIRE(taken.papers.size() == 1);
    CHECK(taken.papers.first().fileName == QStringLiteral("Pasted text 29 Nov 2026 14.05.txt"));
    CHECK(taken.papers.first().bytes == "Caf\xC3\xA9 at noon\n");
}

TEST_CASE("Nothing worth keeping is said to be nothing")
{
    QMimeData blank;
    blank.setText(QStringLiteral("  \n"));
    CHECK(pastedPapers(blank, when).isEmpty());
    CHECK_FALSE(pastedPapers(blank, when).leftOut.isEmpty());

    QMimeData strange;
    strange.setData(QStringLiteral("application/x-calendar"), "x");
    CHECK_FALSE(mayHavePapers(strange));
    CHECK(droppedPapers(strange, when).isEmpty());

    const std::unique_ptr<QMimeData> records(recordMimeData({Id(7)}));
    CHECK_FALSE(mayHavePapers(*records));
}

TEST_CASE("Many large photographs out of a folder for passing files are not read into memory")
{
    const Passing folder;
    QMimeData data;
    QList<QUrl> urls;
    for (int i = 0; i < 30; ++i) {
        const QString path = folder.write(QStringLiteral("%1.jpg").arg(i), "\xFF\xD8");
        QFile photograph(path);
        REQUIRE(photograph.resize(20 * 1024 * 1024)); // A hole; it takes no room on the disk.
        urls.append(QUrl::fromLocalFile(path));
    }
    data.setUrls(urls);
    const DroppedPapers taken = droppedPapers(data, when);
    CHECK(taken.papers.isEmpty()); // Nothing is read while the window waits.
    CHECK(taken.passing.size() == 12);
    CHECK(taken.paths.size() == 18);
}

TEST_CASE("A dropped file that is gone or a folder for passing files is left to the import to name")
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QDir::tempPath() + QStringLiteral("/gone.pdf"))});
    CHECK(droppedPapers(data, when).paths.size() == 1);
    const QTemporaryDir folder;
    QMimeData whole;
    whole.setUrls({QUrl::fromLocalFile(folder.path())});
    CHECK(droppedPapers(whole, when).paths == QStringList{folder.path()});
}
