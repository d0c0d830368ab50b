// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"

#include "domain/markorigin.h"

using namespace LeverArch;

namespace {

Annotation mark()
{
    Annotation annotation;
    annotation.id = Id(42);
    annotation.author = QStringLiteral("R. Okafor");
    annotation.comment = QStringLiteral("Not so");
    Anchor anchor;
    anchor.page = 2;
    anchor.quads = {Quad::fromRect(QRectF(72, 696, 100, 16))};
    annotation.anchors = {anchor};
    return annotation;
}

} // namespace

TEST_CASE("Where a mark came from is kept as it was said")
{
    MarkOrigin origin;
    origin.paper = QStringLiteral("ab");
    origin.subtype = QStringLiteral("Squiggly");
    origin.colour = QStringLiteral("#ff0080");
    origin.opacity = 0.4;
    origin.cut = true;
    origin.state = QStringLiteral("1");
    origin.place = QStringLiteral("2");
    origin.words = QStringLiteral("3");
    origin.tags = {QStringLiteral("a/b"), QStringLiteral("c")};
    origin.modified = QDateTime(QDate(2026, 3, 4), QTime(9, 30), Qt::UTC);
    Annotation annotation = mark();
    CHECK(originOf(annotation).paper.isEmpty());
    annotation.externalForm = encodeOrigin(origin);
    const MarkOrigin read = originOf(annotation);
    CHECK(encodeOrigin(read) == annotation.externalForm);
    CHECK(read.standsIn(QStringLiteral("ab")));
    CHECK_FALSE(read.standsIn(QStringLiteral("cd")));
    CHECK_FALSE(originOf(mark()).standsIn({}));
    annotation.externalForm = QStringLiteral("no JSON");
    CHECK(originOf(annotation).subtype.isEmpty());
}

TEST_CASE("Marks are the same when they say the same at the same place, whatever their number")
{
    Annotation other = mark();
    other.id = Id(43);
    other.audience = Audience::Advisers;
    CHECK(markStateOf(other) == markStateOf(mark()));
    CHECK(markName(other) != markName(mark()));
    other.anchors.first().quads.first().corners[0].rx() += 0.0004; // Rounded by a file.
    CHECK(markStateOf(other) == markStateOf(mark()));
    other.anchors.first().quads.first().corners[0].rx() -= 1;
    CHECK(markPlaceOf(other) != markPlaceOf(mark()));
    CHECK(markWordsOf(other) == markWordsOf(mark()));
    other = mark();
    other.comment += QLatin1Char('!');
    CHECK(markStateOf(other) != markStateOf(mark()));
    CHECK(markPlaceOf(other) == markPlaceOf(mark()));
    // Where one text ends and the next begins counts.
    Annotation one = mark();
    one.author = QStringLiteral("ab");
    one.comment = QStringLiteral("c");
    Annotation two = one;
    two.author = QStringLiteral("a");
    two.comment = QStringLiteral("bc");
    CHECK(markWordsOf(one) != markWordsOf(two));
}

TEST_CASE("A mark that came in a colour without a meaning is shown in that colour")
{
    Annotation annotation = mark();
    MarkOrigin origin;
    origin.colour = QStringLiteral("#0000ff");
    annotation.externalForm = encodeOrigin(origin);
    const Meaning look = lookOf(usualMeanings(), annotation);
    CHECK(look.fill == QStringLiteral("#6666ff"));
    CHECK(look.line == QStringLiteral("#0000b3"));
    annotation.meaning = QStringLiteral("check");
    CHECK(lookOf(usualMeanings(), annotation).name == QStringLiteral("check this"));
    CHECK(meaningOfColour(usualMeanings(), QStringLiteral("#FFC4BC")) == QStringLiteral("check"));
    CHECK(meaningOfColour(usualMeanings(), QStringLiteral("#123456")).isEmpty());
}
