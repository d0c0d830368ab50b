// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/wordcomparison.h"

#include "domain/figurechanges.h"
#include "domain/sequencedifference.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace LeverArch;

namespace {

std::vector<quint32> letters(const char *text)
{
    std::vector<quint32> items;
    for (const char *c = text; *c; ++c)
        items.push_back(quint32(*c));
    return items;
}

int edits(const SequenceDifference &difference)
{
    return int(std::count(difference.removed.begin(), difference.removed.end(), true) +
               std::count(difference.added.begin(), difference.added.end(), true));
}

/// What is left of both must be the same.
bool agrees(const std::vector<quint32> &a, const std::vector<quint32> &b,
            const SequenceDifference &difference)
{
    std::vector<quint32> left;
    std::vector<quint32> right;
    for (size_t i = 0; i < a.size(); ++i) {
        if (!difference.removed[i])
            left.push_back(a[i]);
    }
    for (size_t i = 0; i < b.size(); ++i) {
        if (!difference.added[i])
            right.push_back(b[i]);
    }
    return left == right;
}

/// The least number of edits by the table every textbook has.
int leastEdits(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0)
                cost[i][j] = int(i + j);
            else if (a[i - 1] == b[j - 1])
                cost[i][j] = cost[i - 1][j - 1];
            else
                cost[i][j] = 1 + std::min(cost[i - 1][j], cost[i][j - 1]);
        }
    }
    return cost[a.size()][b.size()];
}

/// The comparison as a person would write it: "the [-16-] {+17+} posts".
QString marked(const QStringList &before, const QStringList &after)
{
    const WordComparison comparison(before, after);
    QStringList parts;
    for (const WordStretch &stretch : comparison.stretches()) {
        const bool isRemoved = stretch.change == WordChange::Removed;
        const auto places = isRemoved ? comparison.placesBefore(stretch.before)
                                      : comparison.placesAfter(stretch.after);
        QStringList words;
        for (const TextPlace &place : places)
            words.append((isRemoved ? before : after)
                             .at(place.page - 1)
                             .mid(place.start, place.length)
                             .simplified());
        const QString text = words.join(u' ');
        parts.append(isRemoved                              ? QStringLiteral("[-%1-]").arg(text)
                     : stretch.change == WordChange::Added ? QStringLiteral("{+%1+}").arg(text)
                                                           : text);
    }
    return parts.join(u' ');
}

QStringList one(const char *text)
{
    return {QString::fromUtf8(text)};
}

QString randomText(SeededRandom &random, int words, int vocabulary, const char *prefix)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        text += QLatin1String(prefix) + QString::number(random.below(vocabulary));
        text += i % 12 == 11 ? u'\n' : u' ';
    }
    return text;
}

} // namespace

TEST_CASE("The example of Myers' paper needs five edits")
{
    const auto a = letters("ABCABBA");
    const auto b = letters("CBABAC");
    const SequenceDifference difference = sequenceDifference(a, b);
    CHECK(edits(difference) == 5);
    CHECK(agrees(a, b, difference));
    CHECK(difference.isShortest);
}

TEST_CASE("Every difference of short sequences is a shortest one")
{
    SeededRandom random(7);
    for (int round = 0; round < 3000; ++round) {
        std::vector<quint32> a(size_t(random.below(25)));
        std::vector<quint32> b(size_t(random.below(25)));
        const int kinds = 1 + random.below(6);
        for (quint32 &item : a)
            item = quint32(random.below(kinds));
        for (quint32 &item : b)
            item = quint32(random.below(kinds));
        const SequenceDifference difference = sequenceDifference(a, b);
        REQUIRE(agrees(a, b, difference));
        REQUIRE(edits(difference) == leastEdits(a, b));
    }
}

TEST_CASE("A changed number is said first")
{
    const QStringList before = one("We propose to delete 16 posts, of which two are vacant.");
    const QStringList after = one("We propose to delete 17 posts, of which three are vacant.");
    CHECK(marked(before, after) ==
          QStringLiteral("We propose to delete [-16-] {+17+} posts, of which [-two-] {+three+} are "
                         "vacant."));
    const WordComparison comparison(before, after);
    REQUIRE(comparison.figures().size() == 2);
    CHECK(comparison.figures().at(0).before == QStringLiteral("16"));
    CHECK(comparison.figures().at(0).after == QStringLiteral("17"));
    CHECK(comparison.figures().at(0).beforePlace == TextPlace{1, 21, 2});
    CHECK(comparison.figures().at(1).before == QStringLiteral("two"));
    CHECK(comparison.figures().at(1).after == QStringLiteral("three"));
    CHECK(comparison.summary() ==
          QStringLiteral("2 words added, 2 words removed, 2 figures changed."));
}

TEST_CASE("Figures are told apart from the marks around them and from those that stay")
{
    const auto figures = [](const char *before, const char *after) {
        QStringList list;
        const WordComparison comparison(one(before), one(after));
        for (const FigureChange &change : comparison.figures())
            list.append(change.before + u'>' + change.after);
        return list.join(u' ');
    };
    CHECK(figures("about 16, she said", "about 16; she said") == QString());
    CHECK(figures("saves £614,000 a year", "saves £461,000 a year") ==
          QStringLiteral("£614,000>£461,000"));
    CHECK(figures("(2.3%) of them", "(33%) of them") == QStringLiteral("2.3%>33%"));
    CHECK(figures("14 of 620 staff in all", "14 people from 43 now") == QStringLiteral("620>43"));
    CHECK(figures("no numbers here at all", "none of them either") == QString());
    CHECK(figures("we lose 16 posts", "we lose posts") == QString());
    CHECK(figureIn(QStringLiteral("(twenty-one)")) == QStringLiteral("twenty-one"));
    CHECK(figureIn(QStringLiteral("tone")).isEmpty());
}

