// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/historystore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "support/casefilefixture.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QDir>
#include <QFile>

#include <thread>

using namespace LeverArch;

namespace {

class Bench : public CaseFileFixture
{
public:
    Bench() : workers(testWorkers()) { QDir().mkpath(path(QStringLiteral("in"))); }

    void paper(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(QStringLiteral("in/") + name));
        QDir().mkpath(file.fileName().section(u'/', 0, -2));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    IntakeReport bring(Cancellation cancellation = {})
    {
        Intake intake(file(), workers);
        NoProgress progress;
        return must(intake.run({path(QStringLiteral("in"))}, progress, cancellation));
    }
    QList<Id> documents()
    {
        RecordQuery query;
        query.kinds = {QString::fromLatin1(Kind::document)};
        return must(read().records().find(query));
    }
    qint64 hits(const char *words)
    {
        return must(read().search().search(QString::fromLatin1(words), 50)).total;
    }

    WorkerPool workers;
};

QStringList lines(const IntakeReport &report)
{
    QStringList result;
    for (const LedgerEntry &entry : report.entries)
        result.append(ledgerStatusKey(entry.status) + u' ' + entry.path.section(u'/', -1));
    return result;
}

} // namespace

TEST_CASE("a folder of papers becomes documents that can be searched and read")
{
    Bench bench;
    bench.paper(QStringLiteral("staffing_table.pdf"),
                pdfWithPages({"Fourteen posts", "of six hundred"}));
    bench.paper(QStringLiteral("letter.pdf"), pdfWithPages({"Dear director"}));
    const IntakeReport report = bench.bring();
    CHECK(report.info.stored == 2);
    CHECK(report.info.files() == 2);
    REQUIRE(bench.documents().size() == 2);
    const Record table = must(bench.read().records().record(report.entries.at(1).record));
    CHECK(table.title == QLatin1String("staffing table"));
    CHECK(table.text("file_name") == QLatin1String("staffing_table.pdf"));
    CHECK(table.values.value(QStringLiteral("page_count")).toInt() == 2);
    const auto version = must(bench.read().documents().versionsOf(table.id)).front();
    CHECK(must(bench.read().pages().text(version.original, 2)).text ==
          QLatin1String("of six hundred"));
    QByteArray bytes;
    must(bench.read().documents().readOriginal(version.original,
                                               [&](QByteArrayView part) -> Result<void> {
                                                   bytes.append(part);
                                                   return {};
                                               }));
    CHECK(bytes == pdfWithPages({"Fourteen posts", "of six hundred"}));
    CHECK(bench.hits("fourteen") == 1);
    CHECK(bench.hits("staffing_table") >= 1);
}

TEST_CASE("the same bytes twice are one original with both names, in one run and in the next")
{
    Bench bench;
    bench.paper(QStringLiteral("a.pdf"), pdfWithPages({"Same"}));
    bench.paper(QStringLiteral("copy of a.pdf"), pdfWithPages({"Same"}));
    const IntakeReport first = bench.bring();
    CHECK(lines(first) ==
          QStringList{QStringLiteral("stored a.pdf"), QStringLiteral("duplicate copy of a.pdf")});
    REQUIRE(bench.documents().size() == 1);
    CHECK(first.entries.at(1).record == bench.documents().front());
    bench.paper(QStringLiteral("third.pdf"), pdfWithPages({"Same"}));
    const IntakeReport second = bench.bring();
    CHECK(second.info.duplicates == 3);
    CHECK(must(bench.read().documents().originals()).size() == 1);
    const Record document = must(bench.read().records().record(bench.documents().front()));
    CHECK(document.text("file_name") == QLatin1String("a.pdf; copy of a.pdf; third.pdf"));
    CHECK(bench.hits("third") >= 1);
}

