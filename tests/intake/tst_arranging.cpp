// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "casefile/annotations.h"
#include "casefile/newversion.h"
#include "domain/kind.h"
#include "domain/stores/anchorstore.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "intake/arranging.h"
#include "intake/intake.h"
#include "intake/recognitionrun.h"
#include "support/casefilefixture.h"
#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/scannedpaper.h"
#include "support/testworkers.h"

#include <QRegularExpression>

using namespace LeverArch;

namespace {

const QByteArray nextLine = ") Tj 0 -400 Td (";

/// A capture of four pages; the third has the end of one paper above the beginning of the next.
QByteArray capturePdf()
{
    return pdfWithPages({"Press release of Monday", "More of the release",
                         "Yours faithfully" + nextLine + "Speech to council",
                         "The speech goes on"});
}

struct Bench : CaseFileFixture
{
    Id bring(const QString &name, const QByteArray &bytes, const PasswordPrompt &prompt = {})
    {
        Intake intake(file(), workers);
        intake.setPasswordPrompt(prompt);
        const IntakeReport report = must(intake.runPapers({{name, bytes}}, quiet));
        REQUIRE(report.info.stored == 1);
        return report.entries.first().record;
    }
    Record record(Id id) { return must(read().records().record(id)); }
    QList<DocumentVersion> versions(Id document)
    {
        return must(read().documents().versionsOf(document));
    }
    /// The stored pages, out of the case file and into the hands of other programs.
    FileOutside outside(Id document)
    {
        QByteArray bytes;
        must(read().documents().readOriginal(versions(document).last().original,
                                             [&bytes](QByteArrayView part) -> Result<void> {
                                                 bytes.append(part);
                                                 return {};
                                             }));
        return FileOutside(bytes);
    }
    /// What pdftotext reads on each page.
    QStringList readOutside(Id document)
    {
        const FileOutside pdf = outside(document);
        return pagesOf(outsideProgram(QStringLiteral("pdftotext"),
                                      {pdf.path(), QStringLiteral("-")}));
    }
    /// What MuPDF reads on each page, inside what is shown of it; pdftotext minds no crop box.
    QStringList shownOutside(Id document)
    {
        const FileOutside pdf = outside(document);
        const QString text = pdf.path(QStringLiteral("pages.txt"));
        outsideProgram(QStringLiteral("mutool"), {QStringLiteral("draw"), QStringLiteral("-F"),
                                                  QStringLiteral("txt"), QStringLiteral("-o"), text,
                                                  pdf.path()});
        return pagesOf(QString::fromUtf8(pdf.read(QStringLiteral("pages.txt"))));
    }
    static QStringList pagesOf(const QString &all)
    {
        QStringList pages;
        for (const QString &page : all.split(QLatin1Char('\f')))
            pages.append(page.simplified());
        pages.removeLast(); // After the last form feed.
        return pages;
    }
    QString infoOutside(Id document, const char *what, int page)
    {
        const FileOutside pdf = outside(document);
        const QString all = outsideProgram(
            QStringLiteral("pdfinfo"), {QStringLiteral("-f"), QString::number(page),
                                        QStringLiteral("-l"), QString::number(page), pdf.path()});
        const QRegularExpression line(
            QStringLiteral("Page +%1 %2: +(.*)").arg(page).arg(QLatin1String(what)));
        return line.match(all).captured(1).trimmed();
    }
    Id frame(Id document, int page, const QRectF &userSpace)
    {
        MarkRequest request;
        request.document = document;
        request.style = AnnotationStyle::Area;
        request.page = page;
        request.quads = {Quad::fromRect(userSpace)};
        return draw(request);
    }
    Id mark(Id document, int page, const QString &words)
    {
        const PageText text =
            must(read().pages().text(versions(document).last().original, page));
        const qsizetype at = text.text.indexOf(words);
        REQUIRE(at >= 0);
        MarkRequest request;
        request.document = document;
        request.passages = {{page, int(at), int(words.size())}};
        return draw(request);
    }
    Id draw(const MarkRequest &request)
    {
        const AnnotationDraft draft = must(Annotations(read()).draft(request));
        Id id;
        act(draft.label, [&](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(id, Annotations::write(stores, draft.annotation));
            return {};
        });
        return id;
    }
    Anchor standing(Id id) { return must(read().anchors().anchorsOf(id)).first(); }

