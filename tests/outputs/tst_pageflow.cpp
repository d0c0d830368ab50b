// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outputs/layout/block.h"
#include "outputs/layout/pageflow.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// A block of rows 10 high.
class Rows final : public Block
{
public:
    Rows(char letter, int rows, qreal space = 0) : name(letter), m_rows(rows), m_space(space) {}

    void layOut(qreal) override {}
    int rowCount() const override { return m_rows; }
    qreal rowHeight(int) const override { return 10; }
    bool mayBreakBefore(int row) const override { return breakable && row != unbreakable; }
    void paintRow(int, PageCanvas &, QPointF) const override {}
    qreal continuationHeight() const override { return head; }
    qreal spaceBefore() const override { return m_space; }
    bool keepWithNext() const override { return heading; }

    char name;
    bool heading = false;
    bool breakable = true;
    int unbreakable = -1;
    qreal head = 0;

private:
    int m_rows;
    qreal m_space;
};

Rows &add(Blocks &blocks, char name, int rows, qreal space = 0)
{
    blocks.push_back(std::make_unique<Rows>(name, rows, space));
    return static_cast<Rows &>(*blocks.back());
}

/// "a0 a1 | a2": the rows of each page in order; "-" for a repeated head.
QString picture(const QList<FlowPage> &pages)
{
    QStringList words;
    for (const FlowPage &page : pages) {
        if (!words.isEmpty())
            words.append(QStringLiteral("|"));
        for (const Placement &placed : page) {
            const QChar name = QLatin1Char(static_cast<const Rows *>(placed.block)->name);
            words.append(placed.row < 0 ? QStringLiteral("-") : name + QString::number(placed.row));
        }
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

TEST_CASE("A heading goes to the next page with what it heads")
{
    Blocks blocks;
    add(blocks, 'a', 3);
    add(blocks, 'h', 1).heading = true;
    add(blocks, 'b', 2);
    CHECK(picture(flowPages(blocks, 100, 50)) == QStringLiteral("a0 a1 a2 h0 b0 | b1"));
    CHECK(picture(flowPages(blocks, 100, 40)) == QStringLiteral("a0 a1 a2 | h0 b0 b1"));
}

TEST_CASE("Lines that belong together are not parted by a page")
{
    Blocks blocks;
    add(blocks, 'a', 2);
    add(blocks, 'b', 3).unbreakable = 1;
    CHECK(picture(flowPages(blocks, 100, 30)) == QStringLiteral("a0 a1 | b0 b1 b2"));
}

TEST_CASE("A table's head is repeated where a page begins inside it, and only there")
{
    Blocks blocks;
    add(blocks, 't', 5).head = 10;
    add(blocks, 'u', 2).head = 10;
    CHECK(picture(flowPages(blocks, 100, 30)) == QStringLiteral("t0 t1 t2 | - t3 t4 | u0 u1"));
}

TEST_CASE("What must stay together but is longer than a page is still all there")
{
    Blocks blocks;
    add(blocks, 'a', 7).breakable = false;
    CHECK(picture(flowPages(blocks, 100, 30)) == QStringLiteral("a0 a1 a2 | a3 a4 a5 | a6"));
}

TEST_CASE("The space above a block is not set at the top of a page")
{
    Blocks blocks;
    add(blocks, 'a', 3, 8);
    add(blocks, 'b', 1, 8);
    const auto pages = flowPages(blocks, 100, 30);
    REQUIRE(pages.size() == 2);
    CHECK(pages.at(0).at(0).top == 0);
    CHECK(pages.at(1).at(0).top == 0);
}

TEST_CASE("An empty block leaves no gap and no page")
{
    Blocks blocks;
    add(blocks, 'e', 0, 50);
    add(blocks, 'a', 1, 5);
    add(blocks, 'e', 0, 50);
    CHECK(picture(flowPages(blocks, 100, 30)) == QStringLiteral("a0"));
    CHECK(flowPages({}, 100, 30).size() == 1);
}
