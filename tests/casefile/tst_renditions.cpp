// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"
#include "renderedcase.h"

#include "casefile/casebackup.h"
#include "casefile/historydescription.h"
#include "casefile/verification.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/historystore.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"

#include <QFile>

using namespace LeverArch;

// Papers whose pages were made here go through everything that keeps a case file sound.

namespace {

Verification verified(const QString &path)
{
    NoProgress nobody;
    Verification found = must(verifyCaseFile(path, nobody));
    for (const Issue &problem : found.problems)
        UNSCOPED_INFO((problem.code + u' ' + problem.text + u' ' + problem.detail).toStdString());
    return found;
}

/// Overwrites a page of the file in the middle of the bytes made of that letter.
void hurt(const QString &path, char letter)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    constexpr qsizetype pageSize = 4096;
    const qsizetype at = file.readAll().indexOf(QByteArray(pageSize - 200, letter));
    REQUIRE(at > 0);
    REQUIRE(file.seek(at / pageSize * pageSize));
    file.write(QByteArray(pageSize, char(0xA5)));
}

struct Saved
{
    QString missing;
    std::unique_ptr<CaseFile> file;
};

Saved salvaged(RenderedCase &kept)
{
    const QString target = kept.fixture().path(QStringLiteral("saved.leverarch"));
    NoProgress nobody;
    const QStringList missing = must(salvageCaseFile(kept.fixture().path(), target, nobody));
    CHECK(verified(target).sound);
    return {missing.join(u'\n'), must(CaseFile::open(target, kept.fixture().options()))};
}

} // namespace

TEST_CASE("A case file with made pages is found sound, and they are counted apart")
{
    RenderedCase kept;
    kept.fixture().close();
    const Verification found = verified(kept.fixture().path());
    CHECK(found.sound);
    CHECK(found.originals == 1);
    CHECK(found.renditions == 1);
    CHECK(found.pages == 1);
}

TEST_CASE("Undone, done again and opened again, a paper still says what it was made of")
{
    RenderedCase kept;
    CaseFileFixture &fixture = kept.fixture();
    const auto sources = [&] {
        const auto versions = must(fixture.read().documents().versionsOf(kept.document()));
        return versions.isEmpty() ? -1 : int(versions.first().sources.size());
    };
    CHECK(sources() == 1);
    must(fixture.file().undo());
    CHECK(sources() == -1);
    CHECK(must(fixture.read().search().search(QStringLiteral("fourteen"), 5)).total == 0);
    fixture.reopen();
    must(fixture.file().redo());
    CHECK(sources() == 1);
    CHECK(must(fixture.read().search().search(QStringLiteral("fourteen"), 5)).total == 1);
    must(fixture.file().undo());
    fixture.close();
    CHECK(verified(fixture.path()).sound);
}

TEST_CASE("The history of a paper with made pages tells of it once")
{
    RenderedCase kept;
    const auto actions = must(kept.fixture().read().history().actionsOf(kept.document(), 5));
    REQUIRE(actions.size() == 1);
    const QStringList lines =
        must(describeAction(kept.fixture().read(), actions.first().id, kept.document()));
    CHECK(lines.filter(QStringLiteral("letter.docx")).size() == 1);
}

TEST_CASE("A backup holds made pages and what they were made of")
{
    RenderedCase kept;
    const QString copy = kept.fixture().path(QStringLiteral("copy.leverarch"));
    NoProgress nobody;
    must(backupCase(kept.fixture().path(), copy, nobody));
    kept.fixture().close();
    CHECK(dumpOf(copy) == dumpOf(kept.fixture().path()));
    CHECK(dumpOf(copy).filter(QStringLiteral("version_source: ")).size() == 1);
    CHECK(verified(copy).renditions == 1);
}

TEST_CASE("Whatever is done to made pages behind the program's back is found")
{
    struct Tampering
    {
        const char *sql;
        const char *code;
    };
    const auto tampering = GENERATE(
        Tampering{"UPDATE original_chunk SET bytes = CAST(replace(bytes, 'PPP', 'PPQ') AS BLOB)",
                  "original.damaged"},
        Tampering{"UPDATE original_chunk SET bytes = CAST(replace(bytes, 'LLL', 'LLM') AS BLOB)",
                  "original.damaged"},
        Tampering{"UPDATE version_source SET sha256 = replace(sha256, 'a', 'b')",
                  "original.source"},
        Tampering{"UPDATE version_source SET original = 7", "reference.missing"},
        Tampering{"UPDATE version_source SET pages = '2'", "history.row"},
        Tampering{"DELETE FROM version_source", "history.row"},
        Tampering{"UPDATE original SET role = 'received'", "original.source"},
        Tampering{"INSERT INTO original (id, sha256, size) VALUES (7, "
                  "'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0)",
                  "original.source"});
    RenderedCase kept;
    kept.fixture().close();
    tamper(kept.fixture().path(), {QString::fromLatin1(tampering.sql)});
    INFO(tampering.sql);
    QStringList codes;
    for (const Issue &issue : verified(kept.fixture().path()).problems)
        codes << issue.code;
    CHECK(codes.contains(QLatin1String(tampering.code)));
}

