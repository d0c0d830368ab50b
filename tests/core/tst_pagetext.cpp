// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pagetext.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

using namespace LeverArch;

namespace {

/// Lines of words six points a letter and twelve points a line, as a page of print has them.
PageText typeset(const QStringList &lines)
{
    PageText page;
    double top = 72;
    for (const QString &line : lines) {
        if (!page.text.isEmpty())
            page.text += u'\n';
        double left = 50;
        const QStringList words = line.split(u' ');
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (i > 0)
                page.text += u' ';
            const double width = 6.0 * double(words.at(i).size());
            page.words.append(
                {int(page.text.size()), int(words.at(i).size()), QRectF(left, top, width, 10)});
            page.text += words.at(i);
            left += width + 3;
        }
        top += 12;
    }
    return page;
}

bool withinHalfAUnit(const QRectF &a, const QRectF &b)
{
    constexpr double tolerance = 0.0201;
    return std::abs(a.left() - b.left()) <= tolerance && std::abs(a.top() - b.top()) <= tolerance &&
           std::abs(a.right() - b.right()) <= tolerance &&
           std::abs(a.bottom() - b.bottom()) <= tolerance;
}

} // namespace

TEST_CASE("word places survive packing to a fiftieth of a point")
{
    SeededRandom random(7);
    for (int round = 0; round < 200; ++round) {
        QList<Word> words;
        int end = 0;
        const int count = random.below(60);
        for (int i = 0; i < count; ++i) {
            const int start = end + random.below(3);
            const int length = 1 + random.below(40);
            const QRectF box(random.below(1440000) / 100.0 - 500, random.below(1440000) / 97.0,
                             random.below(90000) / 100.0, random.below(7000) / 93.0);
            words.append({start, length, box});
            end = start + length;
        }
        const QList<Word> back = unpackWords(packWords(words), end);
        REQUIRE(back.size() == words.size());
        for (qsizetype i = 0; i < words.size(); ++i) {
            CHECK(back.at(i).start == words.at(i).start);
            CHECK(back.at(i).length == words.at(i).length);
            CHECK(withinHalfAUnit(back.at(i).box, words.at(i).box));
        }
    }
}

TEST_CASE("an ordinary line costs little")
{
    const PageText page = typeset(QStringList(40, QStringLiteral("fourteen staff out of the 620")));
    CHECK(packWords(page.words).size() < page.words.size() * 10);
}

TEST_CASE("malformed packed words give none, never a crash or a place beyond the text")
{
    const PageText page = typeset({QStringLiteral("fourteen staff"), QStringLiteral("out of 620")});
    const QByteArray packed = packWords(page.words);
    CHECK(unpackWords({}, 10).isEmpty());
    CHECK(unpackWords(packed, page.text.size() - 1).isEmpty());
    CHECK(unpackWords(packed + '\0', page.text.size()).isEmpty());
    for (qsizetype cut = 0; cut < packed.size(); ++cut)
        CHECK(unpackWords(packed.left(cut), page.text.size()).isEmpty());
    SeededRandom random(3);
    for (int round = 0; round < 20000; ++round) {
        QByteArray damaged = packed;
        for (int hits = 1 + random.below(4); hits > 0; --hits)
            damaged[random.below(int(damaged.size()))] = char(random.below(256));
        for (const Word &word : unpackWords(damaged, page.text.size())) {
            REQUIRE(word.start >= 0);
            REQUIRE(word.length > 0);
            REQUIRE(word.start + word.length <= page.text.size());
        }
    }
}

TEST_CASE("a place that is no number is packed as the corner of the page")
{
    const QList<Word> words = {{0, 3, QRectF(qQNaN(), 5, qInf(), 2)}};
    CHECK(unpackWords(packWords(words), 3).size() == 1);
}

TEST_CASE("a passage over two lines has one quad a line, from its first word to its last")
{
    const PageText page =
        typeset({QStringLiteral("fourteen staff are"), QStringLiteral("at risk of losing"),
                 QStringLiteral("their posts")});
    const PageGeometry geometry(QRectF(0, 0, 595, 842), 0);
    const auto start = int(page.text.indexOf(QLatin1String("staff")));
    const auto end = int(page.text.indexOf(QLatin1String("risk"))) + 4;
    const QList<Quad> quads = quadsOf(page, geometry, start, end - start);
    REQUIRE(quads.size() == 2);
    // "staff are" begins after "fourteen" (8 letters) and a gap: 50 + 48 + 3.
    CHECK(quads.at(0).boundingRect().left() == Approx(101));
    CHECK(quads.at(0).boundingRect().right() == Approx(101 + 30 + 3 + 18));
    // Displayed 72 to 82 from the top is 770 to 760 from the bottom.
    CHECK(quads.at(0).boundingRect().top() == Approx(760));
    CHECK(quads.at(1).boundingRect().left() == Approx(50));
    CHECK(quads.at(1).boundingRect().right() == Approx(50 + 12 + 3 + 24));
}

TEST_CASE("half a word selected is half a word marked")
{
    const PageText page = typeset({QStringLiteral("livelihood")});
    const QList<Quad> quads = quadsOf(page, PageGeometry(QRectF(0, 0, 595, 842), 0), 0, 4);
    REQUIRE(quads.size() == 1);
    CHECK(quads.front().boundingRect().width() == Approx(24));
}

TEST_CASE("the word at a place is the one there or the next one")
{
    const PageText page = typeset({QStringLiteral("at risk"), QStringLiteral("today")});
    CHECK(wordAt(page, 0) == 0);
    CHECK(wordAt(page, 1) == 0);
    CHECK(wordAt(page, 2) == 1); // the space after "at"
    CHECK(wordAt(page, 3) == 1);
    CHECK(wordAt(page, 8) == 2);
    CHECK(wordAt(page, 999) == 3);
    CHECK(quadsOf(page, {}, 2, 1).isEmpty());
    CHECK(quadsOf(page, {}, 0, 0).isEmpty());
}
