// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedesk.h"
#include "support/pagepicture.h"
#include "widgets/paper/pageselection.h"

#include <QAccessible>
#include <QAccessibleTextInterface>
#include <QScrollBar>

using namespace LeverArch;

namespace {

QList<PageText> threePages()
{
    return {pagePicture({"staff will move to      the branch has asked",
                         "one of four teams       for a full list of",
                         "by the end of May       posts at risk now"}),
            PageText(), pagePicture({"and nothing else"})};
}

QAccessibleTextInterface &spoken(PageView &view)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&view);
    REQUIRE(interface);
    REQUIRE(interface->textInterface());
    return *interface->textInterface();
}

} // namespace

TEST_CASE("With F7 a caret goes through the words, and Shift selects them, over pages too")
{
    PageDesk desk(a4Pages(3), threePages());
    desk.show({900, 700});
    PageView &view = *desk.view;
    view.setCaretMode(true);
    desk.press(Qt::Key_Right, Qt::ControlModifier);
    desk.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(view.selection()->text() == QStringLiteral("will move to one of four"));
    desk.press(Qt::Key_Left);
    CHECK(view.selection()->isEmpty());
    desk.press(Qt::Key_End, Qt::ControlModifier);
    desk.press(Qt::Key_Home, Qt::ShiftModifier);
    CHECK(view.selection()->text() == QStringLiteral("and nothing else"));
    CHECK(view.currentPage() == 3);
    desk.press(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(view.selection()->caret().page == 1);
}

TEST_CASE("The keys select to the letter, and white alone is no selection")
{
    PageDesk desk(a4Pages(3), threePages());
    desk.show({900, 700});
    PageView &view = *desk.view;
    view.setCaretMode(true);
    for (int i = 0; i < 3; ++i)
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(view.selection()->text() == QStringLiteral("sta"));
    CHECK(view.selection()->ranges() == QList<Passage>{{1, 0, 3}});
    REQUIRE(view.selection()->boxes(1).size() == 1);
    CHECK(view.selection()->boxes(1).first().width() == Approx(18));
    for (int i = 0; i < 3; ++i)
        desk.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(view.selection()->text() == QStringLiteral("staff"));
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(view.selection()->isEmpty());
    CHECK(view.selection()->ranges().isEmpty());
}

TEST_CASE("Without the caret the arrow keys scroll and select nothing")
{
    PageDesk desk(a4Pages(3), threePages());
    desk.show({900, 400});
    desk.press(Qt::Key_Down);
    CHECK(desk.view->verticalScrollBar()->value() > 0);
    CHECK(desk.view->selection()->isEmpty());
}

TEST_CASE("A screen reader is told the words, where the caret is, and what is selected")
{
    PageDesk desk(a4Pages(3), threePages());
    desk.show({900, 700});
    desk.view->setCaretMode(true);
    QAccessibleTextInterface &text = spoken(*desk.view);
    // Column after column, whatever order the words are stored in.
    const QString page = QStringLiteral("staff will move to\none of four teams\nby the end of May\n"
                                        "the branch has asked\nfor a full list of\n"
                                        "posts at risk now");
    CHECK(text.text(0, text.characterCount()) == page);
    desk.press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(text.cursorPosition() == page.indexOf(QStringLiteral("will")));
    desk.press(Qt::Key_Right);
    CHECK(text.cursorPosition() == page.indexOf(QStringLiteral("ill")));
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    int start = 0;
    int end = 0;
    REQUIRE(text.selectionCount() == 1);
    text.selection(0, &start, &end);
    CHECK(page.mid(start, end - start) == QStringLiteral("will"));
    text.setCursorPosition(int(page.indexOf(QStringLiteral("branch"))) + 2);
    CHECK(desk.view->selection()->caret().position > 12); // In the second column.
    CHECK(desk.view->selection()->caret().letter == 2);
    CHECK(text.cursorPosition() == page.indexOf(QStringLiteral("anch")));
    text.setSelection(0, start, end);
    CHECK(desk.view->selection()->text() == QStringLiteral("will"));
}

TEST_CASE("A screen reader reads the word and the line at a place, and asks where a letter is")
{
    PageDesk desk(a4Pages(3), threePages());
    desk.show({900, 700});
    QAccessibleTextInterface &text = spoken(*desk.view);
    const QString page = text.text(0, text.characterCount());
    const int at = int(page.indexOf(QStringLiteral("branch")));
    int start = 0;
    int end = 0;
    CHECK(text.textAtOffset(at + 2, QAccessible::WordBoundary, &start, &end) ==
          QStringLiteral("branch"));
    CHECK(text.textAtOffset(at, QAccessible::LineBoundary, &start, &end).trimmed() ==
          QStringLiteral("the branch has asked"));
    CHECK(text.textAtOffset(at, QAccessible::CharBoundary, &start, &end) == QStringLiteral("b"));
    const QRect letter = text.characterRect(at + 1);
    CHECK(letter.left() > text.characterRect(at).left());
    CHECK(text.offsetAtPoint(letter.center()) == at + 1);
}
