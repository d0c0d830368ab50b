// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/textselection.h"

#include "support/pagepicture.h"
#include "support/qtcatch.h"

#include <map>

using namespace LeverArch;

namespace {

struct Paper
{
    std::map<int, ReadyPage> pages;
    ReadyPages ready = [this](int page) -> const ReadyPage * {
        const auto found = pages.find(page);
        return found == pages.end() ? nullptr : &found->second;
    };
    QString between(int fromPage, QPointF from, int toPage, QPointF to)
    {
        return joinedText(textBetween({fromPage, pages.at(fromPage).order.caretAt(from)},
                                      {toPage, pages.at(toPage).order.caretAt(to)}, ready),
                          ready);
    }
};

} // namespace

TEST_CASE("Dragging down one column takes nothing from its neighbour")
{
    Paper paper;
    paper.pages.emplace(1, ReadyPage(pagePicture({
                               "staff will move to      the branch has asked",
                               "one of four teams       for a full list of",
                               "by the end of May       posts at risk now",
                           })));
    CHECK(paper.between(1, pictureSpot(11, 0), 1, pictureSpot(6, 2)) ==
          QStringLiteral("move to one of four teams by the"));
    // Dragged upwards, the same words.
    CHECK(paper.between(1, pictureSpot(6, 2), 1, pictureSpot(11, 0)) ==
          QStringLiteral("move to one of four teams by the"));
}

TEST_CASE("A selection in a column names stretches of the stored text, in the order they are read")
{
    Paper paper;
    paper.pages.emplace(1, ReadyPage(pagePicture({
                               "staff will move to      the branch has asked",
                               "one of four teams       for a full list of",
                               "by the end of May       posts at risk now",
                           })));
    const QList<Passage> ranges =
        textBetween({1, paper.pages.at(1).order.caretAt(pictureSpot(-1, 0))},
                    {1, paper.pages.at(1).order.caretAt(pictureSpot(18, 1))}, paper.ready);
    REQUIRE(ranges.size() == 2);
    const QString &text = paper.pages.at(1).text.text;
    CHECK(text.mid(ranges[0].start, ranges[0].length) == QStringLiteral("staff will move to"));
    CHECK(text.mid(ranges[1].start, ranges[1].length) == QStringLiteral("one of four teams"));
}

TEST_CASE("A selection goes over the end of a page")
{
    Paper paper;
    paper.pages.emplace(3, ReadyPage(pagePicture({"first page ends with", "a promise of a"})));
    paper.pages.emplace(4, ReadyPage(pagePicture({"full consultation in", "the coming weeks"})));
    const QList<Passage> ranges = textBetween({3, 6}, {4, 2}, paper.ready);
    REQUIRE(ranges.size() == 2);
    CHECK(ranges[0].page == 3);
    CHECK(ranges[1] == Passage{4, 0, 17});
    CHECK(joinedText(ranges, paper.ready) == QStringLiteral("of a full consultation"));
}

TEST_CASE("A word divided at the end of a line is copied whole")
{
    Paper paper;
    paper.pages.emplace(1, ReadyPage(pagePicture({"a recog-", "nised union, Anglo-", "Saxon"})));
    CHECK(joinedText({{1, 0, int(paper.pages.at(1).text.text.size())}}, paper.ready) ==
          QStringLiteral("a recognised union, Anglo-Saxon"));
}

TEST_CASE("A copied quotation says where it comes from")
{
    CHECK(withCitation(QStringLiteral("no decision has been made"), QStringLiteral("Letter"), 3, 3,
                       QStringLiteral("3")) ==
          QStringLiteral("“no decision has been made”, Letter, p. 3"));
    CHECK(withCitation(QStringLiteral("words"), QStringLiteral("Report"), 3, 4,
                       QStringLiteral("iii")) ==
          QStringLiteral("“words”, Report, pp. 3–4 (printed iii)"));
}
