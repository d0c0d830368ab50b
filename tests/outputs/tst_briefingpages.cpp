// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/briefingpages.h"
#include "outputs/otherreaders.h"
#include "outputs/smallbriefing.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

QString words(const QByteArray &pdf)
{
    return pdfText(pdf).simplified();
}

} // namespace

TEST_CASE("A briefing says everything it was given, and other programs can read it")
{
    const Composition pages = must(composeBriefing(smallBriefing()));
    const QString text = words(pages.pdf);
    for (const char *expected :
         {"Marlowe Vale Branch", "Early Help: what the restructure would do",
          "The council proposes to delete 14 posts.", "What we ask", "Withdraw the proposal.",
          "“Staff in the office find the affluent offices difficult.”", "p. 2 (printed ii)",
          "(corrected 22 Mar 2021)", "19.4%", "14 October, year", "A promise.",
          "The paper. Letter, 1 Mar 2021, pages 1–3.", "Page 1 of 1", "Issued 12 Apr 2021"}) {
        INFO(expected);
        CHECK(text.contains(u(expected)));
    }
    CHECK(qpdfComplaints(pages.pdf) == QString());
    CHECK(pdfInfo(pages.pdf, u("Page size")) == u("595 x 842 pts (A4)"));
}

TEST_CASE("Every font of a briefing is embedded and can be searched")
{
    const auto fonts = pdfFonts(must(composeBriefing(smallBriefing())).pdf);
    REQUIRE(fonts.size() >= 3);
    for (const QStringList &font : fonts) {
        INFO(font.join(QLatin1Char(' ')).toStdString());
        CHECK(font.first().contains(u("Noto")));
        CHECK(font.at(font.size() - 5) == u("yes")); // emb
        CHECK(font.at(font.size() - 3) == u("yes")); // uni
    }
}

TEST_CASE("Each heading is a bookmark and each reference leads to its source")
{
    const Composition pages = must(composeBriefing(smallBriefing()));
    QStringList titles;
    for (const PdfBookmark &bookmark : pages.bookmarks)
        titles.append(bookmark.title);
    CHECK(titles == QStringList{u("What we ask"), u("What the papers say"), u("Impact on staff"),
                                u("What happened when"), u("Sources")});
    REQUIRE(pages.links.size() >= 4);
    for (const PdfLink &link : pages.links) {
        CHECK(link.targetPage == 1);
        CHECK(link.targetTop > pages.bookmarks.last().top);
        CHECK(link.area.width() > 3);
    }
}

TEST_CASE("A reference to a source that is not listed stops the briefing")
{
    BriefingContent content = smallBriefing();
    content.events[0].citation.source = 9;
    CHECK_FALSE(composeBriefing(content).ok());
}

TEST_CASE("Sections with nothing in them are left out with their headings")
{
    BriefingContent content;
    content.title = u("Nothing yet");
    const Composition pages = must(composeBriefing(content));
    CHECK(pages.bookmarks.isEmpty());
    CHECK(pages.pageCount == 1);
    CHECK_FALSE(words(pages.pdf).contains(u("Sources")));
}

TEST_CASE("Two hundred quotations keep their order and each stands whole with its source")
{
    BriefingContent content = smallBriefing();
    content.quotations.clear();
    for (int i = 0; i < 200; ++i)
        content.quotations.append(
            {Id(100 + i), u("Sentence number %1.").arg(i), u("S"), {}, {}, {1, 1, 0, {}}, {}});
    const Composition pages = must(composeBriefing(content));
    const QString text = words(pages.pdf);
    qsizetype at = 0;
    for (int i = 0; i < 200; ++i) {
        const qsizetype next = text.indexOf(u("“Sentence number %1.” S · The paper").arg(i), at);
        INFO(i);
        REQUIRE(next >= at);
        at = next;
    }
    CHECK(text.contains(u("Page 2 of %1").arg(pages.pageCount)));
}

TEST_CASE("A word longer than the page is broken, not lost")
{
    BriefingContent content = smallBriefing();
    content.title = QString(300, QLatin1Char('W'));
    const QString text = pdfText(must(composeBriefing(content)).pdf);
    CHECK(text.count(QLatin1Char('W')) > 300);
}

TEST_CASE("Names in other scripts are printed, and characters without a font are named")
{
    BriefingContent content = smallBriefing();
    content.author = u("דוד כהן / Łukasz Żółć");
    const Composition good = must(composeBriefing(content));
    CHECK(good.unprintable.isEmpty());
    CHECK(words(good.pdf).contains(u("Łukasz Żółć")));
    content.author = QString(QChar(0x0378)); // Unassigned in Unicode: no font has it.
    CHECK(must(composeBriefing(content)).unprintable.size() == 1);
}

TEST_CASE("The same content gives the same pages")
{
    const Composition a = must(composeBriefing(smallBriefing()));
    const Composition b = must(composeBriefing(smallBriefing()));
    CHECK(words(a.pdf) == words(b.pdf));
    REQUIRE(a.printed.size() == b.printed.size());
    for (qsizetype i = 0; i < a.printed.size(); ++i)
        CHECK(a.printed.at(i).area == b.printed.at(i).area);
}
