// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reanchoring.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

using namespace LeverArch;

namespace {

constexpr int contextUnits = 32;

Anchor anchorAt(const QStringList &pages, int page, int start, int length)
{
    const QString &text = pages.at(page - 1);
    Anchor anchor;
    anchor.page = page;
    anchor.start = start;
    anchor.length = length;
    anchor.exact = text.mid(start, length);
    const int before = std::min(contextUnits, start);
    anchor.prefix = text.mid(start - before, before);
    anchor.suffix = text.mid(start + length, contextUnits);
    return anchor;
}

Anchor anchorOn(const QStringList &pages, int page, const char *words)
{
    const qsizetype at = pages.at(page - 1).indexOf(QString::fromUtf8(words));
    REQUIRE(at >= 0);
    return anchorAt(pages, page, int(at), int(QString::fromUtf8(words).size()));
}

FoundPlace found(const QStringList &pages, const Anchor &anchor)
{
    return Reanchoring(pages).find(anchor);
}

QString wordsAt(const QStringList &pages, const FoundPlace &place)
{
    return place.page == 0 ? QString() : pages.at(place.page - 1).mid(place.start, place.length);
}

/// Letters and figures alone.
QString bare(const QString &text)
{
    QString letters;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    return letters;
}

const QStringList paper = {
    QStringLiteral("The service will be re-\norganised in March, and no\ndecision has been made "
                   "about the 14 posts\nat risk in the family help team."),
    QStringLiteral("Staff were told on 3 March.\nNo decision has been made about pay. The 16 "
                   "posts\nin the north team are not affected."),
};

/// A page of made-up prose, words from a small stock so that they recur.
QStringList prose(SeededRandom &random)
{
    static const QStringList stock =
        QStringLiteral(
            "the council says posts will be deleted and three created in a new service it expects "
            "to save money by march but no decision has been made workers told us caseloads rose "
            "children wait longer managers did not consult families were not asked budget cuts "
            "fourteen sixteen twelve hundred statutory duty equality impact assessment missing")
            .split(QLatin1Char(' '));
    QStringList pages;
    for (int page = 0; page < 4; ++page) {
        QString text;
        for (int word = 0; word < 90; ++word) {
            if (word > 0)
                text += word % 11 == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
            text += stock.at(random.below(int(stock.size())));
        }
        pages.append(text);
    }
    return pages;
}

/// Whole words somewhere on a page.
Anchor stretch(const QStringList &pages, SeededRandom &random, int words)
{
    const int page = 1 + random.below(int(pages.size()));
    const QString &text = pages.at(page - 1);
    QList<int> starts{0};
    for (int i = 1; i < text.size(); ++i) {
        if (text.at(i - 1).isSpace())
            starts.append(i);
    }
    const int first = random.below(int(starts.size()) - words);
    const int start = starts.at(first);
    return anchorAt(pages, page, start, starts.at(first + words) - 1 - start);
}

} // namespace

TEST_CASE("On an unchanged paper every mark is exactly where it was")
{
    const Anchor anchor = anchorOn(paper, 1, "no\ndecision has been made about the 14 posts");
    const FoundPlace place = found(paper, anchor);
    CHECK(place.state == AnchorState::Exact);
    CHECK(place.score == 1);
    CHECK(wordsAt(paper, place) == anchor.exact);
}

TEST_CASE("Words that were set anew, hyphen and lines and all, are found where they stand now")
{
    const QStringList anew = {
        QStringLiteral("A new cover."),
        QStringLiteral("The service will be reorganised\nin March, and no decision has been made "
                       "about the 14 posts at risk\nin the family help team.")};
    const FoundPlace place = found(anew, anchorOn(paper, 1, "re-\norganised in March,"));
    CHECK(place.state == AnchorState::Moved);
    CHECK(place.page == 2);
    CHECK(wordsAt(anew, place) == QStringLiteral("reorganised\nin March,"));
    CHECK_FALSE(place.reason.isEmpty());
}

TEST_CASE("A word that changed is doubtful, a figure and a negation above all")
{
    QStringList corrected = paper;
    const Anchor figure = anchorOn(paper, 1, "decision has been made about the 14 posts");
    corrected[0].replace(QStringLiteral("14"), QStringLiteral("16"));
    const FoundPlace changed = found(corrected, figure);
    CHECK(changed.state == AnchorState::Doubtful);
    CHECK(wordsAt(corrected, changed) ==
          QStringLiteral("decision has been made about the 16 posts"));
    corrected = paper;
    corrected[1].replace(QStringLiteral("are not"), QStringLiteral("are now"));
    CHECK(found(corrected, anchorOn(paper, 2, "in the north team are not affected")).state ==
          AnchorState::Doubtful);
}

TEST_CASE("A passage that was taken out is lost, and a likely page is still named")
{
    const QStringList shorter = {paper.at(0)};
    const FoundPlace place = found(shorter, anchorOn(paper, 2, "Staff were told on 3 March."));
    CHECK(place.state == AnchorState::Lost);
    CHECK(place.page == 1);
    CHECK(place.length == 0);
    CHECK(found({}, anchorOn(paper, 2, "Staff")).state == AnchorState::Lost);
}

