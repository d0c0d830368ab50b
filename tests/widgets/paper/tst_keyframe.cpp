// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markedpaper.h"
#include "widgets/paper/caretmoves.h"
#include "widgets/paper/papertexts.h"

#include <QPlainTextEdit>
#include <QTest>

using namespace LeverArch;

namespace {

struct KeyedPaper : MarkedPaper
{
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&view(), key, modifiers);
    }
    /// The frame of the mark, in displayed points.
    QRectF frame(const Annotation &mark)
    {
        return view().pages().first().geometry.displayedFromQuad(
            mark.anchors.first().quads.first());
    }
    QString lastSaid() const
    {
        return workspace.said.isEmpty() ? QString() : workspace.said.last();
    }
};

} // namespace

TEST_CASE("An area is placed, moved and resized with the keys alone, and said at each step")
{
    KeyedPaper paper;
    paper.press(Qt::Key_A);
    CHECK(paper.lastSaid().contains(QStringLiteral("press Enter")));
    paper.press(Qt::Key_Return);
    CHECK(paper.lastSaid().startsWith(QStringLiteral("Page 1, ")));
    CHECK(paper.view().accessibleDescription() == paper.lastSaid());
    paper.press(Qt::Key_Up, {}, 100);
    paper.press(Qt::Key_Left, {}, 100);
    CHECK(paper.lastSaid().startsWith(QStringLiteral("Page 1, 0 % from the left and 0 % from")));
    paper.press(Qt::Key_Down, {}, 10);
    paper.press(Qt::Key_Right, Qt::ControlModifier, 3);
    paper.press(Qt::Key_Right, Qt::ShiftModifier, 5);
    paper.press(Qt::Key_Up, Qt::ShiftModifier, 1);
    paper.press(Qt::Key_Return);
    const Annotation area = paper.marks(1).first();
    CHECK(area.style == AnnotationStyle::Area);
    const QRectF box = paper.frame(area);
    CHECK(box.left() == Approx(3).margin(0.1));
    CHECK(box.top() == Approx(120).margin(0.1));
    CHECK(box.width() == Approx(220).margin(0.1));
    CHECK(box.height() == Approx(48).margin(0.1));
    CHECK(paper.workspace.errors.isEmpty());
}

TEST_CASE("The frame begins at the caret and says which words it is around")
{
    KeyedPaper paper;
    paper.view().setCaretMode(true);
    const int offset = offsetOf(paper.view(), 1, sixteen);
    const ReadyPage &page = *paper.view().texts()->page(1);
    const int word = int(wordAt(page.text, offset));
    paper.view().selection()->placeCaret({1, page.order.positionOf(word)});
    paper.press(Qt::Key_A);
    paper.press(Qt::Key_Return);
    CHECK(paper.lastSaid().contains(QString::fromUtf8("around “The figure of 16")));
    paper.press(Qt::Key_Return);
    const Annotation area = paper.marks(1).first();
    CHECK(area.words.startsWith(QStringLiteral("The figure of 16")));
}

TEST_CASE("Escape gives the frame up, then puts the pen down; nothing is made")
{
    KeyedPaper paper;
    paper.press(Qt::Key_A);
    paper.press(Qt::Key_Right);
    paper.press(Qt::Key_Escape);
    CHECK(paper.desk().pen() == AnnotationStyle::Area);
    CHECK(paper.view().accessibleDescription().isEmpty());
    paper.press(Qt::Key_Escape);
    CHECK_FALSE(paper.desk().pen());
    paper.press(Qt::Key_Return);
    CHECK(paper.marks(0).isEmpty());
}

TEST_CASE("A note off the words is placed with the keys and asks what it says")
{
    KeyedPaper paper;
    QApplication::setActiveWindow(&paper.page);
    paper.press(Qt::Key_N);
    paper.press(Qt::Key_Down);
    paper.press(Qt::Key_Return);
    CHECK(paper.marks(1).first().style == AnnotationStyle::Note);
    CaseFileFixture::waitUntil(
        [&] { return paper.panel().findChild<QPlainTextEdit *>(QStringLiteral("commentEditor")); });
}

TEST_CASE("M moves the area that is selected, and undo takes it back")
{
    KeyedPaper paper;
    paper.press(Qt::Key_A);
    paper.press(Qt::Key_Return);
    paper.press(Qt::Key_Return);
    const Annotation before = paper.marks(1).first();
    paper.press(Qt::Key_Escape);
    paper.desk().select({before.id});
    paper.press(Qt::Key_M);
    paper.press(Qt::Key_Right, Qt::ShiftModifier, 2);
    paper.press(Qt::Key_Down);
    paper.press(Qt::Key_Return);
    CaseFileFixture::waitUntil(
        [&] { return paper.frame(paper.marks(1).first()) != paper.frame(before); });
    const QRectF after = paper.frame(paper.marks(1).first());
    CHECK(after.width() == Approx(paper.frame(before).width() + 24).margin(0.1));
    CHECK(after.top() == Approx(paper.frame(before).top() + 12).margin(0.1));
    CHECK(paper.file().nextUndo().label == QStringLiteral("Move area on p. 1"));
    must(paper.file().undo());
    CaseFileFixture::waitUntil(
        [&] { return paper.frame(paper.marks(1).first()) == paper.frame(before); });
}

TEST_CASE("Ink is not drawn with the keys, and what to do instead is said")
{
    KeyedPaper paper;
    paper.press(Qt::Key_I);
    paper.press(Qt::Key_Return);
    CHECK(paper.lastSaid().contains(QStringLiteral("press A")));
    CHECK(paper.marks(0).isEmpty());
}