TEST_CASE("the ledger keeps every file's account, and its sums")
{
    Bench bench;
    bench.paper(QStringLiteral("a.pdf"), pdfWithPages({"One"}));
    bench.paper(QStringLiteral("b.pdf"), pdfWithPages({"One"}));
    bench.paper(QStringLiteral("c.exe"), QByteArray("MZ\x90\0\3\0\0\0", 8) + QByteArray(200, '\0'));
    bench.bring();
    const auto intakes = must(bench.read().ledger().intakes());
    REQUIRE(intakes.size() == 1);
    CHECK(intakes.front().stored == 1);
    CHECK(intakes.front().duplicates == 1);
    CHECK(intakes.front().refused == 1);
    CHECK(intakes.front().finished);
    CHECK(intakes.front().source.endsWith(QLatin1String("/in")));
    const auto entries = must(bench.read().ledger().entries(intakes.front().id));
    CHECK(entries.size() == 3);
    const auto refused = must(bench.read().ledger().refused());
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().code == QLatin1String("program"));
    CHECK_FALSE(refused.front().reason.isEmpty());
}

TEST_CASE("one undo takes a whole run back, and bringing it in again works")
{
    Bench bench;
    for (int i = 0; i < 5; ++i)
        bench.paper(QStringLiteral("p%1.pdf").arg(i),
                    pdfWithPages({"Page " + QByteArray::number(i)}));
    bench.bring();
    CHECK(bench.documents().size() == 5);
    must(bench.file().undo());
    CHECK(bench.documents().isEmpty());
    CHECK(bench.hits("page") == 0);
    const IntakeReport again = bench.bring();
    CHECK(again.info.stored == 5);
    CHECK(bench.documents().size() == 5);
    CHECK(bench.hits("page") >= 5);
    must(bench.file().undo());
    must(bench.file().redo());
    CHECK(bench.documents().size() == 5);
}

TEST_CASE("many papers at once come in whole and in the order of their names")
{
    Bench bench;
    QStringList expected;
    for (int i = 100; i < 160; ++i) {
        const QString name = QStringLiteral("paper %1.pdf").arg(i);
        bench.paper(name,
                    pdfWithPages(QList<QByteArray>(1 + i % 7, "Number " + QByteArray::number(i))));
        expected.append(QStringLiteral("stored ") + name);
    }
    CHECK(lines(bench.bring()) == expected);
    CHECK(bench.documents().size() == 60);
}

TEST_CASE("cancelling keeps what is in, and it can be gone on with under the same account")
{
    class CancelAfter final : public Progress
    {
    public:
        Cancellation cancellation;
        void report(qint64 done, qint64, const QString &) override
        {
            if (done >= 3)
                cancellation.cancel();
        }
    };
    Bench bench;
    for (int i = 0; i < 40; ++i)
        bench.paper(QStringLiteral("p%1.pdf").arg(i),
                    pdfWithPages({"Page " + QByteArray::number(i)}));
    Intake intake(bench.file(), bench.workers);
    CancelAfter progress;
    const auto report =
        must(intake.run({bench.path(QStringLiteral("in"))}, progress, progress.cancellation));
    CHECK(report.info.stored >= 3);
    CHECK(report.info.stored < 40);
    CHECK(bench.documents().size() == report.info.stored);
    const auto unfinished = must(bench.read().ledger().unfinished());
    REQUIRE(unfinished.size() == 1);

    NoProgress quiet;
    const auto whole = must(intake.resume(unfinished.front().id, quiet));
    CHECK(whole.info.stored == 40);
    CHECK(whole.info.files() == 40);
    CHECK(whole.info.id == report.info.id);
    CHECK(bench.documents().size() == 40);
    CHECK(must(bench.read().ledger().intakes()).size() == 1);
    CHECK(must(bench.read().ledger().intakes()).front().finished);
    CHECK(must(bench.read().ledger().unfinished()).isEmpty());
}

