// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/receivedfile.h"

#include "core/sha256.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "support/freshstore.h"
#include "support/qtcatch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

Id kept(FreshStore &fresh, const QByteArray &bytes, OriginalRole role = OriginalRole::Received)
{
    Original original;
    fresh.write([&](Stores &s) -> Result<void> {
        LEVERARCH_ASSIGN(original.id, s.documents().beginOriginal());
        LEVERARCH_TRY(s.documents().appendOriginal(original.id, bytes));
        original.sha256 = Sha256::of(bytes);
        original.size = bytes.size();
        original.mediaType = q("application/octet-stream");
        original.role = role;
        return s.documents().finishOriginal(original);
    });
    return original.id;
}

void addVersion(FreshStore &fresh, const DocumentVersion &version)
{
    fresh.act([&](Stores &s) -> Result<void> {
        LEVERARCH_TRY(s.documents().addVersion(version));
        return {};
    });
}

/// A line of the ledger that says under which path bytes came in.
void arrived(FreshStore &fresh, const QString &path, const QByteArray &bytes)
{
    fresh.write([&](Stores &s) -> Result<void> {
        LedgerEntry entry;
        LEVERARCH_ASSIGN(entry.intake, s.ledger().begin({}));
        entry.path = path;
        entry.sha256 = Sha256::of(bytes).toHex();
        entry.status = LedgerEntry::Status::Stored;
        LEVERARCH_TRY(s.ledger().add(entry));
        return {};
    });
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

ReceivedFile named(const QString &fileName)
{
    FreshStore fresh;
    DocumentVersion version;
    version.document = fresh.add(Kind::document, q("Paper"));
    version.original = kept(fresh, "bytes");
    version.fileName = fileName;
    addVersion(fresh, version);
    return must(receivedFiles(fresh.stores(), version.document)).first();
}

QStringList leftIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST_CASE("Every file of joined scans comes out again, under the name it came in by")
{
    FreshStore fresh;
    DocumentVersion joined;
    joined.document = fresh.add(Kind::document, q("Minutes"));
    joined.fileName = q("front.jpg");
    const Id front = kept(fresh, "front");
    const Id back = kept(fresh, "back");
    const Id other = kept(fresh, "other");
    arrived(fresh, q("/stick/front.jpg"), "front");
    arrived(fresh, q("/stick/back.jpg"), "back");
    arrived(fresh, q("/elsewhere/BACK.jpg"), "other"); // Some drives know no capitals.
    // The first file's pages stand in two places of the paper.
    joined.sources = {{front, q("1")}, {back, {}}, {other, {}}, {front, q("2")}};
    joined.original = kept(fresh, "pages", OriginalRole::Rendition);
    addVersion(fresh, joined);
    const auto files = must(receivedFiles(fresh.stores(), joined.document));
    REQUIRE(files.size() == 3);
    CHECK(files.at(0).name == q("front.jpg"));
    CHECK(files.at(1).name == q("back.jpg"));
    CHECK(files.at(2).name == q("BACK (2).jpg"));
    const QTemporaryDir folder;
    QStringList paths;
    for (const ReceivedFile &file : files)
        paths += folder.filePath(file.name);
    must(writeReceived(fresh.stores(), files, paths));
    CHECK(bytesOf(folder.filePath(q("front.jpg"))) == "front");
    CHECK(bytesOf(folder.filePath(q("back.jpg"))) == "back");
    CHECK(bytesOf(folder.filePath(q("BACK (2).jpg"))) == "other");
    CHECK(leftIn(folder).size() == 3);

    // All or none: one of them is there already, and stays as it is.
    REQUIRE(QFile::remove(paths.first()));
    const auto again = writeReceived(fresh.stores(), files, paths);
    CHECK(again.error().code == Error::Code::Conflict);
    CHECK(again.error().message.contains(q("back.jpg")));
    CHECK(again.error().message.contains(q("another folder")));
    CHECK_FALSE(QFile::exists(paths.first()));
    CHECK(leftIn(folder).size() == 2);
}

TEST_CASE("What an older version came in as comes out as well")
{
    FreshStore fresh;
    DocumentVersion version;
    version.document = fresh.add(Kind::document, q("Consultation paper"));
    version.original = kept(fresh, "first edition");
    version.fileName = q("paper.pdf");
    addVersion(fresh, version);
    version.original = kept(fresh, "second edition");
    version.fileName = q("paper v2.pdf");
    version.number = 2;
    addVersion(fresh, version);
    const auto name = [&](int number) {
        return must(receivedFiles(fresh.stores(), version.document, number)).first().name;
    };
    CHECK(name(1) == q("paper.pdf"));
    CHECK(name(2) == q("paper v2.pdf"));
    CHECK(name(0) == q("paper v2.pdf"));
    CHECK(receivedFiles(fresh.stores(), version.document, 3).error().code == Error::Code::NotFound);
}

TEST_CASE("A long name is cut to what every drive takes, between letters, and keeps its ending")
{
    for (const char *letter : {"a", "é", "文", "😀"}) {
        INFO(letter);
        const QString name = named(q(letter).repeated(119) + q(".docx")).name;
        CHECK(name.toUtf8().size() <= 200);
        CHECK(name.endsWith(q(".docx")));
        CHECK_FALSE(name.contains(QChar::ReplacementCharacter));
        CHECK(name.chopped(5) ==
              q(letter).repeated(int(name.chopped(5).size() / q(letter).size())));
    }
    CHECK(named(q("x.") + q("文").repeated(200)).name.toUtf8().size() <= 200);
    CHECK(named(q("reply.pdf")).name == q("reply.pdf"));
}

TEST_CASE("A file that is not what came in does not come out, and nothing is left of it")
{
    FreshStore fresh;
    DocumentVersion version;
    version.document = fresh.add(Kind::document, q("Paper"));
    version.original = kept(fresh, "as it came in");
    addVersion(fresh, version);
    const QTemporaryDir folder;
    ReceivedFile file = must(receivedFiles(fresh.stores(), version.document)).first();
    const QString path = folder.filePath(q("out.bin"));
    // What is written is compared as well, not only what is kept.
    file.original.sha256 = Sha256::of("something else");
    CHECK(writeReceived(fresh.stores(), file, path).error().code == Error::Code::Damaged);
    CHECK(leftIn(folder).isEmpty());
    file = must(receivedFiles(fresh.stores(), version.document)).first();
    must(writeReceived(fresh.stores(), file, path));
    CHECK(QFile::permissions(path).testFlag(QFile::ReadOther) == false);
    CHECK(writeReceived(fresh.stores(), file, path).error().code == Error::Code::Conflict);
    CHECK(bytesOf(path) == "as it came in");
    REQUIRE(QFile::link(q("/nowhere/at/all"), folder.filePath(q("dangling"))));
    CHECK(writeReceived(fresh.stores(), file, folder.filePath(q("dangling"))).error().code ==
          Error::Code::Conflict);
}
