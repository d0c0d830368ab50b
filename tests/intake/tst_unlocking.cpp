// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "intake/unlocking.h"
#include "support/casefilefixture.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

using namespace LeverArch;

namespace {

/// A paper that qpdf locked with the password "strike".
QByteArray lockedPaper()
{
    const FileOutside plain(pdfWithPages({"Behind the lock"}));
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QStringLiteral("strike"), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"), plain.path(),
                    plain.path(QStringLiteral("locked.pdf"))});
    return plain.read(QStringLiteral("locked.pdf"));
}

IntakeReport bring(CaseFileFixture &bench, WorkerPool &workers, const PasswordPrompt &prompt,
                   int papers = 1)
{
    Intake intake(bench.file(), workers);
    intake.setPasswordPrompt(prompt);
    NoProgress progress;
    QList<NamedPaper> list;
    for (int i = 0; i < papers; ++i)
        list.append({QStringLiteral("locked%1.pdf").arg(i), lockedPaper()});
    return must(intake.runPapers(list, progress));
}

QString textOf(CaseFileFixture &bench, Id document)
{
    const auto version = must(bench.read().documents().versionsOf(document)).back();
    return must(bench.read().pages().text(version.original, 1)).text;
}

} // namespace

TEST_CASE("a locked paper opens with the password somebody types, at the third try too")
{
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    QList<int> attempts;
    const auto report = bring(bench, workers, [&](const QString &, int attempt) {
        attempts.append(attempt);
        return attempt < 3 ? QStringLiteral("wrong") : QStringLiteral("strike");
    });
    CHECK(attempts == QList<int>{1, 2, 3});
    REQUIRE(report.info.stored == 1);
    CHECK(report.entries.front().code.isEmpty());
    CHECK(textOf(bench, report.entries.front().record) == QLatin1String("Behind the lock"));
}

TEST_CASE("a password that opened one paper is tried on the next before anybody is asked")
{
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    int asked = 0;
    const auto report = bring(
        bench, workers,
        [&](const QString &, int) {
            ++asked;
            return QStringLiteral("strike");
        },
        6);
    CHECK(report.info.stored == 6);
    CHECK(asked == 1);
    for (const LedgerEntry &entry : report.entries)
        CHECK(textOf(bench, entry.record) == QLatin1String("Behind the lock"));
}

TEST_CASE("three wrong passwords for each of several papers keep them all, locked")
{
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    int asked = 0;
    const auto report = bring(
        bench, workers,
        [&](const QString &, int) {
            ++asked;
            return QStringLiteral("wrong %1").arg(asked);
        },
        6);
    CHECK(report.info.stored == 6);
    CHECK(asked == 18);
    for (const LedgerEntry &entry : report.entries)
        CHECK(entry.code == QLatin1String("locked"));
}

TEST_CASE("without the password the paper is kept as received, and can be unlocked later")
{
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    const auto report = bring(bench, workers, {});
    REQUIRE(report.info.stored == 1);
    CHECK(report.entries.front().code == QLatin1String("locked"));
    const Id document = report.entries.front().record;
    CHECK_FALSE(must(bench.read().records().record(document)).text("intake_note").isEmpty());
    const auto version = must(bench.read().documents().versionsOf(document)).back();
    CHECK(must(bench.read().pages().pageCount(version.original)) == 0);

    const auto wrong = unlockDocument(bench.file(), workers, document, QStringLiteral("lockout"));
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().code == Error::Code::PasswordNeeded);
    CHECK_FALSE(must(bench.read().records().record(document)).text("intake_note").isEmpty());

    must(unlockDocument(bench.file(), workers, document, QStringLiteral("strike")));
    CHECK(textOf(bench, document) == QLatin1String("Behind the lock"));
    const Record unlocked = must(bench.read().records().record(document));
    CHECK(unlocked.text("intake_note").isEmpty());
    CHECK(unlocked.values.value(QStringLiteral("page_count")).toInt() == 1);
    CHECK(must(bench.read().documents().versionsOf(document)).back().password ==
          QLatin1String("strike"));
}
