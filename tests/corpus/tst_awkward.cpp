// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "awkwardfiles.h"
#include "awkwardtrial.h"

#include "casefile/verification.h"
#include "support/casefilefixture.h"
#include "support/testworkers.h"

#include <algorithm>

using namespace LeverArch;

namespace {

/// LEVERARCH_CORPUS=quick leaves out the files that take long to read.
bool wantsQuick()
{
    return qgetenv("LEVERARCH_CORPUS") == "quick";
}

IntakeReport bring(CaseFile &file, const QStringList &paths)
{
    WorkerPool workers(testWorkers());
    Intake intake(file, workers);
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

/// As a table: the files with what does not hold.
std::string table(const QStringList &faults)
{
    return (QString::number(faults.size()) + QLatin1String(" faults\n") + faults.join(u'\n'))
        .toStdString();
}

} // namespace

TEST_CASE("awkward files come in or are refused, each is accounted for, and none is changed")
{
    const AwkwardFiles files(wantsQuick());
    REQUIRE(files.files().size() >= 300);
    const auto before = files.state();
    CaseFileFixture fixture;
    const IntakeReport report = bring(fixture.file(), {files.folder()});

    AwkwardTrial trial(files, fixture.read(), report);
    trial.checkLedger();
    trial.checkFiles();
    {
        INFO(table(trial.faults()));
        CHECK(trial.faults().isEmpty());
    }
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
    INFO(table(problems));
    CHECK(problems.isEmpty());
}
