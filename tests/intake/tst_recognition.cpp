// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotations.h"
#include "casefile/verification.h"
#include "domain/kind.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recognitionstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/searchindex.h"
#include "domain/stores/stores.h"
#include "intake/intake.h"
#include "intake/recognitionrun.h"
#include "support/casefilefixture.h"
#include "support/scannedpaper.h"
#include "support/testworkers.h"

#include <QFile>

using namespace LeverArch;

namespace {

const QString english = QStringLiteral("eng");

class Scans : public CaseFileFixture
{
public:
    Scans() : workers(testWorkers())
    {
        const QImage page = drawnByPoppler(pdfOfLines(knownLines()), 150);
        QImage blank(page.size(), QImage::Format_Grayscale8);
        blank.fill(Qt::white);
        bring(QStringLiteral("scan.pdf"), scanOf({page, blank, page}, 150));
    }

    void bring(const QString &name, const QByteArray &pdf)
    {
        Intake intake(file(), workers);
        NoProgress progress;
        must(intake.runPapers({{name, pdf}}, progress));
    }
    Result<RecognitionReport> recognise(Progress &progress, Cancellation cancellation = {})
    {
        RecognitionRun run(file(), workers, english);
        return run.run(progress, cancellation);
    }
    RecognitionReport recognise()
    {
        NoProgress progress;
        return must(recognise(progress));
    }
    RecognitionCounts counts() { return must(read().recognitions().counts()); }

    WorkerPool workers;
};

/// Stops the run at its first news.
class StopAfterOne final : public Progress
{
public:
    Cancellation cancellation;
    QString doing;
    qint64 total = 0;
    void report(qint64 done, qint64 of, const QString &now) override
    {
        if (done == 0)
            return;
        doing = now;
        total = of;
        cancellation.cancel();
    }
};

} // namespace

TEST_CASE("Pages that came as pictures are found, recognised and searched; the original stays")
{
    Scans scans;
    scans.bring(QStringLiteral("typed.pdf"), pdfWithPages({"Eighteen cases each"}));
    CHECK(scans.counts().waiting == 3);
    const RecognitionReport report = scans.recognise();
    CHECK(report.recognised == 2);
    CHECK(report.nothing == 1);
    CHECK(report.failed.isEmpty());
    CHECK_FALSE(report.stopped);
    CHECK(scans.counts().waiting == 0);

    const SearchAnswer found =
        must(scans.read().search().search(QStringLiteral("eighteen cases"), 10));
    REQUIRE(found.hits.size() == 3);
    CHECK(std::count_if(found.hits.begin(), found.hits.end(),
                        [](const SearchHit &hit) { return hit.recognised; }) == 2);
    // And it is compared with other papers from now on.
    CHECK(must(scans.read().likenesses().withoutSignature(5)).isEmpty());
    // Nothing a person did, and so nothing to undo; and nothing to do a second time.
    CHECK(scans.file().nextUndo().label.contains(QStringLiteral("typed.pdf")));
    CHECK(scans.recognise().pages() == 0);

    scans.close();
    NoProgress progress;
    const Verification verified = must(verifyCaseFile(scans.path(), progress, {}));
    CHECK(verified.sound);
}

TEST_CASE("An area marked on a scan stays when it is recognised, and then knows its words")
{
    Scans scans;
    RecordQuery query;
    query.kinds = {QLatin1String(Kind::document)};
    MarkRequest request;
    request.document = must(scans.read().records().find(query)).first();
    request.style = AnnotationStyle::Area;
    request.page = 1;
    request.quads = {Quad::fromRect(QRectF(0, 0, 595, 842))};
    const AnnotationDraft draft = must(Annotations(scans.read()).draft(request));
    Id area;
    scans.act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_ASSIGN(area, Annotations::write(stores, draft.annotation));
        return {};
    });
    scans.recognise();
    const Annotation after = must(Annotations(scans.read()).annotation(area));
    CHECK(after.words.contains(QStringLiteral("ighteen cases")));
    CHECK(after.anchors.first().quads == draft.annotation.anchors.first().quads);
    CHECK(after.state() == AnchorState::Exact);
    must(scans.file().undo());
    CHECK(must(Annotations(scans.read()).annotation(area)).words.isEmpty());
}

TEST_CASE("A run that is stopped goes on where it was, also after the program was left")
{
    Scans scans;
    StopAfterOne progress;
    const RecognitionReport first = must(scans.recognise(progress, progress.cancellation));
    CHECK(first.stopped);
    CHECK(first.pages() >= 1);
    CHECK(progress.doing.contains(QStringLiteral("page")));
    CHECK(progress.total == 3);
    const qint64 left = scans.counts().waiting;
    CHECK(left == 3 - first.pages());
    scans.reopen();
    const RecognitionReport second = scans.recognise();
    CHECK(second.pages() == left);
    CHECK(scans.counts().recognised == 2);
    CHECK(scans.counts().nothing == 1);
}

TEST_CASE("A page that stops its worker twice is marked with the reason and left")
{
    Scans scans;
    WorkerOptions hasty = testWorkers();
    // Nobody recognises a page in so short a time.
    hasty.patience = std::chrono::milliseconds(5);
    WorkerPool pool(hasty);
    RecognitionRun run(scans.file(), pool, english);
    NoProgress progress;
    const RecognitionReport report = must(run.run(progress));
    CHECK(report.failed.size() == 3);
    for (const UnrecognisedPage &page : report.failed) {
        CHECK_FALSE(page.reason.isEmpty());
        CHECK(page.paper == QStringLiteral("scan"));
    }
    CHECK(scans.recognise().pages() == 0);
    CHECK(scans.counts().failed == 3);
    must(scans.file().writeDerived([](Stores &s) { return s.recognitions().retryFailed(); }));
    CHECK(scans.recognise().recognised == 2);
}

TEST_CASE("Recognition stops at once when its language or its worker is missing")
{
    Scans scans;
    NoProgress progress;
    RecognitionRun strange(scans.file(), scans.workers, QStringLiteral("xyz"));
    const auto refused = strange.run(progress);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == Error::Code::Unsupported);
    CHECK(refused.error().message.contains(english));

    WorkerOptions nowhere;
    nowhere.program = QStringLiteral("/nowhere/leverarch-worker");
    WorkerPool none(nowhere);
    RecognitionRun idle(scans.file(), none, english);
    const auto failed = idle.run(progress);
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error().code == Error::Code::Internal);
    CHECK(scans.counts().waiting == 3);
    CHECK(scans.counts().failed == 0);
}

TEST_CASE("Whoever shows the words of a paper is told when there are new ones")
{
    Scans scans;
    QSet<Id> told;
    QObject::connect(&scans.file(), &CaseFile::changed, &scans.file(),
                     [&told](const ChangeSet &change) { told += change.texts; });
    scans.recognise();
    Scans::waitUntil([&told] { return !told.isEmpty(); });
    CHECK(told.size() == 1);
}
