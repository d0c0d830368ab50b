// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/settingstore.h"
#include "domain/stores/stores.h"
#include "storage/integrity.h"
#include "storage/schema.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>

using namespace LeverArch;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

Error refusal(const QString &path)
{
    const auto file = CaseFile::open(path);
    REQUIRE_FALSE(file.ok());
    return file.error();
}

/// A closed case file with some hundred letters: enough pages for damage to have a middle.
QByteArray filled(CaseFileFixture &fixture)
{
    fixture.act(QStringLiteral("Add letters"), [](Stores &stores) -> Result<void> {
        for (int i = 0; i < 400; ++i) {
            Record letter;
            letter.kind = QLatin1String(Kind::letter);
            letter.title = QStringLiteral("Letter %1").arg(i);
            letter.values.insert(QStringLiteral("notes"), QString(400, QLatin1Char('n')));
            LEVERARCH_TRY(stores.records().add(letter));
        }
        return {};
    });
    fixture.close();
    return bytesOf(fixture.path());
}

/// Overwrites a page with letters on it.
void hurt(QByteArray &bytes)
{
    const qsizetype page = bytes.indexOf(QByteArray(300, 'n')) / 4096 * 4096;
    REQUIRE(page > 0);
    bytes.replace(page, 4096, QByteArray(4096, char(0xA5)));
}

} // namespace

TEST_CASE("What is no case file is refused with a sentence and left as it is")
{
    CaseFileFixture fixture;
    const QString path = fixture.path(QStringLiteral("other.leverarch"));

    write(path, QByteArray("%PDF-1.7 not a case file").repeated(500));
    CHECK(refusal(path).code == Error::Code::Invalid);
    CHECK(bytesOf(path) == QByteArray("%PDF-1.7 not a case file").repeated(500));

    write(path, {});
    CHECK(refusal(path).code == Error::Code::Invalid);
    CHECK(bytesOf(path).isEmpty());

    CHECK(refusal(fixture.folder()).code == Error::Code::Invalid);
    CHECK(refusal(fixture.path(QStringLiteral("missing.leverarch"))).code == Error::Code::NotFound);

    QFile::remove(path);
    write(path, {});
    tamper(path, {QStringLiteral("CREATE TABLE bookmarks (url TEXT)")});
    const auto before = bytesOf(path);
    const Error error = refusal(path);
    CHECK(error.code == Error::Code::Invalid);
    CHECK(error.message.endsWith(QLatin1Char('.')));
    CHECK(bytesOf(path) == before);
}

TEST_CASE("A case file from a newer program is refused and left as it is")
{
    CaseFileFixture fixture;
    fixture.close();
    tamper(fixture.path(), {QStringLiteral("PRAGMA user_version=%1").arg(newestSchema() + 1)});
    const auto before = bytesOf(fixture.path());
    CHECK(refusal(fixture.path()).code == Error::Code::TooNew);
    CHECK(bytesOf(fixture.path()) == before);
}

TEST_CASE("A case file that brings its own triggers or tables along is refused")
{
    CaseFileFixture fixture;
    fixture.close();
    tamper(fixture.path(), {QStringLiteral("CREATE TRIGGER sly AFTER INSERT ON tag BEGIN "
                                           "DELETE FROM record; END")});
    const Error error = refusal(fixture.path());
    CHECK(error.code == Error::Code::Invalid);
    CHECK(error.detail.contains(QStringLiteral("sly")));
}

TEST_CASE("A case file with damaged pages opens for reading, says so, and is not touched")
{
    CaseFileFixture fixture;
    QByteArray bytes = filled(fixture);
    hurt(bytes);
    write(fixture.path(), bytes);

    fixture.reopen();
    CHECK(fixture.file().isReadOnly());
    REQUIRE_FALSE(fixture.file().openingIssues().isEmpty());
    const Issue issue = fixture.file().openingIssues().first();
    CHECK(issue.code == QStringLiteral("case.damaged"));
    CHECK(issue.text.contains(QStringLiteral("nothing in it was changed")));
    CHECK_FALSE(issue.detail.isEmpty());
    fixture.close();
    CHECK(bytesOf(fixture.path()) == bytes);
}

