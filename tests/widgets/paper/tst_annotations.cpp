// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"
#include "domain/stores/stores.h"
#include "markedpaper.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTreeView>

using namespace LeverArch;

TEST_CASE("H marks the selected words in the colour of the meaning, and undo takes it off")
{
    MarkedPaper paper;
    paper.selectWords(sixteen);
    paper.action("paper.highlight")->trigger();
    const Annotation mark = paper.marks(1).first();
    CHECK(mark.words == sixteen);
    CHECK(mark.style == AnnotationStyle::Highlight);
    CHECK(mark.meaning == QStringLiteral("their_claim"));
    CHECK(mark.author == paper.file().who());
    CHECK(paper.view().selection()->isEmpty());
    // Seen on the page: white paper between the letters is as the meaning colours it.
    const QRectF box =
        paper.view().pages().first().geometry.displayedFromQuad(mark.anchors.first().quads.first());
    const QColor claim(usualMeanings().first().fill);
    CHECK(paper.shows(box, claim));
    must(paper.file().undo());
    paper.marks(0);
    CHECK_FALSE(paper.shows(box, claim));
}

TEST_CASE("With the pen up, words are marked as they are selected, until Escape")
{
    MarkedPaper paper;
    paper.action("paper.underline")->trigger();
    CHECK(paper.action("paper.underline")->isChecked());
    const int start = offsetOf(paper.view(), 1, sixteen);
    dragMouse(paper.view(), spotOn(paper.view(), 1, start), spotOn(paper.view(), 1, start + 14));
    CHECK(paper.marks(1).first().style == AnnotationStyle::Underline);
    QTest::keyClick(&paper.view(), Qt::Key_Escape);
    CHECK_FALSE(paper.desk().pen());
    CHECK_FALSE(paper.action("paper.underline")->isChecked());
    dragMouse(paper.view(), spotOn(paper.view(), 1, start), spotOn(paper.view(), 1, start + 14));
    CHECK(paper.marks(1).size() == 1);
}

TEST_CASE("An area is drawn, moved and resized with the mouse; each is undone")
{
    MarkedPaper paper;
    paper.action("paper.area")->trigger();
    dragMouse(paper.view(), paper.at(100, 200), paper.at(300, 260));
    const auto boxNow = [&] {
        return paper.view().pages().first().geometry.displayedFromQuad(
            paper.desk().model().annotations().first().anchors.first().quads.first());
    };
    paper.marks(1);
    const QRectF drawn = boxNow();
    CHECK(std::abs(drawn.left() - 100) < 1.5);
    CHECK(std::abs(drawn.bottom() - 260) < 1.5);
    paper.desk().setPen(std::nullopt);
    paper.desk().select({paper.marks(1).first().id});
    dragMouse(paper.view(), paper.at(200, 230), paper.at(220, 250));
    CaseFileFixture::waitUntil([&] { return boxNow().left() > 110; });
    CHECK(std::abs(boxNow().left() - 120) < 2);
    CHECK(std::abs(boxNow().width() - drawn.width()) < 0.5);
    CHECK(paper.file().nextUndo().label == QStringLiteral("Move area on p. 1"));
    // By its lower right corner.
    dragMouse(paper.view(), paper.at(boxNow().right(), boxNow().bottom()), paper.at(400, 400));
    CaseFileFixture::waitUntil([&] { return boxNow().right() > 390; });
    CHECK(std::abs(boxNow().left() - 120) < 2);
    must(paper.file().undo());
    must(paper.file().undo());
    CaseFileFixture::waitUntil([&] { return std::abs(boxNow().left() - drawn.left()) < 0.01; });
    CHECK(paper.workspace.errors.isEmpty());
}

TEST_CASE("Strokes that follow one another are one ink mark")
{
    MarkedPaper paper;
    paper.action("paper.ink")->trigger();
    dragMouse(paper.view(), paper.at(100, 300), paper.at(200, 320));
    dragMouse(paper.view(), paper.at(100, 330), paper.at(150, 300));
    QTest::keyClick(&paper.view(), Qt::Key_Escape);
    const Annotation ink = paper.marks(1).first();
    CHECK(ink.style == AnnotationStyle::Ink);
    CHECK(ink.strokes.size() == 2);
}

