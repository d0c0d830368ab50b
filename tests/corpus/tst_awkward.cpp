// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkwardfiles.h"
#include "awkwardtrial.h"

#include "casefile/verification.h"
#include "intake/office/libreoffice.h"
#include "support/casefilefixture.h"
#include "support/testworkers.h"

#include <algorithm>
#include <cstdio>

using namespace LeverArch;

namespace {

/// For work on one format: LEVERARCH_CORPUS=mail,texts takes these families alone, and =quick all
/// but the files that take long to read.
QStringList choice()
{
    const QString chosen = QString::fromLocal8Bit(qgetenv("LEVERARCH_CORPUS"));
    if (chosen.isEmpty())
        return {};
    if (chosen == QLatin1String("quick"))
        return {QStringLiteral("--quick")};
    return {QStringLiteral("--quick"), QStringLiteral("--only"), chosen};
}

IntakeReport bring(CaseFile &file, const QStringList &paths)
{
    WorkerPool workers(testWorkers());
    // What hangs LibreOffice hangs it for ever; a person would wait longer to be sure.
    LibreOfficeOptions options;
    options.patience = std::chrono::seconds(8);
    options.patienceAlone = std::chrono::seconds(10);
    LibreOffice office(options);
    Intake intake(file, workers);
    intake.setOffice(&office);
    NoProgress progress;
    return must(intake.run(paths, progress));
}

QStringList problemsOf(const QString &caseFile)
{
    NoProgress progress;
    const Verification proof = must(verifyCaseFile(caseFile, progress));
    QStringList problems;
    for (const Issue &issue : proof.problems)
        problems += issue.text + u' ' + issue.detail;
    if (!proof.sound && problems.isEmpty())
        problems += QStringLiteral("not sound");
    return problems;
}

/// To standard error, one a line: the test framework would break the lines up.
void print(const QStringList &faults)
{
    for (const QString &fault : faults)
        std::fprintf(stderr, "%s\n", qUtf8Printable(fault));
}

} // namespace

TEST_CASE("awkward files come in or are refused, each is accounted for, and none is changed")
{
    const AwkwardFiles files(choice());
    if (choice().size() < 2)
        REQUIRE(files.files().size() >= 300);
    const auto before = files.state();
    CaseFileFixture fixture;
    const IntakeReport report = bring(fixture.file(), {files.folder()});

    AwkwardTrial trial(files, fixture.read(), report);
    trial.checkLedger();
    trial.checkFiles();
    print(trial.faults());
    CHECK(trial.faults().size() == 0);
    // Also that nothing was written beside them by a name that leads out of its archive.
    CHECK(files.state() == before);

    const IntakeReport again = bring(fixture.file(), {files.folder()});
    CHECK(again.info.stored == 0);
    CHECK(again.info.files() == again.entries.size());
    CHECK(std::ranges::count_if(again.entries, [](const LedgerEntry &entry) {
              return !entry.parent;
          }) == files.files().size());

    fixture.close();
    const QStringList problems = problemsOf(fixture.path());
    print(problems);
    CHECK(problems.size() == 0);
}
