// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/passagegap.h"

#include "support/pagepicture.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// Two columns, whose words are stored row by row, a page without words, one more.
struct Paper
{
    QList<PageText> pages{pagePicture({"staff will move to      the branch has asked",
                                       "one of four teams       for a full list of",
                                       "by the end of May       posts at risk now"}),
                          PageText(), pagePicture({"and nothing else"})};

    Passage passage(int page, const char *words) const
    {
        const auto at = pages.at(page - 1).text.indexOf(QString::fromUtf8(words));
        REQUIRE(at >= 0);
        return {page, int(at), int(qstrlen(words))};
    }
    PassageGap between(const Passage &before, const Passage &after) const
    {
        return gapBetween(before, after, [this](int page) { return pages.at(page - 1); });
    }
};

} // namespace

TEST_CASE("lines of one column follow each other, whatever stands in the column beside")
{
    const Paper paper;
    CHECK(paper.between(paper.passage(1, "move to"), paper.passage(1, "one of four")).touch());
    CHECK(paper.between(paper.passage(1, "end of May"), paper.passage(1, "the branch")).touch());
    CHECK(paper.between(paper.passage(1, "risk now"), paper.passage(3, "and nothing")).touch());
}

TEST_CASE("what is read between two passages is what a mark has to stand for")
{
    const Paper paper;
    const PassageGap line =
        paper.between(paper.passage(1, "staff will"), paper.passage(1, "four teams"));
    CHECK(line.words == QStringLiteral("move to one of"));
    CHECK_FALSE(line.touch());
    CHECK_FALSE(line.overPages);
    // Stored beside each other, and read a column apart.
    CHECK_FALSE(paper.between(paper.passage(1, "move to"), paper.passage(1, "the branch")).touch());
    const PassageGap page = paper.between(paper.passage(1, "posts at"), paper.passage(3, "else"));
    CHECK(page.words == QStringLiteral("risk now and nothing"));
    CHECK(page.overPages);
}

TEST_CASE("a passage that is read earlier goes back")
{
    const Paper paper;
    CHECK(paper.between(paper.passage(1, "the branch"), paper.passage(1, "by the end")).goesBack);
    CHECK(paper.between(paper.passage(3, "else"), paper.passage(1, "staff")).goesBack);
    CHECK(paper.between(paper.passage(1, "staff will"), paper.passage(1, "will move")).goesBack);
}