    WorkerPool workers{testWorkers()};
    NoProgress quiet;
};

QStringList texts(const QList<const char *> &lines)
{
    QStringList list;
    for (const char *line : lines)
        list.append(QLatin1String(line));
    return list;
}

/// Where a page's words end above a place: between the two lines of the capture's third page.
constexpr double betweenTheLines = 0.4;

QList<CapturePart> threeParts()
{
    return {{QStringLiteral("Press release"), pagesBetween(1, 0, 2, 1)},
            {QStringLiteral("Letter"), pagesBetween(3, 0, 3, betweenTheLines)},
            {QStringLiteral("Speech"), pagesBetween(3, betweenTheLines, 4, 1)}};
}

} // namespace

TEST_CASE("pages are put into another order or turned or left out and other programs see it so")
{
    Bench bench;
    const Id paper = bench.bring(QStringLiteral("capture.pdf"), capturePdf());
    const Id received = bench.versions(paper).first().original;
    const Arranged done = must(rearrange(bench.file(), bench.workers, paper,
                                         {{0, 4, 0, 0, 1}, {0, 1, 1, 0, 1}, {0, 2, 2, 0, 1}},
                                         bench.quiet));
    CHECK(done.documents == QList<Id>{paper});
    const auto versions = bench.versions(paper);
    REQUIRE(versions.size() == 2);
    CHECK(versions.first().original == received);
    CHECK(versions.last().number == 2);
    CHECK(versions.last().sources == QList<VersionSource>{{received, QStringLiteral("4 1r90 2r180")}});
    CHECK(bench.readOutside(paper) ==
          texts({"The speech goes on", "Press release of Monday", "More of the release"}));
    CHECK(bench.infoOutside(paper, "rot", 1) == QLatin1String("0"));
    CHECK(bench.infoOutside(paper, "rot", 2) == QLatin1String("90"));
    CHECK(bench.infoOutside(paper, "rot", 3) == QLatin1String("180"));
    CHECK(bench.record(paper).values.value(QStringLiteral("page_count")).toInt() == 3);
    // Its pages are read, too, and found by searching.
    CHECK(must(bench.read().pages().text(versions.last().original, 2)).text ==
          QLatin1String("Press release of Monday"));

    SECTION("arranged again, the trail still leads to the pages that came in")
    {
        must(rearrange(bench.file(), bench.workers, paper, {{0, 3, 3, 0, 1}, {0, 1, 0, 0, 1}},
                       bench.quiet));
        CHECK(bench.versions(paper).last().sources ==
              QList<VersionSource>{{received, QStringLiteral("2r90 4")}});
    }
    SECTION("one undo takes it back")
    {
        must(bench.file().undo());
        CHECK(bench.versions(paper).size() == 1);
        CHECK(bench.record(paper).values.value(QStringLiteral("page_count")).toInt() == 4);
        CHECK(bench.readOutside(paper).size() == 4);
        must(bench.file().redo());
        CHECK(bench.readOutside(paper).first() == QLatin1String("The speech goes on"));
    }
}

TEST_CASE("marks and figures go where their pages go; what was left out is listed")
{
    Bench bench;
    const Id paper = bench.bring(QStringLiteral("capture.pdf"), capturePdf());
    const Id speech = bench.mark(paper, 4, QStringLiteral("speech goes on"));
    const Id release = bench.mark(paper, 1, QStringLiteral("release"));
    const Id turned = bench.mark(paper, 2, QStringLiteral("More of"));
    const Id count =
        bench.add(Kind::staffCount, QStringLiteral("14 posts"),
                  {{QStringLiteral("source"), QVariant::fromValue(paper)},
                   {QStringLiteral("source_page"), qint64(4)}});
    const Anchor before = bench.standing(speech);
    const Arranged done =
        must(rearrange(bench.file(), bench.workers, paper,
                       {{0, 4, 0, 0, 1}, {0, 3, 0, 0, 1}, {0, 2, 1, 0, 1}}, bench.quiet));
    CHECK(done.places.summary() == QLatin1String("2 exact, 0 moved, 0 doubtful, 1 lost"));

    const Anchor now = bench.standing(speech);
    CHECK(now.version == bench.versions(paper).last().id);
    CHECK(now.page == 1);
    CHECK(now.state == AnchorState::Exact);
    CHECK(now.quads == before.quads);
    CHECK(now.exact == QLatin1String("speech goes on"));
    CHECK(bench.record(speech).values.value(QStringLiteral("page")).toInt() == 1);
    CHECK(bench.standing(turned).page == 3);
    CHECK(bench.standing(turned).state == AnchorState::Exact);
    CHECK(bench.standing(release).state == AnchorState::Lost);
    CHECK(must(unsurePlaces(bench.read())).size() == 1);
    CHECK(must(unsurePlacesOf(bench.read(), paper)).first().record.id == release);
    CHECK(bench.record(count).values.value(QStringLiteral("source_page")).toInt() == 1);

    must(bench.file().undo());
    CHECK(bench.standing(speech).page == 4);
    CHECK(bench.standing(release).state == AnchorState::Exact);
    CHECK(bench.record(count).values.value(QStringLiteral("source_page")).toInt() == 4);
    CHECK(must(unsurePlaces(bench.read())).isEmpty());
}