TEST_CASE("Which of the two is damaged is said in words that are true of it")
{
    const bool pages = GENERATE(true, false);
    RenderedCase kept;
    kept.fixture().close();
    tamper(kept.fixture().path(),
           {pages ? QStringLiteral("UPDATE original_chunk SET bytes = CAST(replace(bytes, 'PPP', 'PPQ') AS BLOB)")
                  : QStringLiteral(
                        "UPDATE original_chunk SET bytes = CAST(replace(bytes, 'LLL', 'LLM') AS BLOB)")});
    const auto problems = verified(kept.fixture().path()).problems;
    REQUIRE_FALSE(problems.isEmpty());
    CHECK(problems.first().text ==
          (pages ? QStringLiteral("The pages of “Letter” are no longer as they were made.")
                 : QStringLiteral("The paper “Letter” is no longer as it was received.")));
    CHECK(problems.first().place.record == kept.document());
}

TEST_CASE("A sound case file with made pages is saved whole; signatures are made anew")
{
    RenderedCase kept;
    must(kept.fixture().file().writeDerived([&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(const QList<Id> waiting, stores.likenesses().withoutSignature(5));
        TextSigner signer;
        signer.add(QStringLiteral("fourteen posts"));
        for (const Id original : waiting)
            LEVERARCH_TRY(stores.likenesses().keep(original, signer.finish()));
        return {};
    }));
    kept.fixture().close();
    const QStringList before = dumpOf(kept.fixture().path());
    const Saved saved = salvaged(kept);
    CHECK(saved.missing.isEmpty());
    CHECK(dumpOf(saved.file->path()) == before);
    const LikenessStore &likenesses = saved.file->read().likenesses();
    CaseFileFixture::waitUntil(
        [&] { return must(likenesses.withoutSignature(5)).isEmpty(); });
}

TEST_CASE("When what came in is lost, its pages and the marks on them are saved, and it is said")
{
    RenderedCase kept;
    kept.fixture().close();
    hurt(kept.fixture().path(), RenderedCase::letterLetter);
    const Saved saved = salvaged(kept);
    CHECK(saved.missing.contains(QStringLiteral("What came in as “letter.docx” could not be saved")));
    const auto versions = must(saved.file->read().documents().versionsOf(kept.document()));
    REQUIRE(versions.size() == 1);
    CHECK(versions.first().sources.isEmpty());
    CHECK(must(saved.file->read().documents().original(versions.first().original)).role ==
          OriginalRole::Rendition);
    CHECK(must(saved.file->read().anchors().anchorsOn(versions.first().id)).size() == 1);
    CHECK(must(saved.file->read().search().search(QStringLiteral("fourteen"), 5)).total == 1);
}

TEST_CASE("When made pages are lost, what came in is kept, and it is said")
{
    RenderedCase kept;
    kept.fixture().close();
    hurt(kept.fixture().path(), RenderedCase::pagesLetter);
    const Saved saved = salvaged(kept);
    CHECK(saved.missing.contains(QStringLiteral("The pages of “letter.docx” could not be saved")));
    const auto versions = must(saved.file->read().documents().versionsOf(kept.document()));
    REQUIRE(versions.size() == 1);
    CHECK(versions.first().original == versions.first().received());
    const Original left =
        must(saved.file->read().documents().original(versions.first().original));
    CHECK(left.role == OriginalRole::Received);
    CHECK(left.sha256 == Sha256::of(QByteArray("BYTES-") +
                                    QByteArray(300'000, RenderedCase::letterLetter)));
    CHECK(must(saved.file->read().anchors().anchorsOn(versions.first().id)).isEmpty());
    CHECK(must(saved.file->read().documents().originals()).size() == 1);
}

TEST_CASE("Where the history is lost, so are pages of bringings-in that were taken back")
{
    RenderedCase kept;
    kept.fixture().add("letter", QStringLiteral("Kept"));
    must(kept.fixture().file().undo());
    must(kept.fixture().file().undo());
    kept.fixture().add("letter", QStringLiteral("Kept"));
    kept.fixture().close();
    tamper(kept.fixture().path(),
           {QStringLiteral("DELETE FROM history WHERE sequence = (SELECT min(sequence) "
                           "FROM history)")});
    const Saved saved = salvaged(kept);
    CHECK(saved.missing.contains(QStringLiteral("history of changes")));
    CHECK(must(saved.file->read().documents().originals()).isEmpty());
    CHECK(must(saved.file->read().records().find({})).size() == 1);
}
