// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/caretmoves.h"

#include "support/pagepicture.h"
#include "support/qtcatch.h"

using namespace LeverArch;

namespace {

/// Two columns, a page without words, one line.
struct Paper
{
    ReadyPage first{pagePicture({
        "staff will move to      the branch has asked",
        "one of four teams       for a full list of",
        "by the end of May       posts at risk now",
    })};
    ReadyPage blank{PageText()};
    ReadyPage last{pagePicture({"and nothing else"})};

    ReadyPages pages()
    {
        return [this](int number) -> const ReadyPage * {
            return number == 1 ? &first : number == 2 ? &blank : number == 3 ? &last : nullptr;
        };
    }
    /// The word behind the caret, and its page.
    QString after(CaretStep step, TextCaret &caret)
    {
        caret = caretAfter(step, caret, pages(), 3);
        const ReadyPage &page = *pages()(caret.page);
        if (caret.position >= page.order.size())
            return QStringLiteral("end of %1").arg(caret.page);
        const Word &word = page.text.words.at(page.order.wordAt(caret.position));
        return page.text.text.mid(word.start, word.length);
    }
};

} // namespace

TEST_CASE("The caret goes down a column before it goes into the next")
{
    Paper paper;
    TextCaret caret{1, 1};
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("of"));
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("the"));
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("the"));
    CHECK(caret.position == 13); // "the branch", at the top of the second column.
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("for"));
    CHECK(paper.after(CaretStep::PreviousLine, caret) == QStringLiteral("the"));
    CHECK(paper.after(CaretStep::PreviousLine, caret) == QStringLiteral("May"));
}

TEST_CASE("The caret steps over the end of a page, and over pages without words")
{
    Paper paper;
    TextCaret caret{1, paper.first.order.size() - 1};
    CHECK(paper.after(CaretStep::NextWord, caret) == QStringLiteral("end of 1"));
    CHECK(paper.after(CaretStep::NextWord, caret) == QStringLiteral("and"));
    CHECK(paper.after(CaretStep::NextWord, caret) == QStringLiteral("nothing"));
    CHECK(paper.after(CaretStep::LineStart, caret) == QStringLiteral("and"));
    CHECK(paper.after(CaretStep::PreviousWord, caret) == QStringLiteral("end of 1"));
    CHECK(paper.after(CaretStep::PaperEnd, caret) == QStringLiteral("end of 3"));
    CHECK(paper.after(CaretStep::NextWord, caret) == QStringLiteral("end of 3"));
    CHECK(paper.after(CaretStep::PaperStart, caret) == QStringLiteral("staff"));
    CHECK(paper.after(CaretStep::PreviousWord, caret) == QStringLiteral("staff"));
    CHECK(paper.after(CaretStep::NextPage, caret) == QStringLiteral("and"));
    CHECK(paper.after(CaretStep::PageEnd, caret) == QStringLiteral("else"));
    CHECK(caret == TextCaret{3, 2, 4});
    CHECK(paper.after(CaretStep::PageStart, caret) == QStringLiteral("and"));
}

TEST_CASE("Letter by letter the caret goes through a word, over the space and over the page's end")
{
    Paper paper;
    const auto steps = [&](CaretStep step, TextCaret caret, int count) {
        for (int i = 0; i < count; ++i)
            paper.after(step, caret);
        return caret;
    };
    const auto size = paper.first.order.size();
    CHECK(steps(CaretStep::NextLetter, {1, 0}, 5) == TextCaret{1, 0, 5}); // Behind "staff".
    CHECK(steps(CaretStep::NextLetter, {1, 0}, 6) == TextCaret{1, 1, 0});
    CHECK(steps(CaretStep::PreviousLetter, {1, 1, 0}, 2) == TextCaret{1, 0, 4});
    CHECK(steps(CaretStep::PreviousWord, {1, 1, 2}, 1) == TextCaret{1, 1, 0});
    CHECK(steps(CaretStep::NextLetter, {1, size - 1, 3}, 1) == TextCaret{3, 0, 0});
    CHECK(steps(CaretStep::PreviousLetter, {1, size}, 1) == TextCaret{1, size - 1, 2});
    CHECK(steps(CaretStep::PreviousLetter, {1, 0}, 1) == TextCaret{1, 0});
    CHECK(steps(CaretStep::LineEnd, {1, 0}, 2) == TextCaret{1, 3, 2}); // Stays on its line.
}

TEST_CASE("A letter with its accent is one step")
{
    const ReadyPage accented(pagePicture({"cafe\u0301s open"}));
    const ReadyPages pages = [&](int) { return &accented; };
    TextCaret caret{1, 0, 3};
    caret = caretAfter(CaretStep::NextLetter, caret, pages, 1);
    CHECK(caret.letter == 5);
    CHECK(caretAfter(CaretStep::PreviousLetter, caret, pages, 1).letter == 3);
}

TEST_CASE("Up and down the caret stays where it is across, to the letter")
{
    const ReadyPage page(pagePicture({"reorganisation", "is of six letters"}));
    const ReadyPages pages = [&](int) { return &page; };
    REQUIRE(page.order.blockCount() == 1);
    // Seven letters in, below "reorgan", is behind the s of "six".
    const TextCaret below = caretAfter(CaretStep::NextLine, {1, 0, 7}, pages, 1);
    CHECK(below.position == 3);
    CHECK(below.letter == 1);
    CHECK(caretAfter(CaretStep::PreviousLine, below, pages, 1) == TextCaret{1, 0, 7});
}

TEST_CASE("The caret stands still while the words it would lead to are not there")
{
    Paper paper;
    const ReadyPages onlyFirst = [&](int number) { return number == 1 ? &paper.first : nullptr; };
    const TextCaret end{1, paper.first.order.size()};
    CHECK(caretAfter(CaretStep::NextWord, end, onlyFirst, 3) == end);
}
