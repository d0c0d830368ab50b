// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/papersource.h"
#include "intake/receiving.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace LeverArch;

namespace {

class Folder
{
public:
    QByteArray path(const char *name) const
    {
        return QFile::encodeName(m_folder.path()) + '/' + name;
    }
    QByteArray file(const char *name, const QByteArray &bytes) const
    {
        QFile file(QFile::decodeName(path(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

ReceivedPaper receive(const QByteArray &file, const QString &caseFile = {})
{
    PaperSource source;
    source.file = file;
    return receivePaper(source, ForbiddenFiles(caseFile));
}

QString codeFor(const QByteArray &file)
{
    const ReceivedPaper paper = receive(file);
    return paper.refusal ? paper.refusal->code : QStringLiteral("received");
}

} // namespace

TEST_CASE("a paper's bytes and hash are those of the file")
{
    const Folder folder;
    QByteArray pdf =
        pdfWithPages(QList<QByteArray>(20000, "Fourteen staff of six hundred and twenty"));
    REQUIRE(pdf.size() > 3'000'000);
    const ReceivedPaper paper = receive(folder.file("a.pdf", pdf));
    REQUIRE_FALSE(paper.refusal);
    CHECK(paper.sha256 == Sha256::of(pdf));
    CHECK(paper.size == pdf.size());
    CHECK(must(paper.bytes.view()) == pdf);
}

TEST_CASE("what is no paper is refused, each for its own reason")
{
    const Folder folder;
    const QByteArray pdf = pdfWithPages({"one"});
    CHECK(codeFor(folder.file("empty.pdf", {})) == QLatin1String("empty"));
    CHECK(codeFor(folder.file("half.pdf", pdf.left(pdf.size() / 2))) == QLatin1String("truncated"));
    CHECK(codeFor(folder.path("nowhere.pdf")) == QLatin1String("missing"));
    CHECK(codeFor("/dev/null") == QLatin1String("not_a_file"));
    REQUIRE(::mkfifo(folder.path("pipe.pdf").constData(), 0600) == 0);
    CHECK(codeFor(folder.path("pipe.pdf")) == QLatin1String("not_a_file"));
}

TEST_CASE("what does not begin as a PDF is kept for the worker to say what it is")
{
    const Folder folder;
    const QByteArray pdf = pdfWithPages({"one"});
    for (const QByteArray &bytes : {QByteArray("PK\x03\x04"), QByteArray(100'000, 'x'),
                                    QByteArray(900, ' ') + pdf, "From: a@b\n\n" + pdf}) {
        const ReceivedPaper paper = receive(folder.file("paper", bytes));
        REQUIRE_FALSE(paper.refusal);
        CHECK_FALSE(paper.isPdf);
        CHECK(must(paper.bytes.view()) == bytes);
    }
    for (const QByteArray &before : {QByteArray(), QByteArray("\xEF\xBB\xBF"), QByteArray("\r\n ")})
        CHECK(receive(folder.file("paper", before + pdf)).isPdf);
}

TEST_CASE("what is refused has its hash all the same, so that it can be told again")
{
    const Folder folder;
    const QByteArray pdf = pdfWithPages({"one"});
    const QList<QByteArray> contents = {{}, pdf.left(pdf.size() / 2)};
    for (const QByteArray &bytes : contents) {
        const ReceivedPaper paper = receive(folder.file("paper", bytes));
        INFO(bytes.size());
        REQUIRE(paper.refusal);
        CHECK(paper.sha256 == Sha256::of(bytes));
        CHECK(paper.size == bytes.size());
        CHECK(paper.bytes.isNull());
    }
    PaperSource inMemory;
    inMemory.path = QStringLiteral("letter.pdf");
    inMemory.bytes = contents[1];
    CHECK(receivePaper(inMemory, ForbiddenFiles({})).sha256 == Sha256::of(contents[1]));
}

TEST_CASE("a file that somebody writes to while it is read is not taken in")
{
    const Folder folder;
    const QByteArray name =
        folder.file("growing.pdf", pdfWithPages({"one"}) + QByteArray(30'000'000, ' ') + "%%EOF");
    std::atomic_bool enough = false;
    std::thread writer([&] {
        const int file = ::open(name.constData(), O_WRONLY | O_APPEND);
        while (!enough)
            (void)!::write(file, " ", 1);
        ::close(file);
    });
    // The other thread may not have its turn while one reading lasts.
    QString code = QStringLiteral("received");
    for (int i = 0; i < 100 && code != QLatin1String("changing"); ++i)
        code = codeFor(name);
    enough = true;
    writer.join();
    CHECK(code == QLatin1String("changing"));
}

TEST_CASE("a socket and a file too large are refused without being read")
{
    const Folder folder;
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, folder.path("s.pdf").constData(), sizeof address.sun_path);
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
    CHECK(codeFor(folder.path("s.pdf")) == QLatin1String("not_a_file"));
    ::close(socket);

    const QByteArray large = folder.file("large.pdf", "%PDF-1.7\n");
    REQUIRE(::truncate(large.constData(), largestPaper + 1) == 0);
    CHECK(codeFor(large) == QLatin1String("too_large"));
}

TEST_CASE("a file that may not be read is said to, unless we are root")
{
    const Folder folder;
    const QByteArray file = folder.file("secret.pdf", pdfWithPages({"one"}));
    REQUIRE(::chmod(file.constData(), 0) == 0);
    CHECK(codeFor(file) ==
          (::geteuid() == 0 ? QLatin1String("received") : QLatin1String("unreadable")));
}

TEST_CASE("the case file itself is never opened, under whatever name")
{
    const Folder folder;
    const QByteArray file = folder.file("ward.leverarch", pdfWithPages({"not really"}));
    folder.file("ward.leverarch-wal", "x");
    folder.file("ward.leverarch-lock", "x");
    REQUIRE(::link(file.constData(), folder.path("other.pdf").constData()) == 0);
    for (const char *name :
         {"ward.leverarch", "other.pdf", "ward.leverarch-wal", "ward.leverarch-lock"}) {
        INFO(name);
        const auto paper = receive(folder.path(name), QFile::decodeName(file));
        REQUIRE(paper.refusal);
        CHECK(paper.refusal->code == QLatin1String("case_file"));
    }
}

TEST_CASE("a linearized file that is shorter than it says has been cut off")
{
    const QByteArray head = "%PDF-1.7\n1 0 obj <</Linearized 1/L 5000/O 3>> endobj";
    CHECK(QByteArray(envelopeFault(head, "%%EOF", 4000)) == "truncated");
    CHECK(envelopeFault(head, "%%EOF\n", 5000) == nullptr);
    CHECK(envelopeFault("%PDF-1.4", "startxref 9 %%EOF" + QByteArray(3000, '\0'), 9000) == nullptr);
}