TEST_CASE("a capture is split into papers also in the middle of a page and undone in one step")
{
    Bench bench;
    const Id capture = bench.bring(QStringLiteral("page.pdf"), capturePdf());
    bench.act(QStringLiteral("Facts"), [&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(stores.records().setField(
            capture, QStringLiteral("received"),
            QVariant::fromValue(UncertainDate::fromDate(QDate(2021, 3, 22)))));
        return stores.records().setField(capture, QStringLiteral("audience"),
                                         audienceKey(Audience::Advisers));
    });
    const Id mark = bench.mark(capture, 3, QStringLiteral("Speech to council"));
    const Id frame = bench.frame(capture, 3, QRectF(72, 290, 100, 30)); // Round the same line.
    const Id above = bench.frame(capture, 3, QRectF(72, 690, 100, 30));
    const Id received = bench.versions(capture).first().original;
    const Arranged done = must(split(bench.file(), bench.workers, capture, threeParts(), bench.quiet));
    REQUIRE(done.documents.size() == 3);

    CHECK(bench.shownOutside(done.documents[0]) ==
          texts({"Press release of Monday", "More of the release"}));
    CHECK(bench.shownOutside(done.documents[1]) == texts({"Yours faithfully"}));
    CHECK(bench.shownOutside(done.documents[2]) ==
          texts({"Speech to council", "The speech goes on"}));
    const auto sources = [&](int i) { return bench.versions(done.documents[i]).first().sources; };
    CHECK(sources(0) == QList<VersionSource>{{received, QStringLiteral("1-2")}});
    CHECK(sources(1) == QList<VersionSource>{{received, QStringLiteral("3c0-40")}});
    CHECK(sources(2) == QList<VersionSource>{{received, QStringLiteral("3c40-100 4")}});

    QList<qint64> numbers = {bench.record(capture).values.value(QStringLiteral("number")).toLongLong()};
    for (const Id part : done.documents) {
        const Record record = bench.record(part);
        CHECK(record.text("filing") == QLatin1String("inbox"));
        CHECK(record.text("form") == QLatin1String("pdf"));
        CHECK(record.date("received").display() == QLatin1String("22 Mar 2021"));
        CHECK(record.audience == Audience::Advisers);
        numbers.append(record.values.value(QStringLiteral("number")).toLongLong());
        const auto links = must(bench.read().links().linksOf(part));
        REQUIRE(links.size() == 1);
        CHECK(links.first().relation == QLatin1String("part_of"));
        CHECK(links.first().to == capture);
    }
    CHECK(numbers == QList<qint64>{1, 2, 3, 4});
    CHECK(bench.record(done.documents[2]).title == QLatin1String("Speech"));
    CHECK(bench.record(capture).text("filing") == QLatin1String("not_needed"));
    CHECK(bench.record(capture).text("set_aside") == QLatin1String("Split into 3 papers"));
    CHECK(bench.versions(capture).size() == 1);
    // The mark is where its words are.
    CHECK(bench.record(mark).reference("document") == done.documents[2]);
    CHECK(bench.standing(mark).page == 1);
    CHECK(bench.standing(mark).state == AnchorState::Exact);
    CHECK(bench.record(frame).reference("document") == done.documents[2]);
    CHECK(bench.record(above).reference("document") == done.documents[1]);
    CHECK(bench.standing(above).quads.first().boundingRect() == QRectF(72, 690, 100, 30));

    must(bench.file().undo());
    CHECK(bench.record(capture).text("filing") == QLatin1String("inbox"));
    CHECK(bench.record(mark).reference("document") == capture);
    RecordQuery papers;
    papers.kinds = {QLatin1String(Kind::document)};
    CHECK(must(bench.read().records().find(papers)) == QList<Id>{capture});
    // The same cut again gives the same pages, which are there already.
    must(split(bench.file(), bench.workers, capture, threeParts(), bench.quiet));
    CHECK(must(bench.read().records().find(papers)).size() == 4);
}

