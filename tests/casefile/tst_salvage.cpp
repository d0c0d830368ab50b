// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "databasedump.h"

#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/historystore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace LeverArch;

namespace {

constexpr int letters = 600;
constexpr qsizetype pageSize = 4096;

/// A case file with many letters and two papers, to be damaged.
class HurtCase
{
public:
    HurtCase()
    {
        m_fixture.act(QStringLiteral("Add letters"), [](Stores &stores) -> Result<void> {
            for (int i = 0; i < letters; ++i) {
                Record letter;
                letter.kind = QLatin1String(Kind::letter);
                letter.title = QStringLiteral("Letter %1").arg(i);
                letter.values.insert(QStringLiteral("notes"),
                                     QStringLiteral("note%1 ").arg(i).repeated(40));
                LEVERARCH_TRY(stores.records().add(letter));
            }
            return {};
        });
        addPaper(QStringLiteral("alpha.pdf"), 'A');
        addPaper(QStringLiteral("beta.pdf"), 'B');
        m_fixture.close();
        QFile file(m_fixture.path());
        REQUIRE(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
    }

    /// Overwrites the page on which the words first stand.
    void hurtPageWith(const QByteArray &words)
    {
        const qsizetype at = m_bytes.indexOf(words);
        REQUIRE(at > 0);
        const qsizetype start = at / pageSize * pageSize;
        m_bytes.replace(start, pageSize, QByteArray(pageSize, char(0xA5)));
    }
    void cut(qsizetype size) { m_bytes.truncate(size / pageSize * pageSize); }
    qsizetype size() const { return m_bytes.size(); }

    QStringList salvage()
    {
        QFile file(m_fixture.path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(m_bytes) == m_bytes.size());
        file.close();
        NoProgress nobody;
        const auto missing = must(salvageCaseFile(m_fixture.path(), target(), nobody));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == m_bytes);
        const auto found = must(verifyCaseFile(target(), nobody));
        for (const Issue &problem : found.problems)
            UNSCOPED_INFO((problem.text + QStringLiteral(" ") + problem.detail).toStdString());
        CHECK(found.sound);
        CHECK(QDir(m_fixture.folder()).entryList(QDir::Files | QDir::Hidden).size() == 2);
        return missing;
    }
    std::unique_ptr<CaseFile> saved()
    {
        return must(CaseFile::open(target(), m_fixture.options()));
    }
    QStringList originalDump() const { return dumpOf(m_fixture.path()); }
    QString target() const { return m_fixture.path(QStringLiteral("saved.leverarch")); }

private:
    void addPaper(const QString &name, char letter)
    {
        m_fixture.act(QStringLiteral("Import"), [&](Stores &stores) -> Result<void> {
            Record record;
            record.kind = QLatin1String(Kind::document);
            record.title = name;
            LEVERARCH_ASSIGN(const Id document, stores.records().add(record));
            const QByteArray bytes = QByteArray("PAPER-") + QByteArray(300'000, letter);
            LEVERARCH_ASSIGN(const Id original, stores.documents().beginOriginal());
            LEVERARCH_TRY(stores.documents().appendOriginal(original, bytes));
            LEVERARCH_TRY(stores.documents().finishOriginal(
                {original, Sha256::of(bytes), bytes.size(), QStringLiteral("application/pdf"),
                 m_fixture.clock.now()}));
            PageFacts facts;
            facts.page = 1;
            facts.hasText = true;
            LEVERARCH_TRY(
                stores.pages().addPage(original, facts, {QStringLiteral("words of ") + name, {}}));
            LEVERARCH_TRY(stores.documents().addVersion({{}, document, original, 1, {}, name, {}}));
            return {};
        });
    }

    CaseFileFixture m_fixture;
    QByteArray m_bytes;
};

int lettersIn(CaseFile &file)
{
    return must(file.read().records().counts()).value(QLatin1String(Kind::letter));
}

} // namespace

TEST_CASE("A sound case file is saved whole, history and all")
{
    HurtCase hurt;
    const auto before = hurt.originalDump();
    CHECK(hurt.salvage().isEmpty());
    CHECK(dumpOf(hurt.target()) == before);
    const auto file = hurt.saved();
    CHECK(must(file->read().history().actions(10)).size() == 3);
    CHECK(file->nextUndo().label == QStringLiteral("Import"));
}

TEST_CASE("Of a case file with an unreadable page everything else is saved, and the loss is said")
{
    HurtCase hurt;
    hurt.hurtPageWith("note300 note300");
    const QStringList missing = hurt.salvage();
    CHECK_FALSE(missing.isEmpty());
    const auto file = hurt.saved();
    CHECK(lettersIn(*file) == letters);
    const auto found = must(file->read().search().search(QStringLiteral("note599"), 5));
    CHECK(found.hits.size() == 1);
}

TEST_CASE("A paper whose bytes are damaged is left out by name, and its record stays")
{
    HurtCase hurt;
    hurt.hurtPageWith(QByteArray(pageSize - 200, 'A'));
    const QStringList missing = hurt.salvage();
    CHECK(missing.join(QLatin1Char(' ')).contains(QStringLiteral("alpha.pdf")));
    CHECK_FALSE(missing.join(QLatin1Char(' ')).contains(QStringLiteral("beta.pdf")));
    const auto file = hurt.saved();
    CHECK(must(file->read().records().counts()).value(QLatin1String(Kind::document)) == 2);
    CHECK(must(file->read().documents().originals()).size() == 1);
    CHECK(must(file->read().search().search(QStringLiteral("alpha words"), 5)).total == 0);
    CHECK(must(file->read().search().search(QStringLiteral("beta words"), 5)).total == 1);
}

TEST_CASE("Of a case file cut short what is left is saved")
{
    HurtCase hurt;
    hurt.cut(hurt.size() / 2);
    CHECK_FALSE(hurt.salvage().isEmpty());
    const auto file = hurt.saved();
    CHECK_FALSE(file->isReadOnly());
    CHECK(lettersIn(*file) > 0);
}

TEST_CASE("Saving never writes over a file")
{
    HurtCase hurt;
    hurt.salvage();
    NoProgress nobody;
    const auto again = salvageCaseFile(hurt.target(), hurt.target(), nobody);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().code == Error::Code::Conflict);
}
