// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rep.h"

#include "models/palettemodel.h"
#include "widgets/gotobox.h"

#include <QAccessibleTextInterface>
#include <QPointer>

using namespace LeverArch;

namespace {

const auto sixteen = QStringLiteral("The figure of 16 is correct");

/// Only keys, and they go to whatever has the keyboard; it must have a name that can be said.
struct RepAtKeyboard : Rep
{
    RepAtKeyboard()
    {
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
    }
    QWidget &focus()
    {
        QWidget *focus = QApplication::focusWidget();
        return focus ? *focus : static_cast<QWidget &>(window());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (int i = 0; i < times; ++i)
            QTest::keyClick(&focus(), key, modifiers);
    }
    void type(const QString &text)
    {
        INFO(text.toStdString());
        CHECK_FALSE(nameOf(focus()).isEmpty());
        QTest::keyClicks(&focus(), text);
    }
    QString nameOf(QWidget &widget)
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
        return face ? face->text(QAccessible::Name) : QString();
    }
    void waitForFocus(const char *name)
    {
        INFO(name);
        waitUntil([&] { return focus().objectName() == QLatin1String(name); });
        CHECK_FALSE(nameOf(focus()).isEmpty());
    }
    /// Round the parts of the window until the pages have the keyboard.
    void goToPages()
    {
        for (int i = 0; i < 8 && &focus() != &view(); ++i)
            key(Qt::Key_F6);
        REQUIRE(&focus() == &view());
    }
    /// The words a screen reader hears as selected.
    QString heard()
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&view());
        REQUIRE(face);
        REQUIRE(face->textInterface());
        int start = 0;
        int end = 0;
        face->textInterface()->selection(0, &start, &end);
        return face->textInterface()->text(start, end).replace(u'\n', u' ');
    }
};

/// Opens a new case with the papers in it, and one of them.
void open(RepAtKeyboard &rep)
{
    rep.dialogs.answer(QStringLiteral("new-case"), {rep.path(QStringLiteral("case.leverarch"))});
    rep.key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    rep.waitUntil([&] { return rep.desk().isOpen(); });
    rep.bringPapers([&] { rep.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier); });
    rep.key(Qt::Key_K, Qt::ControlModifier);
    rep.waitForFocus("goto");
    rep.type(QStringLiteral("HR to branch"));
    const Id paper = rep.paperFrom(QStringLiteral("2026-01-29 HR to branch.pdf"));
    GoToBox *box = rep.window().goToBox();
    rep.waitUntil(
        [&] { return box->model()->rowCount() > 0 && box->model()->row(0).place.record == paper; });
    rep.key(Qt::Key_Return);
    rep.waitForPages();
    rep.waitForFocus("pages");
    CHECK(rep.nameOf(rep.view()).contains(QStringLiteral("page 1 of")));
}

/// Finds three words and selects the statement they stand in.
void find(RepAtKeyboard &rep)
{
    rep.key(Qt::Key_F, Qt::ControlModifier);
    rep.waitForFocus("findWords");
    rep.type(QStringLiteral("figure of 16"));
    rep.waitUntil([&] {
        return static_cast<QLabel &>(rep.part("findCount")).text() == QStringLiteral("1 of 1");
    });
    rep.key(Qt::Key_Escape);
    rep.waitForFocus("pages");
    CHECK(rep.heard() == QStringLiteral("figure of 16"));
    rep.key(Qt::Key_F7);
    rep.key(Qt::Key_Left, Qt::ControlModifier, 4);
    rep.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier, 6);
    rep.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(rep.heard() == sixteen);
}

/// Marks it, says something about the mark and tags it.
Id mark(RepAtKeyboard &rep)
{
    rep.key(Qt::Key_H);
    const Id mark = rep.marks(1).first().id;
    rep.key(Qt::Key_BracketRight);
    CHECK(rep.paper().selectedRecords() == QList<Id>{mark});
    rep.key(Qt::Key_C);
    rep.waitForFocus("commentEditor");
    rep.type(QStringLiteral("Ask which teams"));
    rep.key(Qt::Key_Return, Qt::ControlModifier);
    rep.waitUntil([&] { return !rep.marks(1).first().comment.isEmpty(); });
    rep.waitForFocus("pages");
    rep.key(Qt::Key_T);
    rep.waitForFocus("add-tag");
    rep.type(QStringLiteral("posts"));
    rep.key(Qt::Key_Return);
    rep.waitUntil([&] { return must(rep.stores().tags().tagsOf(mark)).size() == 1; });
    rep.goToPages();
    return mark;
}

} // namespace

TEST_CASE("A rep's evening by the keyboard alone, with a name and words for a screen reader")
{
    RepAtKeyboard rep;
    open(rep);
    find(rep);
    rep.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    mark(rep);

    rep.key(Qt::Key_BracketRight);
    rep.key(Qt::Key_Q);
    const Id excerpt = rep.excerpts(1).first().id;
    rep.waitUntil([&] { return rep.paper().selectedRecords() == QList<Id>{excerpt}; });

    rep.key(Qt::Key_BracketRight);
    rep.key(Qt::Key_R);
    rep.waitForFocus("marksReply");
    rep.type(QStringLiteral("They said 17 in May"));
    rep.key(Qt::Key_Return);
    rep.marks(2);
    rep.key(Qt::Key_Escape);
    rep.waitForFocus("pages");

    rep.key(Qt::Key_F);
    rep.waitForFocus("marksText");
    rep.type(QStringLiteral("zeppelin"));
    CHECK(rep.list().filter().shownMarks() == 0);
    rep.key(Qt::Key_A, Qt::ControlModifier);
    rep.key(Qt::Key_Delete);
    CHECK(rep.list().filter().shownMarks() == 1);
    rep.checkTheEvening(sixteen);
}