TEST_CASE("A case file cut short opens for reading and shows what is left")
{
    CaseFileFixture fixture;
    const QByteArray bytes = filled(fixture);
    write(fixture.path(), bytes.left(bytes.size() * 3 / 4 / 4096 * 4096));
    fixture.reopen();
    CHECK(fixture.file().isReadOnly());
    REQUIRE_FALSE(fixture.file().openingIssues().isEmpty());
    CHECK(fixture.file().openingIssues().first().code == QStringLiteral("case.damaged"));
    CHECK(must(fixture.read().records().find({})).size() > 0);
}

TEST_CASE("A damaged search index alone is made anew without a word")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Redundancy letter"));
    fixture.close();
    tamper(fixture.path(), {QStringLiteral("DELETE FROM record_index_data"),
                            QStringLiteral("DELETE FROM record_index_idx")});
    fixture.reopen();
    CHECK_FALSE(fixture.file().isReadOnly());
    CHECK(fixture.file().openingIssues().isEmpty());
    const auto found = must(fixture.read().search().search(QStringLiteral("redundancy"), 10));
    CHECK(found.hits.size() == 1);
}

TEST_CASE("A search index that lacks words gets them back while the case file is in use")
{
    CaseFileFixture fixture;
    fixture.add(Kind::letter, QStringLiteral("Redundancy letter"));
    fixture.close();
    tamper(fixture.path(),
           {QStringLiteral("INSERT INTO record_index (record_index) VALUES ('delete-all')")});
    fixture.reopen();
    fixture.waitUntil([&] {
        return must(fixture.read().search().search(QStringLiteral("redundancy"), 10)).total == 1;
    });
    CHECK_FALSE(fixture.file().isReadOnly());
}

TEST_CASE("A large case file is looked through while it is in use, and stops being written")
{
    CaseFileFixture fixture;
    must(fixture.file().writeDerived([](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const Id original, stores.documents().beginOriginal());
        const QByteArray bytes(checkedWholeAtOpening + 1024 * 1024, 'x');
        LEVERARCH_TRY(stores.documents().appendOriginal(original, bytes));
        return stores.documents().finishOriginal(
            {original, Sha256::of(bytes), bytes.size(), QStringLiteral("application/pdf"), {}});
    }));
    QByteArray bytes = filled(fixture);
    hurt(bytes);
    write(fixture.path(), bytes);
    fixture.reopen();
    QString raised;
    QObject::connect(&fixture.file(), &CaseFile::issueRaised, &fixture.file(),
                     [&](const Issue &issue) { raised = issue.code; });
    fixture.waitUntil([&] { return !raised.isEmpty(); });
    CHECK(raised == QStringLiteral("case.damaged"));
    CHECK(fixture.file().isReadOnly());
    CHECK_FALSE(
        fixture.file()
            .act(QStringLiteral("Try"),
                 [](Stores &stores) { return stores.settings().set(QStringLiteral("a"), {}); })
            .ok());
}

TEST_CASE("A case file in a synchronised folder opens with a warning")
{
    CaseFileFixture fixture;
    QDir(fixture.folder()).mkdir(QStringLiteral(".dropbox.cache"));
    fixture.reopen();
    CHECK_FALSE(fixture.file().isReadOnly());
    REQUIRE(fixture.file().openingIssues().size() == 1);
    CHECK(fixture.file().openingIssues().first().code == QStringLiteral("place.synchronised"));
    CHECK(fixture.file().openingIssues().first().text.contains(QStringLiteral("Dropbox")));
}

TEST_CASE("One file opened under two names is one file")
{
    CaseFileFixture fixture;
    const QString alias = fixture.path(QStringLiteral("alias.leverarch"));
    REQUIRE(QFile::link(fixture.path(), alias));
    const auto second = must(CaseFile::open(alias, fixture.options()));
    CHECK(second->isReadOnly());
}