TEST_CASE("scans are joined into the first and the others are put aside with the reason")
{
    Bench bench;
    const Id first = bench.bring(QStringLiteral("a.pdf"), pdfWithPages({"Page one"}));
    const Id second = bench.bring(QStringLiteral("b.pdf"), pdfWithPages({"Page two", "Page three"}));
    const Id mark = bench.mark(second, 2, QStringLiteral("three"));
    bench.act(QStringLiteral("For advisers"), [&](Stores &stores) {
        return stores.records().setField(second, QStringLiteral("audience"),
                                         audienceKey(Audience::Advisers));
    });
    const Id a = bench.versions(first).first().original;
    const Id b = bench.versions(second).first().original;
    must(join(bench.file(), bench.workers, {first, second}, bench.quiet));
    CHECK(bench.readOutside(first) == texts({"Page one", "Page two", "Page three"}));
    CHECK(bench.versions(first).last().sources ==
          QList<VersionSource>{{a, QStringLiteral("1")}, {b, QStringLiteral("1-2")}});
    CHECK(bench.record(first).audience == Audience::Advisers);
    CHECK(bench.record(second).text("set_aside") == QStringLiteral("Joined to “a”"));
    CHECK(bench.record(mark).reference("document") == first);
    CHECK(bench.standing(mark).page == 3);
    must(bench.file().undo());
    CHECK(bench.versions(first).size() == 1);
    CHECK(bench.record(second).text("filing") == QLatin1String("inbox"));
    CHECK(bench.standing(mark).page == 2);
}

TEST_CASE("a locked paper is arranged with its password; the new pages need none")
{
    Bench bench;
    const FileOutside plain(pdfWithPages({"Behind", "the lock"}));
    outsideProgram(QStringLiteral("qpdf"),
                   {QStringLiteral("--encrypt"), QStringLiteral("strike"), QStringLiteral("owner"),
                    QStringLiteral("256"), QStringLiteral("--"), plain.path(),
                    plain.path(QStringLiteral("locked.pdf"))});
    const QByteArray locked = plain.read(QStringLiteral("locked.pdf"));
    const QList<ArrangedPage> backwards = {{0, 2, 0, 0, 1}, {0, 1, 0, 0, 1}};
    SECTION("with it")
    {
        const Id paper = bench.bring(QStringLiteral("locked.pdf"), locked, [](const QString &, int) {
            return QStringLiteral("strike");
        });
        must(rearrange(bench.file(), bench.workers, paper, backwards, bench.quiet));
        CHECK(bench.readOutside(paper) == texts({"the lock", "Behind"}));
        CHECK(bench.versions(paper).last().password.isEmpty());
    }
    SECTION("without it nothing is done")
    {
        const Id paper = bench.bring(QStringLiteral("locked.pdf"), locked);
        const auto done = rearrange(bench.file(), bench.workers, paper, backwards, bench.quiet);
        REQUIRE_FALSE(done.ok());
        CHECK(done.error().code == Error::Code::PasswordNeeded);
    }
}

TEST_CASE("scanned pages say that they are recognised again")
{
    Bench bench;
    const QImage page = drawnByPoppler(pdfOfLines(knownLines()), 100);
    const Id paper = bench.bring(QStringLiteral("scan.pdf"), scanOf({page, turned(page, 180)}, 100));
    const Arranged done =
        must(rearrange(bench.file(), bench.workers, paper, {{0, 1, 0, 0, 1}, {0, 2, 2, 0, 1}},
                       bench.quiet));
    CHECK(done.toRecognise == 2);
    CHECK(done.remarks() == QLatin1String("The text of 2 pages is recognised again by itself."));
}

