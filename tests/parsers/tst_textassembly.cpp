// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "parsers/textassembly.h"

#include <cmath>
#include <limits>

using namespace LeverArch;

namespace {

constexpr bool space = true;
constexpr bool lineEnd = true;

QRectF box(double left)
{
    return {left, 10, 8, 12};
}

} // namespace

TEST_CASE("Words of a line are one space apart, lines one line feed, and hyphens stay")
{
    TextAssembly assembly;
    assembly.add(QStringLiteral("delete"), box(0), space, false);
    assembly.add(QStringLiteral("recog-"), box(10), false, lineEnd);
    assembly.add(QStringLiteral("nised"), box(0), false, lineEnd);
    const PageText page = assembly.take();
    CHECK(page.text == QStringLiteral("delete recog-\nnised"));
    REQUIRE(page.words.size() == 3);
    CHECK(page.words[2].start == 14);
    CHECK(page.words[2].length == 5);
}

TEST_CASE("Pieces without a space between them are one word with one place")
{
    TextAssembly assembly;
    assembly.add(QStringLiteral("£"), box(0), false, false);
    assembly.add(QStringLiteral("96"), box(8), space, false);
    assembly.add(QStringLiteral("posts"), box(30), false, lineEnd);
    const PageText page = assembly.take();
    CHECK(page.text == QStringLiteral("£96 posts"));
    REQUIRE(page.words.size() == 2);
    CHECK(page.words[0].length == 3);
    CHECK(page.words[0].box == QRectF(0, 10, 16, 12));
}

TEST_CASE("Boxes that are no numbers, endless or inside out become boxes")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    TextAssembly assembly;
    assembly.add(QStringLiteral("a"), QRectF(nan, 1, 2, 3), space, false);
    assembly.add(QStringLiteral("b"), QRectF(1, 1, endless, 3), space, false);
    assembly.add(QStringLiteral("c"), QRectF(QPointF(5, 6), QPointF(1, 2)), space, lineEnd);
    for (const Word &word : assembly.take().words) {
        CHECK(std::isfinite(word.box.x() + word.box.y()));
        CHECK(word.box.width() >= 0);
        CHECK(word.box.width() < 1e8);
        CHECK(word.box.height() >= 0);
    }
}

TEST_CASE("What is no letter leaves no word behind")
{
    TextAssembly assembly;
    assembly.add(QStringLiteral("one"), box(0), space, false);
    assembly.add(QString(QChar(u'\0')) + QChar(u'\n') + QChar(u' '), box(9), space, false);
    assembly.add(QStringLiteral("t\u0007wo"), box(20), false, lineEnd);
    const PageText page = assembly.take();
    CHECK(page.text == QStringLiteral("one two"));
    CHECK(page.words.size() == 2);
}