TEST_CASE("The same words in several places are told apart by what stands around them, or not")
{
    // Once more with its surroundings: cannot be told apart.
    const QStringList twice = {paper.at(0) + QStringLiteral("\nAnnex: ") + paper.at(0)};
    Anchor anchor = anchorOn(paper, 1, "posts\nat risk");
    anchor.suffix = QStringLiteral(" of which nobody knows anything");
    CHECK(found(twice, anchor).state == AnchorState::Doubtful);
    // "decision has been made about" is on both pages; its neighbours decide.
    const QStringList turned = {paper.at(1), paper.at(0)};
    const FoundPlace place = found(turned, anchorOn(paper, 1, "decision has been made about"));
    CHECK(place.state == AnchorState::Moved);
    CHECK(place.page == 2);
}

TEST_CASE("A short mark is not put on any place that has the same letters")
{
    const QStringList old = {QStringLiteral("Asked by Linus on the day.")};
    // hypothesis/h issue 2634: "Linus" was put on "chines".
    const QStringList other = {QStringLiteral("Machines and Linusites.")};
    CHECK(found(other, anchorOn(old, 1, "Linus")).state == AnchorState::Lost);
    const QStringList elsewhere = {QStringLiteral("A penguin named Linus was seen in the zoo.")};
    CHECK(found(elsewhere, anchorOn(old, 1, "Linus")).state == AnchorState::Doubtful);
}

TEST_CASE("Words that end in an accent of its own, or beyond the first plane, are found again")
{
    const QStringList pages = {
        QStringLiteral("He read the re\u0301sume\u0301 of \U00020BB7 twice."),
        QStringLiteral("\U00020BB7")};
    for (const char *words : {"re\u0301sume\u0301", "\U00020BB7"}) {
        INFO(words);
        const Anchor anchor = anchorOn(pages, 1, words);
        const FoundPlace place = found(pages, anchor);
        CHECK(place.state == AnchorState::Exact);
        CHECK(wordsAt(pages, place) == anchor.exact);
    }
    CHECK(found(pages, anchorOn(pages, 2, "\U00020BB7")).state == AnchorState::Exact);
}

TEST_CASE("A frame without words goes with what is read around it")
{
    Anchor frame = anchorAt(paper, 2, 28, 0);
    CHECK(found(paper, frame).state == AnchorState::Exact);
    const QStringList moved = {paper.at(0), QStringLiteral("x"), paper.at(1)};
    const FoundPlace place = found(moved, frame);
    CHECK(place.state == AnchorState::Moved);
    CHECK(place.page == 3);
    CHECK(place.start == 28);
    CHECK(found({paper.at(0)}, frame).state == AnchorState::Lost);
    frame.prefix.clear();
    frame.suffix.clear();
    CHECK(found(paper, frame).state == AnchorState::Doubtful);
}

TEST_CASE("Whatever happens to a paper, a mark is never silently put on other words")
{
    SeededRandom random(20261122);
    int sure = 0;
    for (int round = 0; round < 300; ++round) {
        const QStringList old = prose(random);
        const Anchor anchor = stretch(old, random, 1 + random.below(14));
        QStringList anew = old;
        for (int edit = random.below(6); edit > 0; --edit) {
            QString &text = anew[random.below(int(anew.size()))];
            const int at = random.below(int(text.size()) - 20);
            switch (random.below(4)) {
            case 0:
                text.remove(at, random.below(60));
                break;
            case 1:
                text.insert(at, QStringLiteral(" not "));
                break;
            case 2:
                text[at] = QLatin1Char('7');
                break;
            default:
                anew.move(0, random.below(int(anew.size())));
            }
        }
        const FoundPlace place = found(anew, anchor);
        INFO(round << ": " << anchor.exact.toStdString());
        if (place.state == AnchorState::Exact || place.state == AnchorState::Moved) {
            ++sure;
            CHECK(bare(wordsAt(anew, place)) == bare(anchor.exact));
        }
        if (place.state == AnchorState::Exact)
            CHECK(place.page == anchor.page);
        if (place.state == AnchorState::Lost)
            CHECK(place.length == 0);
        CHECK_FALSE(place.reason.isEmpty());
    }
    CHECK(sure > 100);
}

TEST_CASE("Every stretch of words stands exactly on its own paper, and moves with its page")
{
    SeededRandom random(7);
    for (int round = 0; round < 200; ++round) {
        const QStringList pages = prose(random);
        const Anchor anchor = stretch(pages, random, 1 + random.below(20));
        const FoundPlace place = found(pages, anchor);
        INFO(round << ": " << anchor.exact.toStdString());
        CHECK(place.state == AnchorState::Exact);
        CHECK(place.start == anchor.start);
        const FoundPlace later = found(QStringList{QStringLiteral("A cover.")} + pages, anchor);
        CHECK(later.state == AnchorState::Moved);
        CHECK(later.page == anchor.page + 1);
        CHECK(later.start == anchor.start);
    }
}