TEST_CASE("each file has the name of the person who brought it in, also where another goes on")
{
    class CancelAfter final : public Progress
    {
    public:
        Cancellation cancellation;
        void report(qint64 done, qint64, const QString &) override
        {
            if (done >= 3)
                cancellation.cancel();
        }
    };
    Bench bench;
    for (int i = 0; i < 40; ++i)
        bench.paper(QStringLiteral("p%1.pdf").arg(i),
                    pdfWithPages({"Page " + QByteArray::number(i)}));
    {
        Intake intake(bench.file(), bench.workers);
        CancelAfter progress;
        must(intake.run({bench.path(QStringLiteral("in"))}, progress, progress.cancellation));
    }
    const QString first = bench.file().who();
    bench.close();
    CaseFileOptions options = bench.options();
    options.who = QStringLiteral("Bruno Achterberg");
    const auto file = must(CaseFile::open(bench.path(), options));
    const Id account = must(file->read().ledger().unfinished()).front().id;
    NoProgress quiet;
    must(Intake(*file, bench.workers).resume(account, quiet));
    QMap<QString, int> whose;
    for (const LedgerEntry &entry : must(file->read().ledger().entries(account)))
        ++whose[entry.who];
    CHECK(whose.keys() == QStringList{first, options.who});
    CHECK(whose.value(first) >= 3);
    CHECK(whose.value(first) + whose.value(options.who) == 40);
    CHECK(must(file->read().ledger().intake(account)).who == first);
}

TEST_CASE("a long paper says which page it is at, and stops in the middle when told to")
{
    class Watch final : public Progress
    {
    public:
        Cancellation cancellation;
        QStringList news;
        void report(qint64, qint64, const QString &doing) override
        {
            if (!doing.contains(QLatin1String(", page ")))
                return;
            news.append(doing);
            cancellation.cancel();
        }
    };
    Bench bench;
    bench.paper(QStringLiteral("long.pdf"),
                pdfWithPages(QList<QByteArray>(8000, "Words on a page")));
    Intake intake(bench.file(), bench.workers);
    Watch watch;
    const auto report =
        must(intake.run({bench.path(QStringLiteral("in"))}, watch, watch.cancellation));
    REQUIRE_FALSE(watch.news.isEmpty());
    CHECK(watch.news.front().startsWith(QLatin1String("long.pdf, page ")));
    CHECK(watch.news.front().endsWith(QLatin1String(" of 8,000")));
    CHECK(report.info.files() == 0);
    CHECK(bench.documents().isEmpty());
    CHECK(must(bench.read().documents().originals()).isEmpty());
}

TEST_CASE("papers in memory come in as files do")
{
    Bench bench;
    Intake intake(bench.file(), bench.workers);
    NoProgress progress;
    const auto report = must(intake.runPapers(
        {{QStringLiteral("a.pdf"), pdfWithPages({"One"})}, {QStringLiteral("b.pdf"), {}}},
        progress));
    CHECK(lines(report) ==
          QStringList{QStringLiteral("stored a.pdf"), QStringLiteral("refused b.pdf")});
}

TEST_CASE("without a worker nothing comes in and the reason is said")
{
    Bench bench;
    bench.paper(QStringLiteral("a.pdf"), pdfWithPages({"One"}));
    WorkerOptions options;
    options.program = QStringLiteral("/nowhere/leverarch-worker");
    WorkerPool nobody(options);
    Intake intake(bench.file(), nobody);
    NoProgress progress;
    const auto report = intake.run({bench.path(QStringLiteral("in"))}, progress);
    REQUIRE_FALSE(report.ok());
    CHECK(report.error().message.contains(QLatin1String("leverarch-worker")));
    CHECK(bench.documents().isEmpty());
    // The case file could be written, and the ledger does not say it could not.
    const auto refused = must(bench.read().ledger().refused());
    REQUIRE(refused.size() == 1);
    CHECK(refused.front().reason == report.error().message);
}

TEST_CASE("a folder with the case file in it comes in, and the case file stays locked")
{
    Bench bench;
    bench.paper(QStringLiteral("a.pdf"), pdfWithPages({"One"}));
    Intake intake(bench.file(), bench.workers);
    NoProgress progress;
    const auto report = must(intake.run({bench.folder()}, progress));
    CHECK(report.info.stored == 1);
    CHECK(report.info.refused >= 1);
    for (const LedgerEntry &entry : report.entries) {
        INFO(entry.path.toStdString());
        CHECK((entry.status == LedgerEntry::Status::Stored ||
               entry.code == QLatin1String("case_file")));
    }
    CaseFileOptions options = bench.options();
    const auto second = must(CaseFile::open(bench.path(), options));
    CHECK(second->isReadOnly());
    bench.paper(QStringLiteral("b.pdf"), pdfWithPages({"Two"}));
    CHECK(bench.bring().info.stored == 1);
}
