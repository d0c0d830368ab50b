// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefingpages.h"
#include "outputs/finishing.h"
#include "outputs/otherreaders.h"
#include "outputs/outputaudit.h"
#include "outputs/printedtext.h"
#include "outputs/smallbriefing.h"
#include "support/qtcatch.h"
#include "worker/workerpool.h"

using namespace LeverArch;

namespace {

const PdfDescription description{u("Early Help: what the restructure would do"), u("R. Adeyemi"),
                                 u("Marlowe Vale Branch"), u("en-GB"), u("2021-04-12T09:00:00Z")};

WorkerOptions workerBesideTests()
{
    WorkerOptions options;
    options.program = QStringLiteral(LEVERARCH_BIN_DIR "/leverarch-worker");
    options.processes = 1;
    return options;
}

QStringList faults(const QList<Issue> &issues)
{
    QStringList codes;
    for (const Issue &issue : issues) {
        if (issue.severity == Issue::Severity::Fault)
            codes.append(issue.code);
    }
    return codes;
}

QByteArray bytesOf(const SharedBytes &shared)
{
    return must(shared.view()).toByteArray();
}

} // namespace

TEST_CASE("A finished briefing has title, language, bookmarks and links for other readers too")
{
    WorkerPool workers(workerBesideTests());
    const Composition pages = must(composeBriefing(smallBriefing()));
    QList<Issue> issues;
    const SharedBytes finished = must(finishPages(workers, pages, description, {}, issues));
    CHECK(faults(issues).isEmpty());
    REQUIRE_FALSE(finished.isNull());
    const QByteArray pdf = bytesOf(finished);
    CHECK(qpdfComplaints(pdf) == QString());
    CHECK(pdfInfo(pdf, u("Title")) == description.title);
    CHECK(pdfInfo(pdf, u("Author")) == description.author);
    const QStringList outline = pdfOutline(pdf);
    REQUIRE(outline.size() == 5);
    CHECK(outline.first().contains(u("What we ask")));
    const QByteArray json = qpdfJson(pdf);
    CHECK(json.contains("\"/Lang\": \"u:en-GB\""));
    CHECK(json.count("\"/Subtype\": \"/Link\"") == pages.links.size());
}

TEST_CASE("The same briefing finished twice is the same file")
{
    WorkerPool workers(workerBesideTests());
    const Composition first = must(composeBriefing(smallBriefing()));
    const Composition second = must(composeBriefing(smallBriefing()));
    QList<Issue> issues;
    CHECK(bytesOf(must(finishPages(workers, first, description, {}, issues))) ==
          bytesOf(must(finishPages(workers, second, description, {}, issues))));
}

TEST_CASE("A printed quotation with another letter than was meant is a fault and there is no file")
{
    WorkerPool workers(workerBesideTests());
    Composition pages = must(composeBriefing(smallBriefing()));
    REQUIRE_FALSE(pages.printed.isEmpty());
    pages.printed[0].text.replace(u("Staff"), u("Stuff"));
    QList<Issue> issues;
    CHECK(must(finishPages(workers, pages, description, {}, issues)).isNull());
    REQUIRE(faults(issues) == QStringList{u("audit.text")});
    CHECK(issues.last().place.record == Id(3));
}

TEST_CASE("Whatever a finished file lacks of what was meant is a fault")
{
    PdfStructure found;
    found.pageCount = 2;
    found.title = u("T");
    found.language = u("en-GB");
    found.bookmarks = {{u("One"), 1, 100, 0}, {u("Two"), 2, 50, 1}};
    found.links = {{1, QRectF(10, 10, 50, 12), 2, 50}};
    found.pageLabels = {u("1"), u("2")};
    const IntendedPdf good{
        2, {u("T"), {}, {}, u("en-GB"), {}}, found.bookmarks, found.links, found.pageLabels};
    const auto found_ = [&](const PdfStructure &structure) {
        QList<Issue> issues;
        compareStructure(structure, good, issues);
        return faults(issues);
    };
    CHECK(found_(found).isEmpty());

    PdfStructure other = found;
    other.pageCount = 3;
    CHECK(found_(other) == QStringList{u("audit.pages")});
    other = found;
    other.bookmarks[1].page = 1;
    CHECK(found_(other) == QStringList{u("audit.bookmarks")});
    other = found;
    other.links[0].targetPage = 1;
    CHECK(found_(other) == QStringList{u("audit.links")});
    other = found;
    other.pageLabels[1] = u("ii");
    CHECK(found_(other) == QStringList{u("audit.labels")});
    other = found;
    other.language.clear();
    CHECK(found_(other) == QStringList{u("audit.description")});
    other = found;
    other.problems = QStringList{u("broken")};
    CHECK(found_(other) == QStringList{u("audit.file")});
}

TEST_CASE("Printed and extracted text are compared letter by letter but not by spaces")
{
    CHECK(samePrintedText(u("high for […] good"), u("highfor[…]good")));
    CHECK(samePrintedText(u("ﬁnal"), u("final")));
    CHECK_FALSE(samePrintedText(u("17 posts"), u("16 posts")));
    CHECK_FALSE(samePrintedText(u("is not safe"), u("is safe")));
    CHECK(samePrintedText(u("שלום 14"), u("14 שלום")));
    CHECK(givesLettersBack(u("Łukasz, дом, שלום")));
    CHECK_FALSE(givesLettersBack(u("محمد")));
}

TEST_CASE("A quotation in a script that a PDF cannot be asked for is printed, with a note")
{
    WorkerPool workers(workerBesideTests());
    BriefingContent content = smallBriefing();
    content.quotations[0].words = u("কাজের চাপ খুব বেশি, শিক্ষা ক্ষেত্রে");
    const Composition bengali = must(composeBriefing(content));
    QList<Issue> issues;
    CHECK_FALSE(must(finishPages(workers, bengali, description, {}, issues)).isNull());
    CHECK(faults(issues).isEmpty());
    REQUIRE(issues.size() == 1);
    CHECK(issues.first().code == u("audit.script"));

    content.quotations[0].words = u("הצוותים עמוסים מדי, 27 תיקים לעובדת.");
    const Composition hebrew = must(composeBriefing(content));
    issues.clear();
    CHECK_FALSE(must(finishPages(workers, hebrew, description, {}, issues)).isNull());
    CHECK(issues.isEmpty());
}

TEST_CASE("A character no font has is warned of and does not pass for another")
{
    WorkerPool workers(workerBesideTests());
    BriefingContent content = smallBriefing();
    content.quotations[0].words = u("A bullet ") + QChar(0x0378) + u(" of a word processor");
    QList<Issue> issues;
    CHECK_FALSE(must(finishPages(workers, must(composeBriefing(content)), description, {}, issues))
                    .isNull());
    REQUIRE_FALSE(issues.isEmpty());
    CHECK(issues.first().code == u("print.characters"));
    CHECK(issues.first().severity == Issue::Severity::Warning);
}