TEST_CASE("A note asks what it says, and the comment is kept")
{
    MarkedPaper paper;
    QApplication::setActiveWindow(&paper.page);
    paper.action("paper.note")->trigger();
    dragMouse(paper.view(), paper.at(400, 500), paper.at(400, 500));
    const Id note = paper.marks(1).first().id;
    QPlainTextEdit *editor = nullptr;
    CaseFileFixture::waitUntil([&] {
        editor = paper.panel().findChild<QPlainTextEdit *>(QStringLiteral("commentEditor"));
        return editor != nullptr;
    });
    CHECK(paper.desk().selected() == QList<Id>{note});
    editor->setPlainText(QStringLiteral("Which teams?"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    CaseFileFixture::waitUntil([&] {
        return paper.desk().model().annotations().first().comment == QStringLiteral("Which teams?");
    });
    CHECK(paper.page.selectedRecords() == QList<Id>{note});
}

TEST_CASE("Choosing a mark in the list goes to it, and a click on the page chooses it in the list")
{
    MarkedPaper paper;
    for (const char *words : {"Dear Ms Harrowick", "job evaluation panel"}) {
        paper.selectWords(QString::fromUtf8(words));
        paper.action("paper.highlight")->trigger();
        paper.marks(QByteArray(words).startsWith("Dear") ? 1 : 2);
    }
    QTreeView &list = paper.panel().list();
    const QModelIndex second = list.model()->index(1, 0);
    list.setCurrentIndex(second);
    const Annotation mark = paper.marks(2).at(1);
    CHECK(paper.desk().selected() == QList<Id>{mark.id});
    const QRectF box = paper.view().pages().first().geometry.displayedFromQuad(
        paper.marks(2).first().anchors.first().quads.first());
    QTest::mouseClick(paper.view().viewport(), Qt::LeftButton, {},
                      paper.at(box.center().x(), box.center().y()).toPoint());
    CHECK(paper.desk().selected() == QList<Id>{paper.marks(2).first().id});
    CHECK(list.currentIndex() == list.model()->index(0, 0));
    // Recolouring both at once.
    paper.desk().select({paper.marks(2).at(0).id, paper.marks(2).at(1).id});
    paper.action("paper.meaning3")->trigger();
    CaseFileFixture::waitUntil([&] {
        return paper.marks(2).at(0).meaning == QStringLiteral("check") &&
               paper.marks(2).at(1).meaning == QStringLiteral("check");
    });
    CHECK(paper.file().nextUndo().label == QStringLiteral("Mark 2 annotations as check this"));
}

TEST_CASE("The brackets go from mark to mark, and a reply stands under what it answers")
{
    MarkedPaper paper;
    for (const char *words : {"job evaluation panel", "Dear Ms Harrowick"}) {
        paper.selectWords(QString::fromUtf8(words));
        paper.action("paper.highlight")->trigger();
        paper.marks(QByteArray(words).startsWith("job") ? 1 : 2);
    }
    paper.action("paper.nextMark")->trigger();
    const Id first = paper.desk().selected().value(0);
    CHECK(paper.desk().model().find(first)->words == QStringLiteral("Dear Ms Harrowick"));
    paper.action("paper.nextMark")->trigger();
    CHECK(paper.desk().selected().value(0) != first);
    paper.action("paper.previousMark")->trigger();
    CHECK(paper.desk().selected() == QList<Id>{first});
    auto *reply = paper.panel().findChild<QLineEdit *>(QStringLiteral("marksReply"));
    REQUIRE(reply->isEnabled());
    reply->setText(QStringLiteral("Spelt rightly?"));
    QTest::keyClick(reply, Qt::Key_Return);
    CHECK(paper.marks(3).at(1).parent == first);
    CHECK(paper.panel().list().model()->rowCount(paper.panel().list().model()->index(0, 0)) == 1);
    paper.desk().removeSelected();
    CHECK(paper.marks(1).first().words.startsWith(QStringLiteral("job evaluation panel")));
}

TEST_CASE("What is inside an area is copied as a picture, sharp and without the frame")
{
    MarkedPaper paper;
    paper.action("paper.area")->trigger();
    dragMouse(paper.view(), paper.at(60, 300), paper.at(300, 360));
    paper.desk().setPen(std::nullopt);
    paper.desk().select({paper.marks(1).first().id});
    QGuiApplication::clipboard()->clear();
    paper.action("paper.copyPicture")->trigger();
    CaseFileFixture::waitUntil([] { return !QGuiApplication::clipboard()->image().isNull(); });
    const QImage picture = QGuiApplication::clipboard()->image();
    CHECK(std::abs(picture.width() - 240 * 200 / 72) < 8);
    CHECK(picture.pixelColor(1, 1) == QColor(Qt::white));
    CHECK(paper.workspace.errors.isEmpty());
}
