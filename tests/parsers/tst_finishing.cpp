// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/testworkers.h"

using namespace LeverArch;

namespace {

FinishJob threePages()
{
    FinishJob job;
    job.pdf = must(SharedBytes::fromBytes(pdfWithPages({"One", "Two", "Three"})));
    job.description = {QStringLiteral("Café closures & <cuts>"), QStringLiteral("Branch 7"),
                       QStringLiteral("Briefing"), QStringLiteral("en-GB"),
                       QStringLiteral("2026-03-04T09:30:00Z")};
    job.bookmarks = {{QStringLiteral("Summary"), 1, 0, 0},
                     {QStringLiteral("Figures"), 2, 50, 0},
                     {QStringLiteral("Posts – deleted"), 3, 100, 1},
                     {QStringLiteral("Sources"), 3, 200, 0}};
    job.links = {{1, QRectF(72, 130, 100, 14), 3, 100}, {1, QRectF(72, 150, 100, 14), 2, 0}};
    return job;
}

} // namespace

TEST_CASE("A finished file has its title, language, labels and bookmarks, and other readers agree")
{
    WorkerPool pool(testWorkers());
    const FileOutside file(must(pool.finish(threePages())));

    CHECK(outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), file.path()})
              .contains(QStringLiteral("No syntax or stream encoding errors found")));
    const QString info =
        outsideProgram(QStringLiteral("pdfinfo"), {QStringLiteral("-isodates"), file.path()});
    CHECK(info.contains(QStringLiteral("Café closures & <cuts>")));
    CHECK(info.contains(QStringLiteral("2026-03-04T09:30:00Z")));
    const QString xmp =
        outsideProgram(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), file.path()});
    CHECK(xmp.contains(QStringLiteral("Café closures &amp; &lt;cuts&gt;")));
    const QString outline = outsideProgram(
        QStringLiteral("mutool"), {QStringLiteral("show"), file.path(), QStringLiteral("outline")});
    CHECK(outline.contains(QStringLiteral("Posts – deleted")));
    CHECK(outline.count(QLatin1Char('\n')) >= 4);
    const QString json =
        outsideProgram(QStringLiteral("qpdf"),
                       {QStringLiteral("--json=2"), QStringLiteral("--json-key=pagelabels"),
                        QStringLiteral("--json-key=outlines"), file.path()});
    CHECK(json.contains(QStringLiteral("\"/St\": 1")));
    CHECK(json.contains(QStringLiteral("\"destpageposfrom1\": 3")));
}

TEST_CASE("What was put into a finished file is read back by the audit")
{
    WorkerPool pool(testWorkers());
    const FinishJob job = threePages();
    const PdfStructure found = must(pool.inspect(must(pool.finish(job))));
    CHECK(found.pageCount == 3);
    CHECK(found.title == job.description.title);
    CHECK(found.language == QStringLiteral("en-GB"));
    CHECK(found.pageLabels ==
          QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
    CHECK(found.problems.isEmpty());
    REQUIRE(found.bookmarks.size() == job.bookmarks.size());
    for (qsizetype i = 0; i < found.bookmarks.size(); ++i) {
        CHECK(found.bookmarks[i].title == job.bookmarks[i].title);
        CHECK(found.bookmarks[i].page == job.bookmarks[i].page);
        CHECK(found.bookmarks[i].level == job.bookmarks[i].level);
        CHECK(found.bookmarks[i].top == Approx(job.bookmarks[i].top).margin(0.1));
    }
    REQUIRE(found.links.size() == 2);
    CHECK(found.links[0].area.left() == Approx(72).margin(0.1));
    CHECK(found.links[0].area.top() == Approx(130).margin(0.1));
    CHECK(found.links[0].area.height() == Approx(14).margin(0.1));
    CHECK(found.links[0].targetPage == 3);
    CHECK(found.links[0].targetTop == Approx(100).margin(0.1));
}

TEST_CASE("Finishing the same file twice gives the same bytes")
{
    WorkerPool pool(testWorkers());
    const auto bytes = [&pool] {
        return must(must(pool.finish(threePages())).view()).toByteArray();
    };
    CHECK(bytes() == bytes());
}

TEST_CASE("A bookmark or link to a page that is not there is refused")
{
    WorkerPool pool(testWorkers());
    FinishJob job = threePages();
    job.links[0].targetPage = 4;
    const auto finished = pool.finish(job);
    REQUIRE_FALSE(finished.ok());
    CHECK(finished.error().code == Error::Code::Invalid);
}

TEST_CASE("The audit of a broken file names what is wrong")
{
    WorkerPool pool(testWorkers());
    QByteArray pdf = pdfWithPages({"One"});
    pdf.replace("Tj ET\nendstream", "Tj ET)\nendstrea");
    const PdfStructure found = must(pool.inspect(must(SharedBytes::fromBytes(pdf))));
    CHECK_FALSE(found.problems.isEmpty());
}