TEST_CASE("How words are set makes no difference")
{
    const auto isSame = [](const QStringList &before, const QStringList &after) {
        return WordComparison(before, after).isSame();
    };
    CHECK(isSame(one("recog-\nnised by the of\uFB01cers"), one("recognised by\nthe officers")));
    CHECK(isSame(one("\u201Cyes\u201D, she said"), one("\"yes\", she  said")));
    CHECK(isSame(one("2019\u201320"), one("2019-20")));
    CHECK(isSame(one("a part-\ntime post, a part-time job"), one("a part-time post, a part-time job")));
    CHECK(isSame({QStringLiteral("all on"), QStringLiteral("one page")}, one("all on one page")));
    CHECK(isSame({QStringLiteral("the consul-"), QStringLiteral("tation paper")},
                 one("the consultation paper")));
    CHECK(isSame({}, one(" \n ")));
    CHECK_FALSE(isSame(one("the Council"), one("the council")));
    CHECK_FALSE(isSame(one("are not at risk"), one("are at risk")));
}

TEST_CASE("Places are said page by page")
{
    const QStringList before = {QStringLiteral("one two"), QStringLiteral("three four")};
    const QStringList after = {QStringLiteral("one four")};
    const WordComparison comparison(before, after);
    REQUIRE(comparison.stretches().size() == 3);
    const WordStretch &gone = comparison.stretches().at(1);
    CHECK(gone == WordStretch{WordChange::Removed, {1, 2}, {1, 0}});
    CHECK(comparison.placesBefore(gone.before) ==
          QList<TextPlace>{TextPlace{1, 4, 3}, TextPlace{2, 0, 5}});
    CHECK(comparison.placesAfter(gone.after).isEmpty());
    CHECK(comparison.placesBefore({-5, 100}).size() == 2);
}

TEST_CASE("Nothing against something")
{
    CHECK(WordComparison({}, {}).isSame());
    CHECK(WordComparison({}, {}).summary() == QStringLiteral("The words are the same."));
    CHECK(WordComparison({}, one("one word")).summary() == QStringLiteral("2 words added."));
    CHECK(WordComparison(one("word"), {}).summary() == QStringLiteral("1 word removed."));
}

TEST_CASE("Papers of a hundred thousand words without a word in common are compared in seconds")
{
    SeededRandom random(3);
    const QStringList before = {randomText(random, 100'000, 1'000'000, "a")};
    const QStringList after = {randomText(random, 100'000, 1'000'000, "b")};
    QElapsedTimer timer;
    timer.start();
    const WordComparison comparison(before, after);
    CHECK(comparison.removed() == 100'000);
    CHECK(comparison.added() == 100'000);
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("Papers of the same few words in another order are compared in seconds, and truly")
{
    SeededRandom random(4);
    const int vocabulary = GENERATE(2, 300, 40'000);
    std::vector<quint32> a(100'000);
    std::vector<quint32> b(100'000);
    for (quint32 &item : a)
        item = quint32(random.below(vocabulary));
    for (quint32 &item : b)
        item = quint32(random.below(vocabulary));
    QElapsedTimer timer;
    timer.start();
    CHECK(agrees(a, b, sequenceDifference(a, b)));
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("Where papers differ too much, what they have once in common still holds them together")
{
    SeededRandom random(5);
    const QString kept = randomText(random, 2'000, 1'000'000, "k");
    const QStringList before = {randomText(random, 20'000, 500'000, "a"), kept,
                                randomText(random, 20'000, 500'000, "b")};
    const QStringList after = {randomText(random, 20'000, 500'000, "c"), kept,
                               randomText(random, 20'000, 500'000, "d")};
    const WordComparison comparison(before, after);
    CHECK_FALSE(comparison.isExact());
    CHECK(comparison.removed() == 40'000);
    CHECK(comparison.added() == 40'000);
}

TEST_CASE("A million words with a hundred changes")
{
    SeededRandom random(6);
    std::vector<quint32> a(1'000'000);
    for (quint32 &item : a)
        item = quint32(random.below(20'000));
    std::vector<quint32> b = a;
    for (int i = 0; i < 100; ++i)
        b[size_t(random.below(1'000'000))] = 30'000;
    QElapsedTimer timer;
    timer.start();
    const SequenceDifference difference = sequenceDifference(a, b);
    CHECK(agrees(a, b, difference));
    CHECK(difference.isShortest);
    CHECK(edits(difference) <= 200);
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("Words made by chance are all accounted for, in order")
{
    SeededRandom random(8);
    for (int round = 0; round < 200; ++round) {
        QStringList texts[2];
        for (QStringList &pages : texts) {
            for (int page = random.below(4); page >= 0; --page) {
                QString text;
                for (int n = random.below(60); n > 0; --n)
                    text += QChar(ushort(random.below(8) == 0 ? random.below(0x10000)
                                                              : 0x20 + random.below(0x60)));
                pages.append(text);
            }
        }
        const WordComparison comparison(texts[0], texts[1]);
        int before = 0;
        int after = 0;
        for (const WordStretch &stretch : comparison.stretches()) {
            REQUIRE(stretch.before.first == before);
            REQUIRE(stretch.after.first == after);
            REQUIRE(stretch.before.count + stretch.after.count > 0);
            before += stretch.before.count;
            after += stretch.after.count;
            for (const TextPlace &place : comparison.placesAfter(stretch.after))
                REQUIRE(place.start + place.length <= texts[1].at(place.page - 1).size());
        }
    }
}
