// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markedpaper.h"
#include "widgets/marks/meaningsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace LeverArch;

namespace {

struct Meanings : MarkedPaper
{
    Meanings()
    {
        marks(0);
        action("paper.meanings")->trigger();
        dialog = page.window()->findChild<MeaningsDialog *>();
        REQUIRE(dialog);
    }
    QLineEdit &name(const char *key)
    {
        return *dialog->findChild<QLineEdit *>(QStringLiteral("name-") + QLatin1String(key));
    }
    QComboBox &colour(const char *key)
    {
        return *dialog->findChild<QComboBox *>(QStringLiteral("colour-") + QLatin1String(key));
    }
    void save()
    {
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    }
    Meaning meaning(const char *key)
    {
        return meaningOf(desk().model().meanings(), QLatin1String(key));
    }

    QPointer<MeaningsDialog> dialog;
};

} // namespace

TEST_CASE("A branch calls its meanings as it likes, and marks follow; undo takes it back")
{
    Meanings paper;
    paper.selectWords(sixteen);
    paper.action("paper.highlight")->trigger();
    const Annotation mark = paper.marks(1).first();
    paper.name("their_claim").setText(QStringLiteral("management says"));
    paper.colour("their_claim").setCurrentText(QStringLiteral("violet"));
    paper.save();
    CaseFileFixture::waitUntil(
        [&] { return paper.meaning("their_claim").name == QStringLiteral("management says"); });
    CaseFileFixture::waitUntil([&] { return paper.dialog.isNull() || !paper.dialog->isVisible(); });
    const QRectF box =
        paper.view().pages().first().geometry.displayedFromQuad(mark.anchors.first().quads.first());
    CHECK(paper.shows(box, QColor(paper.meaning("their_claim").fill)));
    CHECK(paper.meaning("their_claim").fill == QStringLiteral("#dcc9f7"));
    CHECK(paper.desk().meaning().name == QStringLiteral("management says"));
    CHECK(paper.action("paper.meaning1")->text() == QString::fromUtf8("Mark as “management says”"));
    CHECK(paper.marks(1).first().meaning == QStringLiteral("their_claim"));
    must(paper.file().undo());
    CaseFileFixture::waitUntil(
        [&] { return paper.meaning("their_claim") == usualMeanings().first(); });
}

TEST_CASE("A meaning without a name, or with another's, is not saved and says why")
{
    Meanings paper;
    paper.name("check").clear();
    paper.save();
    CHECK(paper.dialog->isVisible());
    paper.name("check").setText(QStringLiteral("AGREED"));
    paper.save();
    CHECK(paper.dialog->isVisible());
    CHECK(paper.file().nextUndo().label.indexOf(QStringLiteral("meanings")) < 0);
    paper.name("check").setText(QStringLiteral("ask about"));
    paper.save();
    CaseFileFixture::waitUntil(
        [&] { return paper.meaning("check").name == QStringLiteral("ask about"); });
}
