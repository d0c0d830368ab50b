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
    TextCaret caret{1, 2};
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("teams"));
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("of"));
    CHECK(paper.after(CaretStep::NextLine, caret) == QStringLiteral("the"));
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
}

TEST_CASE("The caret stands still while the words it would lead to are not there")
{
    Paper paper;
    const ReadyPages onlyFirst = [&](int number) { return number == 1 ? &paper.first : nullptr; };
    const TextCaret end{1, paper.first.order.size()};
    CHECK(caretAfter(CaretStep::NextWord, end, onlyFirst, 3) == end);
}
