// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "casefile/quoting.h"
#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

using namespace LeverArch;

namespace {

/// A case file with a letter, a paper of two pages and three actions, closed.
class VerifiedCase
{
public:
    VerifiedCase()
    {
        m_fixture.add(Kind::letter, QStringLiteral("Letter of 3 May"));
        m_paper = m_fixture.add(Kind::document, QStringLiteral("Staffing table"));
        m_fixture.act(QStringLiteral("Import"), [this](Stores &stores) { return store(stores); });
        m_fixture.close();
    }

    QString path() const { return m_fixture.path(); }

    Verification verify() const
    {
        NoProgress nobody;
        return must(verifyCaseFile(path(), nobody));
    }
    /// The codes of what is found after the SQL was run behind the program's back.
    QStringList codesAfter(const char *sql) const
    {
        tamper(path(), QString::fromLatin1(sql).split(QStringLiteral("; ")));
        QStringList codes;
        const Verification found = verify();
        CHECK(found.sound == found.problems.isEmpty());
        for (const Issue &issue : found.problems) {
            CHECK(issue.text.size() > 10);
            codes << issue.code;
        }
        return codes;
    }

private:
    Result<void> store(Stores &stores)
    {
        const QByteArray bytes = QByteArray("paper ").repeated(300'000);
        LEVERARCH_ASSIGN(const Id original, stores.documents().beginOriginal());
        LEVERARCH_TRY(stores.documents().appendOriginal(original, bytes));
        LEVERARCH_TRY(stores.documents().finishOriginal({original, Sha256::of(bytes), bytes.size(),
                                                         QStringLiteral("application/pdf"),
                                                         m_fixture.clock.now()}));
        for (int page = 1; page <= 2; ++page) {
            PageFacts facts;
            facts.page = page;
            facts.hasText = true;
            LEVERARCH_TRY(stores.pages().addPage(
                original, facts, {QStringLiteral("Fourteen posts on page %1").arg(page), {}}));
        }
        LEVERARCH_TRY(stores.documents().addVersion(
            {{}, m_paper, original, 1, {}, QStringLiteral("table.pdf"), {}}));
        const QuoteMaker quoter(stores);
        QuoteRequest request;
        request.document = m_paper;
        request.passages = {{1, 0, 14}};
        LEVERARCH_ASSIGN(const QuoteDraft draft, quoter.draft(request));
        LEVERARCH_TRY(QuoteMaker::write(stores, draft));
        return {};
    }

    CaseFileFixture m_fixture;
    Id m_paper;
};

} // namespace

TEST_CASE("A sound case file is found sound, and counted")
{
    const VerifiedCase kept;
    const Verification found = kept.verify();
    INFO((found.problems.isEmpty() ? QString() : found.problems.first().text).toStdString());
    CHECK(found.sound);
    CHECK(found.originals == 1);
    CHECK(found.pages == 2);
    CHECK(found.actions == 3);
}

TEST_CASE("Verifying changes nothing and leaves nothing behind")
{
    const VerifiedCase kept;
    QFile file(kept.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    kept.verify();
    file.seek(0);
    CHECK(file.readAll() == before);
    CHECK(QDir(QFileInfo(kept.path()).path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

namespace {

/// What somebody might do to a case file with another program, and the code of what must be found;
/// only that one where `alone` is set.
struct Tampering
{
    const char *what;
    const char *sql;
    const char *code;
    bool alone = false;
};

const Tampering tamperings[] = {
    {"a byte of an original",
     "UPDATE original_chunk SET bytes = CAST(substr(bytes, 1, 500000) || x'00' || substr(bytes, "
     "500002) AS BLOB) WHERE number = (SELECT min(number) FROM original_chunk)",
     "original.damaged", true},
    {"the last part of an original",
     "DELETE FROM original_chunk WHERE number = (SELECT max(number) FROM original_chunk)",
     "original.damaged"},
    {"the hash of an original", "UPDATE original SET sha256 = replace(sha256, 'a', 'b')",
     "original.parts"},
    {"a title", "UPDATE record SET title = 'Forged' WHERE kind = 'letter'", "history.row"},
    {"a field", "UPDATE letter SET notes = 'Forged'", "history.row"},
    {"a row put in", "INSERT INTO setting (id, key, value) VALUES (7, 'branch.name', 'X')",
     "history.unrecorded"},
    {"a row taken out", "DELETE FROM letter", "history.row"},
    {"a history row taken out",
     "DELETE FROM history WHERE sequence = (SELECT min(sequence) FROM history)", "history.chain"},
    {"a history row rewritten", "UPDATE history SET after = replace(after, 'May', 'June')",
     "history.chain"},
    {"the label of an action", "UPDATE action SET label = 'Import 2' WHERE label = 'Import'",
     "history.chain"},
    {"who did it", "UPDATE action SET who = 'Bob' WHERE label = 'Import'", "history.chain"},
    {"when it was done", "UPDATE action SET at = replace(at, '2021', '2020')", "history.chain"},
    {"an action", "DELETE FROM action WHERE label = 'Import'", "history.orphan"},
    {"a page", "DELETE FROM page_text WHERE page = 1", "page.missing"},
    {"the words of a page, without the index",
     "UPDATE page_text SET text = 'Forty posts on page 2' WHERE page = 2", "index.differs", true},
    {"the words of a page that is quoted, and the index with them",
     "UPDATE page_text SET text = 'Forty posts on page 1' WHERE page = 1; "
     "INSERT INTO page_index (page_index) VALUES ('rebuild')",
     "quotation.differs", true},
    {"the place a record is sorted at", "UPDATE record SET sort_key = 'zz' WHERE kind = 'letter'",
     "index.differs", true},
    {"an action left open", "UPDATE current_action SET action = 7", "history.open", true},
    {"two actions in one place, none", "DELETE FROM current_action", "history.open", true},
    {"the words a record is found by", "UPDATE record_text SET body = 'Forged'", "index.differs"},
    {"the schema", "CREATE INDEX sly ON record (title)", "schema.differs", true},
    {"a reference to nothing", "UPDATE original_chunk SET original = 42", "reference.missing"},
};

} // namespace

TEST_CASE("What was changed behind the program's back is found")
{
    for (const Tampering &tampering : tamperings) {
        INFO(tampering.what);
        const VerifiedCase kept;
        const QStringList codes = kept.codesAfter(tampering.sql);
        INFO(codes.join(QLatin1Char(' ')).toStdString());
        CHECK(codes.contains(QLatin1String(tampering.code)));
        CHECK((!tampering.alone || codes.size() == 1));
    }
}

TEST_CASE("Verifying can be stopped")
{
    const VerifiedCase kept;
    NoProgress nobody;
    Cancellation cancellation;
    cancellation.cancel();
    const auto found = verifyCaseFile(kept.path(), nobody, cancellation);
    REQUIRE_FALSE(found.ok());
    CHECK(found.error().code == Error::Code::Cancelled);
}

TEST_CASE("What is no case file cannot be verified")
{
    NoProgress nobody;
    CHECK_FALSE(verifyCaseFile(QStringLiteral("/nowhere/at.all"), nobody).ok());
    CHECK_FALSE(verifyCaseFile(QStringLiteral("/etc/passwd"), nobody).ok());
}
