// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/awaitedanswer.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "support/casefilefixture.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

#include <future>

using namespace LeverArch;

namespace {

QByteArray lockedPaper()
{
    const FileOutside plain(pdfWithPages({"Behind the lock"}));
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QStringLiteral("strike"), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"), plain.path(),
                    plain.path(QStringLiteral("locked.pdf"))});
    return plain.read(QStringLiteral("locked.pdf"));
}

/// Tells when so many papers are done.
class Watch final : public Progress
{
public:
    explicit Watch(qint64 papers) : m_papers(papers) {}
    std::promise<void> reached;

    void report(qint64 done, qint64, const QString &) override
    {
        if (done >= m_papers && !std::exchange(m_told, true))
            reached.set_value();
    }

private:
    qint64 m_papers;
    bool m_told = false;
};

QList<NamedPaper> lockedFirst(int others)
{
    QList<NamedPaper> papers = {{QStringLiteral("a locked.pdf"), lockedPaper()}};
    for (int i = 0; i < others; ++i)
        papers.append({QStringLiteral("paper %1.pdf").arg(i),
                       pdfWithPages({"Paper " + QByteArray::number(i)})});
    return papers;
}

} // namespace

TEST_CASE("While somebody looks for a password the other papers come in")
{
    constexpr int others = 30;
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    Watch watch(others);
    bool allIn = false;
    Intake intake(bench.file(), workers);
    intake.setPasswordPrompt([&](const QString &, int) {
        // Not for ever, so that a failure is one and no standstill.
        allIn = watch.reached.get_future().wait_for(std::chrono::seconds(30)) ==
                std::future_status::ready;
        return QStringLiteral("strike");
    });
    const auto report = must(intake.runPapers(lockedFirst(others), watch));
    CHECK(allIn);
    CHECK(report.info.stored == others + 1);
    CHECK(report.entries.front().code.isEmpty());
}

TEST_CASE("A paper that another import brings in meanwhile is a duplicate, and nothing stops")
{
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    const QList<NamedPaper> papers = lockedFirst(2);
    NoProgress progress;
    Intake first(bench.file(), workers);
    first.setPasswordPrompt([&](const QString &, int) {
        Intake second(bench.file(), workers);
        second.setPasswordPrompt([](const QString &, int) { return QStringLiteral("strike"); });
        CHECK(must(second.runPapers({papers.front()}, progress)).info.stored == 1);
        return QStringLiteral("strike");
    });
    const auto report = must(first.runPapers(papers, progress));
    CHECK(report.info.stored == 2);
    CHECK(report.info.duplicates == 1);
    CHECK(report.entries.front().status == LedgerEntry::Status::Duplicate);
    CHECK_FALSE(report.entries.front().record.isNull());
    CHECK(must(bench.read().documents().originals()).size() == 3);
}

TEST_CASE("Cancelling while a password is asked for ends the run, with all that is in and no more")
{
    constexpr int others = 5;
    CaseFileFixture bench;
    WorkerPool workers(testWorkers());
    Watch watch(others);
    Cancellation cancellation;
    AwaitedAnswer::Giver openQuestion; // Nobody ever answers it.
    Intake intake(bench.file(), workers);
    intake.setPasswordPrompt([&](const QString &, int) {
        AwaitedAnswer answer;
        openQuestion = answer.giver();
        return answer.wait(cancellation);
    });
    std::thread person([&] {
        watch.reached.get_future().wait();
        cancellation.cancel();
    });
    const auto report = must(intake.runPapers(lockedFirst(others), watch, cancellation));
    person.join();
    CHECK(report.info.stored == others);
    CHECK(report.entries.size() == others);
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::document)};
    CHECK(must(bench.read().records().find(query)).size() == others);
    CHECK(must(bench.read().documents().originals()).size() == others);
}
