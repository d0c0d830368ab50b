// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/blocks.h"
#include "outputs/layout/composer.h"
#include "outputs/layout/figurerow.h"
#include "outputs/layout/tableblock.h"
#include "outputs/otherreaders.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

const QColor accent(0x1f, 0x4e, 0x79);

QString lines(int count)
{
    QStringList words;
    for (int i = 1; i <= count; ++i)
        words.append(QStringLiteral("line %1").arg(i));
    return words.join(QLatin1Char('\n'));
}

/// The rows above which a page may end.
QList<int> breaks(Block &block)
{
    block.layOut(textArea().width());
    QList<int> rows;
    for (int row = 1; row < block.rowCount(); ++row) {
        if (block.mayBreakBefore(row))
            rows.append(row);
    }
    return rows;
}

std::unique_ptr<TableBlock> tableOf(int rows)
{
    QList<TableRow> all;
    for (int i = 1; i < rows; ++i)
        all.append({{{{QStringLiteral("team %1").arg(i)}}, {{QString::number(i)}}}});
    TableRow total{{{{QStringLiteral("Total")}}, {{QStringLiteral("9,999")}}}};
    total.total = true;
    all.append(total);
    return std::make_unique<TableBlock>(
        QList<TableColumn>{{QStringLiteral("Team"), 3}, {QStringLiteral("Posts"), 1, true}}, all,
        TableBlock::Design{.head = textStyle(TextRole::TableHead, accent),
                           .cell = textStyle(TextRole::TableCell, accent),
                           .total = textStyle(TextRole::TableTotal, accent)});
}

} // namespace

TEST_CASE("A page never ends after the first line of a paragraph or begins with its last")
{
    CHECK(breaks(*paragraphBlock({{lines(5)}}, accent)) == QList<int>{2, 3});
    CHECK(breaks(*paragraphBlock({{lines(3)}}, accent)).isEmpty());
    CHECK(breaks(*paragraphBlock({{lines(4)}}, accent)) == QList<int>{2});
}

TEST_CASE("The attribution of a quotation stays with its last lines")
{
    const BlockPtr block =
        quotationBlock({lines(4), {{QStringLiteral("A speaker, p. 2")}}, {}}, accent);
    CHECK(breaks(*block) == QList<int>{2});
    REQUIRE(block->rowCount() == 5);
}

TEST_CASE("A date longer than its column is not cut by the end of a page")
{
    const BlockPtr block =
        datedBlock(QStringLiteral("between 14 October and some day in November, year unknown"),
                   {{QStringLiteral("A promise.")}}, accent);
    CHECK(breaks(*block).isEmpty());
    CHECK(block->rowHeight(0) < pt(20));
    CHECK(block->rowCount() == 2);
}

TEST_CASE("A table's total is never alone on a page, and its head keeps two lines")
{
    // Row 0 is the head, 5 the total.
    CHECK(breaks(*tableOf(5)) == QList<int>{3, 4});
}

TEST_CASE("A long table repeats its head on every page and loses no line")
{
    Blocks blocks;
    blocks.push_back(tableOf(120));
    const Composition pages = must(composePages(blocks, {}, QStringLiteral("T")));
    REQUIRE(pages.pageCount > 2);
    for (int page = 1; page <= pages.pageCount; ++page) {
        INFO(page);
        CHECK(pdfText(pages.pdf, page).contains(QStringLiteral("Posts")));
    }
    const QString text = pdfText(pages.pdf);
    for (int i = 1; i < 120; ++i)
        CHECK(text.contains(QStringLiteral("team %1\n").arg(i)));
    CHECK(text.contains(QStringLiteral("9,999")));
}

TEST_CASE("A table line longer than a page goes on over the next")
{
    Blocks blocks;
    TableRow row{{{{lines(90)}}, {{QStringLiteral("1")}}}};
    blocks.push_back(std::make_unique<TableBlock>(
        QList<TableColumn>{{QStringLiteral("Team"), 3}, {QStringLiteral("Posts"), 1, true}},
        QList<TableRow>{row},
        TableBlock::Design{.head = textStyle(TextRole::TableHead, accent),
                           .cell = textStyle(TextRole::TableCell, accent),
                           .total = textStyle(TextRole::TableTotal, accent)}));
    const Composition pages = must(composePages(blocks, {}, QStringLiteral("T")));
    CHECK(pages.pageCount == 2);
    CHECK(pdfText(pages.pdf).contains(QStringLiteral("line 90")));
}

TEST_CASE("Figures stand side by side until one is too long for it")
{
    const auto figure = [](const QString &note) {
        return QList<TextPart>{
            {{{QStringLiteral("14")}}, textStyle(TextRole::FigureNumber, accent)},
            {{{note}}, textStyle(TextRole::FigureNote, accent)}};
    };
    FigureRow brief({figure(QStringLiteral("posts")), figure(QStringLiteral("people"))}, 3, accent);
    brief.layOut(textArea().width());
    CHECK(brief.rowCount() == 1);
    FigureRow lengthy({figure(lines(60)), figure(QStringLiteral("people"))}, 3, accent);
    lengthy.layOut(textArea().width());
    CHECK(lengthy.rowCount() == 63);
}

TEST_CASE("Words are not joined into ligatures that a search would miss")
{
    Blocks blocks;
    blocks.push_back(paragraphBlock({{QStringLiteral("office affluent final flow")}}, accent));
    const Composition pages = must(composePages(blocks, {}, QStringLiteral("T")));
    CHECK(pdfText(pages.pdf).contains(QStringLiteral("office affluent final flow")));
}
