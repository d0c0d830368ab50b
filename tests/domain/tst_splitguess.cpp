// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/splitguess.h"

#include "letterpicture.h"
#include "support/qtcatch.h"
#include "support/seededrandom.h"

#include <QElapsedTimer>

using namespace LeverArch;

namespace {

QList<SplitGuess> guesses(const char *picture, const QStringList &labels = {},
                          const QList<PageGeometry> &geometries = {})
{
    return guessSplits({letterPages(QString::fromUtf8(picture)), geometries, labels});
}

/// "2" for the top of page 2, "1:Press release" for a place within page 1.
QStringList places(const QList<SplitGuess> &guesses)
{
    QStringList list;
    for (const SplitGuess &guess : guesses)
        list.append(guess.fraction > 0 ? QString::number(guess.page) + u':' + guess.title
                                       : QString::number(guess.page));
    return list;
}

QStringList list(const char *words)
{
    return QString::fromUtf8(words).split(u'|', Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("A letter that goes on over pages is one document")
{
    CHECK(places(guesses("Sallowmere Borough Council\n\n3 May 2026\n\nDear Ms Okafor\n\n"
                         "Thank you for your letter, which we have read with care and to which\n"
                         "%\n"
                         "we now reply. Nothing in it is new to us and we have said so before.\n\n"
                         "Yours sincerely\n\nGareth Lunnstead\n"))
              .isEmpty());
    CHECK(places(guesses("DEAR COLLEAGUES\nsome text here\n\nPage 1 of 2\n%\n"
                         "Minutes of the last meeting\nwere agreed by all who had been there.\n\n"
                         "Page 2 of 2"))
              .isEmpty());
}

TEST_CASE("Scans of two letters in one file are parted")
{
    const auto found = guesses("Sallowmere Borough Council\n\n3 May 2026\n\nDear Ms Okafor\n\n"
                               "Thank you for your letter.\n\nYours sincerely\n\n"
                               "Gareth Lunnstead\n%\n"
                               "Guild of Council and Care Workers\n\n9 May 2026\n\n"
                               "Dear Mr Lunnstead\n\nThank you for yours.\n\nIn solidarity\n\n"
                               "Ngozi Okafor");
    REQUIRE(places(found) == list("2"));
    CHECK(found.first().confidence >= Confidence::Likely);
    CHECK(found.first().title == QStringLiteral("Guild of Council and Care Workers"));
    CHECK(found.first().reasons.size() == 2);
}

TEST_CASE("Page numbers and labels that start again part papers, and those that go on do not")
{
    CHECK(places(guesses("Some words here\n\nPage 1 of 2\n%\nMore words here\n\nPage 2 of 2\n%\n"
                         "Other words here\n\nPage 1 of 3")) == list("3"));
    CHECK(places(guesses("Some words\n\n1\n%\nMore words\n\n2\n%\nOther words\n\n1\n%\nYet more\n\n2")) ==
          list("3"));
    CHECK(places(guesses("Some words\n%\nMore words\n%\nOther words",
                         list("1|2|1"))) == list("3"));
    CHECK(places(guesses("Some words\n%\nMore words", list("i|ii"))).isEmpty());
}

TEST_CASE("A sheet without words parts what was scanned in one go")
{
    const auto found = guesses("Some words that end.\n%\n\n%\nOther words here.");
    REQUIRE(places(found) == list("3"));
    CHECK(found.first().confidence == Confidence::Guess);
    CHECK(places(guesses("\n%\n\n%\nThe first words here.")).isEmpty());
    CHECK(places(guesses("Some words which\n%\n\n%\ngo on behind the picture.")).isEmpty());
}

TEST_CASE("Minutes, memos and e-mails begin papers")
{
    CHECK(places(guesses("Some words that end.\n%\nMinutes of the Joint Consultative Committee\n\n"
                         "Present: everybody")) == list("2"));
    CHECK(places(guesses("Some words that end.\n%\nFrom:     Imani Harrowick\nTo:       All\n"
                         "Date:     4 May 2026\nSubject:  Posts\n\nHello")) == list("2"));
}

TEST_CASE("A web page with a press release, a letter and a speech is parted within its pages")
{
    const auto found = guesses("# Press release\n\nThe council says that all is well and that it\n"
                               "will go on listening to everybody.\n\nENDS\n\n"
                               "# Letter to the Leader of the Council\n\n4 May 2026\n\n"
                               "Dear Councillor Tarbolt\n\nAll is not well and you know it.\n\n"
                               "Yours sincerely\n\nNgozi Okafor\nBranch Secretary\n\n"
                               "# Speech by the Branch Secretary\n\nFriends, we are here again "
                               "because they have learned nothing.\n");
    REQUIRE(places(found) ==
            list("1:Letter to the Leader of the Council|1:Speech by the Branch Secretary"));
    // Rows of 12 points from 50 on, headings two: the letter's stands at 50 + 24 + 6 * 12.
    const double letter = 146;
    const double speech = letter + 24 + 12 * 12;
    const double height = speech + 24 + 12 + 10; // To the foot of the last line.
    CHECK(found.at(0).fraction == Approx(letter / height).margin(0.001));
    CHECK(found.at(1).fraction == Approx(speech / height).margin(0.001));
    const auto onSheet = guesses("# Press release\n\nAll is well.\n\nENDS\n\n# Open letter\n\nIt is not.",
                                 {}, {PageGeometry(QRectF(0, 0, 595, 842), 0)});
    REQUIRE(onSheet.size() == 1);
    CHECK(onSheet.first().fraction == Approx(134.0 / 842).margin(0.001));
}

TEST_CASE("Headings of a report part nothing")
{
    CHECK(places(guesses("# Consultation paper\n\nOne\n\n# Background\n\nTwo words of it.\n\n"
                         "# Proposals\n\nThree words of it.\n%\n# Timetable\n\nFour words of it.\n"))
              .isEmpty());
}

TEST_CASE("Pages made by chance are looked through to their end")
{
    SeededRandom random(11);
    CapturedPages pages;
    for (int n = 0; n < 300; ++n) {
        PageText page;
        for (int words = random.below(60); words > 0; --words) {
            QString word;
            for (int c = 1 + random.below(8); c > 0; --c)
                word += QChar(ushort(random.below(4) == 0 ? random.below(0x10000)
                                                          : 0x21 + random.below(0x5e)));
            page.words.append({int(page.text.size()), int(word.size()),
                               QRectF(random.below(2000) - 500, random.below(2000) - 500,
                                      random.below(90), random.below(90))});
            page.text += word + u' ';
        }
        pages.texts.append(page);
    }
    for (const SplitGuess &guess : guessSplits(pages)) {
        REQUIRE(guess.page >= 1);
        REQUIRE(guess.page <= 300);
        REQUIRE(guess.fraction >= 0);
        REQUIRE(guess.fraction < 1);
    }
    CHECK(guessSplits({}).isEmpty());
}

TEST_CASE("No more splits are offered than a person can look at")
{
    CapturedPages pages;
    for (int n = 0; n < 1000; ++n)
        pages.texts.append(letterPage(QStringLiteral("3 May 2026\n\nDear Ms Okafor\n\nNo.\n\nRegards\n")));
    QElapsedTimer timer;
    timer.start();
    CHECK(guessSplits(pages).size() == 200);
    CHECK(timer.elapsed() < 20'000);
}

TEST_CASE("A page made to be all salutations, or all labels, takes no longer than its lines do")
{
    const auto pageOf = [](const char *words) {
        PageText page;
        const QString text = QString::fromLatin1(words);
        for (int i = 0; i < 30'000; ++i) {
            page.words.append({int(page.text.size()), int(text.size()),
                               QRectF(i % 1500 * 200, i / 1500 * 12, 80, 10)});
            page.text += text + u' ';
        }
        return page;
    };
    QElapsedTimer timer;
    timer.start();
    for (const char *words : {"Dear Ms Okafor", "From: A", "Yours sincerely"})
        guessSplits({{pageOf(words)}, {}, {}});
    CHECK(timer.elapsed() < 20'000);
}
