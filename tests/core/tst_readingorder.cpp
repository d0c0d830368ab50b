// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readingorder.h"

#include "support/pagepicture.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// The words in reading order, a bar between blocks.
QString read(const PageText &page)
{
    const ReadingOrder order(page.words);
    QStringList words;
    int block = 0;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const int w = order.wordAt(i);
        if (order.blockOf(w) != block)
            words.append(QStringLiteral("|"));
        block = order.blockOf(w);
        words.append(page.text.mid(page.words.at(w).start, page.words.at(w).length));
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

TEST_CASE("A page in one column is read line by line")
{
    const PageText page = pagePicture({
        "the cat sat on the mat and",
        "then it went out into rain",
        "because nobody had fed him",
    });
    CHECK(read(page) ==
          QStringLiteral("the cat sat on the mat and then it went out into rain because nobody "
                         "had fed him"));
}

TEST_CASE("Two columns are read one after the other, not across the gutter")
{
    const PageText page = pagePicture({
        "staff will move to      the branch has asked",
        "one of four teams       for a full list of",
        "by the end of May       posts at risk now",
        "and posts will go       but has had none",
    });
    CHECK(read(page) ==
          QStringLiteral("staff will move to one of four teams by the end of May and posts "
                         "will go | the branch has asked for a full list of posts at risk now "
                         "but has had none"));
}

TEST_CASE("A heading over two columns is read before them and a footer after them")
{
    const PageText page = pagePicture({
        "A new structure for the whole service in March",
        "staff will move to      the branch has asked",
        "one of four teams       for a full list of",
        "by the end of May       posts at risk now",
        "",
        "",
        "Page 3 of the consultation paper on structure",
    });
    CHECK(
        read(page).startsWith(QStringLiteral("A new structure for the whole service in March |")));
    CHECK(read(page).endsWith(
        QStringLiteral("at risk now | Page 3 of the consultation paper on structure")));
    CHECK(read(page).contains(QStringLiteral("by the end of May | the branch has asked")));
}

TEST_CASE("The rows of a table stay rows")
{
    const PageText page = pagePicture({
        "Team             Posts      At risk",
        "Early Help       41         12",
        "Front Door       18         3",
        "Care Leavers     22         0",
    });
    CHECK(read(page) ==
          QStringLiteral("Team Posts At risk Early Help 41 12 Front Door 18 3 Care Leavers 22 0"));
}

TEST_CASE("The head of a letter is read block by block, its table row by row")
{
    PageText page;
    const auto line = [&page](double left, double top, double height, const char *words) {
        for (const QString &word : QString::fromLatin1(words).split(QLatin1Char(' '))) {
            page.words.append({int(page.text.size()), int(word.size()),
                               QRectF(left, top, 0.45 * height * double(word.size()), height)});
            left += 0.45 * height * double(word.size() + 1);
            page.text += word + QLatin1Char(' ');
        }
    };
    // Sizes and places of the sample's inspection letter, in points.
    line(72, 71, 14.4, "Inspectorate of Care and");
    line(72, 87, 14.4, "Family Services");
    line(400, 72, 9, "Lantern Court");
    line(400, 84, 9, "Quay Road");
    line(400, 96, 9, "Northern Region Office");
    line(72, 160, 11, "Rosalind Pethertree");
    line(72, 174, 11, "Corporate Director, Children and Families");
    line(72, 220, 11, "Team");
    line(300, 220, 11, "Posts");
    line(72, 234, 11, "Early Help");
    line(300, 234, 11, "41");
    CHECK(read(page).startsWith(QStringLiteral(
        "Inspectorate of Care and Family Services | Lantern Court Quay Road Northern Region "
        "Office | Rosalind Pethertree Corporate Director,")));
    CHECK(read(page).endsWith(QStringLiteral("Team Posts Early Help 41")));
}

TEST_CASE("A point beside a line falls into the nearest column and line")
{
    const PageText page = pagePicture({
        "staff will move to      the branch has asked",
        "one of four teams       for a full list of",
        "by the end of May       posts at risk now",
    });
    const ReadingOrder order(page.words);
    const auto wordAfter = [&](double column, double row) {
        const qsizetype caret = order.caretAt(pictureSpot(column, row));
        const Word &word = page.words.at(order.wordAt(caret));
        return page.text.mid(word.start, word.length);
    };
    // In the gutter, nearer the left column: the end of that line, so the next is its second line.
    CHECK(wordAfter(20, 0) == QStringLiteral("one"));
    CHECK(wordAfter(23.5, 1) == QStringLiteral("for"));
    CHECK(wordAfter(-10, 2) == QStringLiteral("by"));
    CHECK(order.caretAt(pictureSpot(60, 40)) == order.size());
    CHECK(order.wordUnder(pictureSpot(1.5, 0.5)) == 0);
    CHECK(order.wordUnder(pictureSpot(22, 0.5)) == -1);
}

TEST_CASE("A page without words has no order and does not fall over")
{
    const ReadingOrder order{QList<Word>()};
    CHECK(order.isEmpty());
    CHECK(order.caretAt({10, 10}) == 0);
    CHECK(order.wordUnder({10, 10}) == -1);
    CHECK(order.lineAround(0) == std::pair<qsizetype, qsizetype>(0, 0));
}
