// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/keptpapers.h"
#include "support/casefilefixture.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QFileInfo>

using namespace LeverArch;

namespace {

using Status = LedgerEntry::Status;

const auto scanName = QStringLiteral("Scan 22 Mar 2021 10.00.pdf");
const auto noteName = QStringLiteral("Pasted text.txt");

class Bench : public CaseFileFixture
{
public:
    Bench() : workers(testWorkers()) {}

    Id keep(const QList<NamedPaper> &papers, IntakeWay way = IntakeWay::Scanned)
    {
        return must(keepPapers(file(), papers, way));
    }
    Result<IntakeReport> tryToGoOn(Id account, WorkerPool &with, Cancellation cancellation = {})
    {
        Intake intake(file(), with);
        NoProgress quiet;
        return intake.resume(account, quiet, cancellation);
    }
    IntakeReport goOn(Id account) { return must(tryToGoOn(account, workers)); }
    QList<Original> originals() { return must(read().documents().originals()); }
    IntakeInfo account(Id id) { return must(read().ledger().intake(id)); }
    int pagesOf(Id document)
    {
        const auto versions = must(read().documents().versionsOf(document));
        return must(read().pages().pageCount(versions.front().original));
    }
    void checkSound()
    {
        close();
        NoProgress quiet;
        CHECK(must(verifyCaseFile(path(), quiet)).sound);
        reopen();
    }

    WorkerPool workers;
};

} // namespace

TEST_CASE("Papers that come from no file outlive the program, and come in when it is gone on with them")
{
    Bench bench;
    const QByteArray scan = pdfWithPages({"Dear colleague", "Yours sincerely"});
    const Id account = bench.keep({{scanName, scan}, {noteName, "The posts at risk"}});
    bench.checkSound(); // Closed and opened again: nothing but the case file has them now.

    const auto open = must(bench.read().ledger().unfinished());
    REQUIRE(open.size() == 1);
    CHECK(open.front().canGoOn());
    CHECK(open.front().way == IntakeWay::Scanned);
    CHECK(open.front().source == QStringLiteral("2 papers"));
    CHECK(open.front().who == bench.file().who());
    CHECK(must(bench.read().records().counts()).isEmpty()); // Nothing is seen of them yet.

    const IntakeReport report = bench.goOn(account);
    CHECK(report.info.id == account);
    CHECK(report.info.stored == 2);
    CHECK(report.info.files() == 2);
    CHECK(report.info.finished);
    QStringList paths;
    for (const LedgerEntry &entry : report.entries)
        paths.append(entry.path);
    paths.sort();
    CHECK(paths == QStringList{noteName, scanName});
    const auto received = must(bench.read().documents().originalByHash(Sha256::of(scan)));
    REQUIRE(received);
    CHECK(received->mediaType == QStringLiteral("application/pdf"));
    CHECK(must(bench.read().pages().text(received->id, 2)).text ==
          QStringLiteral("Yours sincerely"));
    const auto note = must(bench.read().documents().originalByHash(Sha256::of("The posts at risk")));
    REQUIRE(note);
    CHECK(note->mediaType == QStringLiteral("text/plain"));
    CHECK_FALSE(bench.account(account).canGoOn());
    bench.checkSound();
}

TEST_CASE("Of kept papers what is refused, empty or here already takes no room")
{
    Bench bench;
    const QByteArray letter = pdfWithPages({"Here already"});
    bench.goOn(bench.keep({{scanName, letter}}));
    const QByteArray program = QByteArray("\x7f" "ELF\x02\x01\x01", 7) + QByteArray(200, '\0');
    const Id account = bench.keep({{QStringLiteral("a program"), program},
                                   {QStringLiteral("nothing"), {}},
                                   {QStringLiteral("the same"), letter},
                                   {QStringLiteral("the same"), letter}},
                                  IntakeWay::Dropped);
    CHECK(bench.originals().size() == 2);
    const IntakeReport report = bench.goOn(account);
    CHECK(report.info.files() == 4);
    CHECK(report.info.refused == 2);
    CHECK(report.info.duplicates == 2);
    CHECK(bench.originals().size() == 1);
    bench.checkSound();
}

