// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "support/casefilefixture.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <QFileInfo>

using namespace LeverArch;

namespace {

/// Three hundred kilobytes that no compression makes smaller.
QByteArray bulkyPaper(SeededRandom &random, int number)
{
    QByteArray noise;
    while (noise.size() < 300'000)
        noise += QByteArray::number(random.next(), 16);
    return pdfWithPages({"Paper " + QByteArray::number(number)}) + '%' + noise + "\n%%EOF\n";
}

int documentCount(const Stores &stores)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::document)};
    return int(must(stores.records().find(query)).size());
}

} // namespace

TEST_CASE("a disk that fills up in the middle keeps what is in, whole, and says where it stopped")
{
    CaseFileFixture bench;
    bench.close();
    CaseFileOptions options = bench.options();
    options.sizeLimit = QFileInfo(bench.path()).size() + 3'000'000;
    auto file = must(CaseFile::open(bench.path(), options));
    QList<NamedPaper> papers;
    for (int i = 0; i < 25; ++i)
        papers.append({QStringLiteral("p%1.pdf").arg(i), bulkyPaper(bench.random, i)});
    WorkerPool workers(testWorkers());
    Intake intake(*file, workers);
    NoProgress progress;
    const IntakeReport report = must(intake.runPapers(papers, progress));
    CHECK(report.info.stored > 3);
    CHECK(report.info.stored < 12);
    CHECK(report.info.refused >= 1);
    CHECK(report.info.files() < 25);
    for (const LedgerEntry &entry : report.entries) {
        if (entry.status == LedgerEntry::Status::Refused)
            CHECK(entry.code == QLatin1String("disk_full"));
    }
    CHECK(documentCount(file->read()) == report.info.stored);
    file.reset();

    const Verification proof = must(verifyCaseFile(bench.path(), progress));
    CHECK(proof.sound);
    bench.reopen();
    CHECK(documentCount(bench.read()) == report.info.stored);
    // With room again, the rest comes in.
    Intake again(bench.file(), workers);
    const IntakeReport second = must(again.runPapers(papers, progress));
    CHECK(second.info.stored + second.info.duplicates == 25);
    CHECK(documentCount(bench.read()) == 25);
}
