// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rep.h"

#include "widgets/paper/findbar.h"
#include "widgets/paper/selectionbar.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"

#include <QAction>
#include <QScrollBar>
#include <QToolButton>

using namespace LeverArch;

namespace {

const auto sixteen = QStringLiteral("The figure of 16 is correct");

struct RepWithMouse : Rep
{
    /// A button of the bar beside selected words.
    void clickBeside(const char *command)
    {
        auto *bar = view().findChild<SelectionBar *>();
        REQUIRE(bar);
        REQUIRE(bar->isVisible());
        for (QToolButton *button : bar->findChildren<QToolButton *>()) {
            if (button->defaultAction()->objectName() == QLatin1String(command)) {
                click(*button);
                return;
            }
        }
        FAIL(command);
    }
    Passage passage(const QString &words)
    {
        const qsizetype at = view().texts()->page(1)->text.text.indexOf(words);
        REQUIRE(at >= 0);
        return {1, int(at), int(words.size())};
    }
    void clickMark(const Annotation &mark)
    {
        const QRectF box =
            view().pages().first().geometry.displayedFromQuad(mark.anchors.first().quads.first());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {},
                          view().onViewport({1, box.center()}).toPoint());
    }
    void typeLine(QWidget &line, const QString &text)
    {
        click(line);
        typeInto(line, text);
        press(line, Qt::Key_Return);
    }
};

} // namespace

TEST_CASE(
    "Back returns to the very spot of a paper, as large as it was, also when its tab is closed")
{
    RepWithMouse rep;
    rep.newCase();
    rep.bringPapers([&] { rep.trigger("case.importFolder"); });
    rep.desk().goTo(
        {rep.paperFrom(QStringLiteral("Consultation paper CF-2026-003.pdf")), 2, -1, 0, {}, {}});
    rep.waitForPages();
    rep.view().setZoom(1.7);
    QScrollBar *bar = rep.view().verticalScrollBar();
    bar->setValue(bar->value() + 222);
    const int left = bar->value();
    rep.trigger("go.documents");
    rep.window().findChild<DocumentPage *>()->reader().view().setFit(PageView::Fit::Page);
    rep.trigger("go.back");
    CHECK(rep.view().zoom() == Approx(1.7).margin(0.001));
    CHECK(std::abs(rep.view().verticalScrollBar()->value() - left) <= 1);
    rep.trigger("go.documents");
    rep.window().panels()->view()->closeTab(1);
    rep.trigger("go.back");
    rep.waitForPages();
    CHECK(rep.view().zoom() == Approx(1.7).margin(0.001));
    CHECK(std::abs(rep.view().verticalScrollBar()->value() - left) <= 1);
}

TEST_CASE(
    "A rep's evening with the mouse: open, find, read, mark, comment, tag, quote, cite, reply")
{
    RepWithMouse rep;
    rep.window().resize(1900, 1000); // Room for the list of marks beside the pages.
    rep.newCase();
    rep.bringPapers([&] { rep.trigger("case.importFolder"); });
    const Id paper = rep.paperFrom(QStringLiteral("2026-01-29 HR to branch.pdf"));
    RecordsPage *documents = rep.section(Kind::document, 8);
    documents->goTo({paper, 0, -1, 0, {}, {}});
    rep.waitUntil([&] { return documents->selectedRecords() == QList<Id>{paper}; });
    const QModelIndex row = documents->table()->selectionModel()->selectedIndexes().value(0);
    clickRow(*documents->table(), row);
    QTest::mouseDClick(documents->table()->viewport(), Qt::LeftButton, {},
                       documents->table()->visualRect(row).center());
    rep.waitForPages();

    rep.trigger("edit.find");
    typeInto(rep.part("findWords"), QStringLiteral("figure of 16"));
    rep.waitUntil([&] {
        return rep.part("findCount").isVisible() &&
               static_cast<QLabel &>(rep.part("findCount")).text() == QStringLiteral("1 of 1");
    });
    click(rep.part("findClose"));

    const Passage words = rep.passage(sixteen);
    rep.view().goToPassage(words);
    dragOver(rep.view(), words);
    rep.clickBeside("paper.copyWithSource");
    dragOver(rep.view(), words);
    rep.clickBeside("paper.highlight");
    const Annotation mark = rep.marks(1).first();

    QTreeView &list = rep.list().list();
    clickRow(list, list.model()->index(0, 0));
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {},
                       list.visualRect(list.model()->index(0, 0)).center());
    QPlainTextEdit *comment = nullptr;
    rep.waitUntil([&] {
        comment = list.findChild<QPlainTextEdit *>(QStringLiteral("commentEditor"));
        return comment && comment->isVisible();
    });
    typeInto(*comment, QStringLiteral("Ask which teams"));
    rep.clickMark(mark); // Leaving the comment keeps it.
    rep.waitUntil([&] { return !rep.marks(1).first().comment.isEmpty(); });

    rep.trigger("record.tag");
    typeInto(rep.part("add-tag"), QStringLiteral("posts"));
    press(rep.part("add-tag"), Qt::Key_Return);
    rep.waitUntil([&] { return must(rep.stores().tags().tagsOf(mark.id)).size() == 1; });

    rep.clickMark(mark);
    QAction *quote = rep.paper().findChild<QAction *>(QStringLiteral("paper.quote"));
    rep.waitUntil([&] { return quote->isEnabled(); });
    for (QToolButton *button : rep.paper().findChildren<QToolButton *>()) {
        if (button->defaultAction() == quote && button->isVisible())
            click(*button);
    }
    rep.excerpts(1);

    clickRow(list, list.model()->index(0, 0));
    rep.typeLine(rep.part("marksReply"), QStringLiteral("They said 17 in May"));
    rep.marks(2);
    click(rep.part("marksText"));
    typeInto(rep.part("marksText"), QStringLiteral("zeppelin"));
    CHECK(rep.list().filter().shownMarks() == 0);
    static_cast<QLineEdit &>(rep.part("marksText")).clear();
    CHECK(rep.list().filter().shownMarks() == 1);
    rep.checkTheEvening(sixteen);
}