TEST_CASE("Two kept papers with the same bytes are one paper that came twice")
{
    Bench bench;
    const QByteArray letter = pdfWithPages({"Twice"});
    const Id account = bench.keep({{scanName, letter}, {noteName, letter}});
    CHECK(bench.originals().size() == 1);
    const IntakeReport report = bench.goOn(account);
    CHECK(report.info.stored == 1);
    CHECK(report.info.duplicates == 1);
}

TEST_CASE("Kept papers go with the import that is left, and not while another waits for them")
{
    Bench bench;
    const QByteArray letter = pdfWithPages({"Waits"});
    const Id first = bench.keep({{scanName, letter}});
    const Id second = bench.keep({{scanName, letter}});
    must(leaveImport(bench.file(), first));
    CHECK(bench.originals().size() == 1);
    CHECK_FALSE(bench.account(first).canGoOn());
    must(leaveImport(bench.file(), second));
    CHECK(bench.originals().isEmpty());
    CHECK_FALSE(bench.tryToGoOn(second, bench.workers).ok());
    bench.checkSound();
}

TEST_CASE("A kept paper that was undone can be done again, also when its import was left")
{
    Bench bench;
    const Id account = bench.keep({{scanName, pdfWithPages({"Once"})}, {noteName, "More"}});
    class AfterOne final : public Progress
    {
    public:
        Cancellation cancellation;
        void report(qint64 done, qint64, const QString &) override
        {
            if (done >= 1)
                cancellation.cancel();
        }
    } progress;
    Intake intake(bench.file(), bench.workers);
    const IntakeReport part = must(intake.resume(account, progress, progress.cancellation));
    REQUIRE(part.info.stored >= 1);
    must(bench.file().undo());
    must(leaveImport(bench.file(), account));
    must(bench.file().redo());
    CHECK(must(bench.read().records().counts()).value(QLatin1String(Kind::document)) ==
          part.info.stored);
    bench.checkSound();
}

TEST_CASE("A kept paper whose reading was killed in the middle gets all its pages")
{
    Bench bench;
    const QByteArray scan = pdfWithPages({"One", "Two", "Three"});
    const Id account = bench.keep({{scanName, scan}});
    const Id original = must(bench.read().documents().originalByHash(Sha256::of(scan)))->id;
    must(bench.file().writeDerived([original](Stores &stores) {
        PageFacts facts;
        facts.page = 1;
        facts.hasText = true;
        return stores.pages().addPage(original, facts, {QStringLiteral("One"), {}});
    }));
    const IntakeReport report = bench.goOn(account);
    REQUIRE(report.entries.size() == 1);
    CHECK(bench.pagesOf(report.entries.front().record) == 3);
    bench.checkSound();
}

TEST_CASE("Kept papers are not refused because something else is missing: they wait")
{
    Bench bench;
    const Id account = bench.keep({{scanName, pdfWithPages({"One"})}});
    WorkerOptions options;
    options.program = QStringLiteral("/nowhere/leverarch-worker");
    WorkerPool nobody(options);
    CHECK_FALSE(bench.tryToGoOn(account, nobody).ok());
    CHECK(bench.account(account).files() == 0);
    CHECK(bench.account(account).canGoOn());
    CHECK(bench.goOn(account).info.stored == 1);
}

TEST_CASE("Where the disk is full nothing is kept, and that is said")
{
    CaseFileFixture bench;
    bench.close();
    CaseFileOptions options = bench.options();
    options.sizeLimit = QFileInfo(bench.path()).size() + 300'000;
    auto file = must(CaseFile::open(bench.path(), options));
    const auto kept =
        keepPapers(*file, {{scanName, QByteArray(5'000'000, 'x')}}, IntakeWay::Scanned);
    REQUIRE_FALSE(kept.ok());
    CHECK(kept.error().code == Error::Code::DiskFull);
    CHECK(must(file->read().ledger().intakes()).isEmpty());
    CHECK(must(file->read().documents().originals()).isEmpty());
    file.reset();
    NoProgress quiet;
    CHECK(must(verifyCaseFile(bench.path(), quiet)).sound);
}

TEST_CASE("The ledger says who brought files in")
{
    Bench bench;
    Intake intake(bench.file(), bench.workers);
    NoProgress quiet;
    const auto report = must(intake.runPapers({{noteName, "A note"}}, quiet));
    CHECK_FALSE(bench.file().who().isEmpty());
    CHECK(bench.account(report.info.id).who == bench.file().who());
}
