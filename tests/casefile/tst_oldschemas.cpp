// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/record.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "storage/schema.h"
#include "support/casefilefixture.h"

#include <QDir>
#include <QFile>

using namespace LeverArch;

// tests/data/schema/ keeps a case file of every schema there has been, as the program of its time
// wrote it: one letter with a quotation, two tags of which one was taken back.

namespace {

/// A copy of the kept case file, which a test may write.
QString copyOf(int schema, const QTemporaryDir &folder)
{
    const QString name = QStringLiteral("schema%1.leverarch").arg(schema);
    const QString copy = folder.filePath(name);
    REQUIRE(QFile::copy(QStringLiteral(LEVERARCH_TEST_DATA "/schema/") + name, copy));
    REQUIRE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    return copy;
}

} // namespace

TEST_CASE("A case file of every earlier schema opens, is sound, and goes on being worked in")
{
    const int schema = GENERATE(range(1, newestSchema()));
    INFO(schema);
    const QTemporaryDir folder;
    const QString path = copyOf(schema, folder);
    {
        const auto file = must(CaseFile::open(path));
        CHECK_FALSE(file->isReadOnly());
        // What was there is there.
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::excerpt)};
        const QList<Id> excerpts = must(file->read().records().find(query));
        REQUIRE(excerpts.size() == 1);
        const QList<Anchor> anchors = must(file->read().anchors().anchorsOf(excerpts.first()));
        REQUIRE(anchors.size() == 1);
        CHECK(anchors.first().exact ==
              QStringLiteral("The figure of 16 is correct for the purposes of consultation."));
        CHECK(anchors.first().score == 1);
        CHECK(must(file->read().search().search(QStringLiteral("evaluation panel"), 5)).total == 1);
        // What was done is undone, step by step back to the beginning, and done again.
        int steps = 0;
        while (!file->nextUndo().id.isNull()) {
            must(file->undo());
            ++steps;
        }
        CHECK(steps == 3);
        CHECK(must(file->read().records().find({})).isEmpty());
        while (!file->nextRedo().id.isNull())
            must(file->redo());
        CHECK(must(file->read().tags().tags()).size() >= 2);
    }
    // The copy from before is next to it.
    CHECK(QDir(folder.path()).entryList({QStringLiteral("*before update*")}).size() == 1);
    NoProgress nobody;
    const Verification report = must(verifyCaseFile(path, nobody));
    for (const Issue &problem : report.problems)
        UNSCOPED_INFO(problem.text.toStdString() + " / " + problem.detail.toStdString());
    CHECK(report.sound);
}

TEST_CASE("A word divided at a line's end is found in a case file of an earlier schema too")
{
    const QTemporaryDir folder;
    const QString path = copyOf(3, folder);
    // Whatever the moment it is closed at, the index is that of what the file says it is.
    NoProgress nobody;
    for (int opening = 0; opening < 3; ++opening) {
        must(CaseFile::open(path))->read();
        CHECK(must(verifyCaseFile(path, nobody)).sound);
    }
    const auto file = must(CaseFile::open(path));
    must(file->writeDerived([](Stores &) -> Result<void> { return {}; })); // behind the indexing
    for (const char *words : {"maternity leave ", "\"consultation period\"", "part-time "}) {
        INFO(words);
        CHECK(must(file->read().search().search(QLatin1String(words), 5)).total == 1);
    }
}

TEST_CASE("Papers of an earlier schema have no place in the inbox and no number until somebody acts")
{
    const int schema = GENERATE(range(1, newestSchema()));
    INFO(schema);
    const QTemporaryDir folder;
    const auto file = must(CaseFile::open(copyOf(schema, folder)));
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    const QList<Id> papers = must(file->read().records().find(query));
    REQUIRE(papers.size() == 1);
    const Record paper = must(file->read().records().record(papers.first()));
    for (const char *field : {"number", "filing", "form", "pages_by", "message_id"})
        CHECK_FALSE(paper.values.contains(QLatin1String(field)));
    CHECK(must(file->read().documents().nextRegisterNumber()) == 1);
    // What was received stays just that, with pages of its own.
    const auto versions = must(file->read().documents().versionsOf(papers.first()));
    REQUIRE(versions.size() == 1);
    CHECK(versions.first().sources.isEmpty());
    CHECK(must(file->read().documents().original(versions.first().original)).role ==
          OriginalRole::Received);
    query.field = QStringLiteral("filing");
    CHECK(must(file->read().records().find(query)) == papers);
}

TEST_CASE("The ledger of an earlier schema is read on, and what it refused can be tried again")
{
    const QTemporaryDir folder;
    const auto file = must(CaseFile::open(copyOf(4, folder)));
    const LedgerStore &ledger = file->read().ledger();
    const auto intakes = must(ledger.intakes());
    REQUIRE(intakes.size() == 1);
    CHECK(intakes.first().way == IntakeWay::Files);
    CHECK(intakes.first().paths.isEmpty());
    CHECK(intakes.first().stored == 1);
    CHECK(intakes.first().refused == 1);
    const auto refused = must(ledger.stillRefused());
    REQUIRE(refused.size() == 1);
    CHECK(refused.first().path == QStringLiteral("/tmp/letters/notes.txt"));
    CHECK(refused.first().at == intakes.first().at);
    CHECK(refused.first().who == intakes.first().who);
    CHECK(refused.first().members == -1);
    CHECK(refused.first().parent.isNull());
}