TEST_CASE("what makes no sense or is stopped changes nothing")
{
    Bench bench;
    const Id paper = bench.bring(QStringLiteral("capture.pdf"), capturePdf());
    const auto originals = must(bench.read().documents().originals()).size();
    const ActionInfo last = bench.file().nextUndo();
    const auto code = [&](const QList<ArrangedPage> &pages, const Cancellation &stop = {}) {
        const auto done = rearrange(bench.file(), bench.workers, paper, pages, bench.quiet, stop);
        REQUIRE_FALSE(done.ok());
        CHECK_FALSE(done.error().message.isEmpty());
        return done.error().code;
    };
    CHECK(code({}) == Error::Code::Invalid);
    CHECK(code({{0, 5, 0, 0, 1}}) == Error::Code::Invalid);
    CHECK(code({{1, 1, 0, 0, 1}}) == Error::Code::Invalid);
    CHECK(code({{0, 1, 0, 0.5, 0.5}}) == Error::Code::Invalid);
    CHECK(code(pagesBetween(1, 0, 4, 1)) == Error::Code::Invalid);
    Cancellation stop;
    stop.cancel();
    CHECK(code({{0, 2, 0, 0, 1}}, stop) == Error::Code::Cancelled);
    const Id count = bench.add(Kind::staffCount, QStringLiteral("A count"));
    CHECK_FALSE(rearrange(bench.file(), bench.workers, count, {{0, 1, 0, 0, 1}}, bench.quiet).ok());
    CHECK_FALSE(split(bench.file(), bench.workers, paper, threeParts().mid(0, 1), bench.quiet).ok());
    auto oneEmpty = threeParts();
    oneEmpty[1].pages.clear();
    CHECK_FALSE(split(bench.file(), bench.workers, paper, oneEmpty, bench.quiet).ok());
    CHECK_FALSE(join(bench.file(), bench.workers, {paper, paper}, bench.quiet).ok());
    CHECK_FALSE(join(bench.file(), bench.workers, {paper}, bench.quiet).ok());
    CHECK(bench.versions(paper).size() == 1);
    CHECK(must(bench.read().documents().originals()).size() == originals);
    must(bench.file().undo()); // The count.
    CHECK(bench.file().nextUndo().id == last.id);
}

TEST_CASE("stopping in the middle of a split leaves no part behind")
{
    struct StopAfterOne final : Progress
    {
        void report(qint64 done, qint64, const QString &) override
        {
            if (done == 3)
                stop.cancel();
        }
        Cancellation stop;
    };
    Bench bench;
    const Id capture = bench.bring(QStringLiteral("capture.pdf"), capturePdf());
    StopAfterOne progress;
    const auto done =
        split(bench.file(), bench.workers, capture, threeParts(), progress, progress.stop);
    REQUIRE_FALSE(done.ok());
    CHECK(done.error().code == Error::Code::Cancelled);
    CHECK(bench.record(capture).text("filing") == QLatin1String("inbox"));
    CHECK(must(bench.read().documents().originals()).size() == 1);
}

TEST_CASE("a mark on a scan waits for its words and is sure again when they have been recognised")
{
    Bench bench;
    WorkerPool slow(recognitionWorkers(testWorkers()));
    const QImage page = drawnByPoppler(pdfOfLines(knownLines()), 200);
    const Id paper = bench.bring(QStringLiteral("scan.pdf"), scanOf({page, turned(page, 180)}));
    const auto recognise = [&] {
        must(RecognitionRun(bench.file(), slow, QStringLiteral("eng")).run(bench.quiet));
    };
    recognise();
    const Id mark = bench.mark(paper, 1, QStringLiteral("six weeks"));
    must(rearrange(bench.file(), bench.workers, paper, {{0, 2, 2, 0, 1}, {0, 1, 0, 0, 1}},
                   bench.quiet));
    CHECK(bench.standing(mark).page == 2);
    CHECK(bench.standing(mark).state == AnchorState::Doubtful);
    CHECK_FALSE(bench.standing(mark).quads.isEmpty());
    recognise();
    const Anchor now = bench.standing(mark);
    CHECK(now.version == bench.versions(paper).last().id);
    CHECK(now.state < AnchorState::Doubtful);
    CHECK(now.exact == QLatin1String("six weeks"));
    // Both pages say the same; it stands on the one it was made on.
    CHECK(now.page == 2);
}
