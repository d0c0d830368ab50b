// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "domain/stores/tagstore.h"
#include "models/sectionmodel.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/conscienceline.h"
#include "shell/mainwindow.h"
#include "widgets/inbox/filingfield.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxdesk.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpage.h"
#include "widgets/inbox/paperremarks.h"
#include "widgets/likenesspanel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace LeverArch;

namespace {

const QByteArray nextLine = ") Tj 0 -300 Td (";

QByteArray manyWords(const QByteArray &number)
{
    return "The council proposes that " + number + " posts are deleted in the service from March" +
           nextLine +
           "Replies are asked for by Friday at the latest and every answer is published" +
           nextLine + "with the reasons for each decision as they are taken by the committee";
}

/// The inbox in front, with two papers that say nearly the same.
struct FilingDesk : WindowFixture
{
    FilingDesk()
    {
        newCase();
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
        must(file().act(QStringLiteral("Tags"), [](Stores &stores) -> Result<void> {
            LEVERARCH_TRY(stores.tags().ensurePath(QStringLiteral("inspection")));
            return {};
        }));
        bring(QStringLiteral("one.pdf"), pdfWithPages({manyWords("16")}));
        bring(QStringLiteral("two.pdf"), pdfWithPages({manyWords("17")}));
        window().panels()->view()->showSection(SectionModel::inboxKey());
        waitUntil([&] {
            page = window().findChild<InboxPage *>();
            return page && page->isVisible() && page->list().model()->rowCount() == 2;
        });
        page->list().setFocus();
        inFront(0);
    }
    void bring(const QString &name, const QByteArray &pdf)
    {
        const qsizetype before = papers().size();
        QFile paper(path(name));
        REQUIRE(paper.open(QIODevice::WriteOnly));
        paper.write(pdf);
        paper.close();
        desk().importFiles({paper.fileName()});
        waitUntil([&] { return papers().size() > before; });
    }
    QList<Id> papers()
    {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::document)};
        query.sortField = QStringLiteral("number");
        return must(file().read().records().find(query));
    }
    void inFront(int row)
    {
        REQUIRE(page->list().choose(papers().at(row)));
        waitUntil([&] { return page->list().current() == papers().at(row) && page->isReady(); });
    }
    QWidget &focus() { return focusIn(window()); }
    /// A key on the list itself.
    void pressOnList(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        focus();
        page->list().setFocus();
        QTest::keyClick(&page->list(), key, modifiers);
    }
    QLineEdit &line(const char *field)
    {
        auto *edit =
            qobject_cast<QLineEdit *>(page->form().field(QLatin1String(field))->focusProxy());
        REQUIRE(edit);
        return *edit;
    }
    QStringList windows()
    {
        QStringList names;
        for (const QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget != &window())
                names.append(QLatin1String(widget->metaObject()->className()) + u' ' +
                             widget->objectName());
        }
        return names;
    }

    InboxPage *page = nullptr;
};

} // namespace

TEST_CASE("A paper nearly the same as another is said so in the inbox, in no window of its own")
{
    FilingDesk filing;
    filing.inFront(1);
    LikenessPanel &panel = filing.page->desk().remarks().likeness();
    filing.waitUntil([&] { return panel.isVisible(); });
    QTest::qWait(0);
    CHECK(filing.windows() == QStringList());
    CHECK(&filing.focus() == &filing.page->list());
    CHECK(panel.findChild<QWidget *>(QStringLiteral("likeness.compare")));
}

TEST_CASE("What was noted when a paper came in is said over its facts")
{
    FilingDesk filing;
    const Id paper = filing.papers().first();
    must(filing.file().act(QStringLiteral("Note"), [paper](Stores &stores) {
        return stores.records().setField(paper, QStringLiteral("intake_note"),
                                         QStringLiteral("It has 2 hidden sheets."));
    }));
    filing.inFront(0);
    auto *note = filing.page->desk().remarks().findChild<QLabel *>(QStringLiteral("intakeNote"));
    REQUIRE(note);
    filing.waitUntil([&] { return note->isVisible(); });
    CHECK(note->text() == QStringLiteral("Warning: It has 2 hidden sheets."));
    filing.inFront(1);
    CHECK_FALSE(note->isVisible());
}

TEST_CASE("A list that is open over a field goes with the paper, and eats no letter")
{
    FilingDesk filing;
    QLineEdit &tags = filing.line("tags");
    typeInto(tags, QStringLiteral("insp"));
    filing.waitUntil([] { return QApplication::activePopupWidget() != nullptr; });

    SECTION("on to the next paper, whose first field is gone to")
    {
        filing.inFront(1);
        CHECK(QApplication::activePopupWidget() == nullptr);
        filing.waitUntil([&] { return filing.focus().objectName() == QLatin1String("type"); });
    }
    SECTION("set aside, with the whole of the reason")
    {
        QTest::keyClick(&filing.focus(), Qt::Key_Delete, Qt::ControlModifier);
        filing.waitUntil([&] { return filing.focus().objectName() == QLatin1String("reason"); });
        for (const char letter : QByteArray("Only a picture"))
            QTest::keyClick(&keyboardOf(filing.window()), letter);
        CHECK(qobject_cast<QLineEdit *>(&filing.focus())->text() ==
              QStringLiteral("Only a picture"));
    }
}

TEST_CASE("What was written of a paper and not filed is there again on coming back")
{
    FilingDesk filing;
    typeInto(filing.line("reference"), QStringLiteral("MC/26/7"));
    typeInto(filing.line("author"), QStringLiteral("Jane Doe"));
    typeInto(filing.line("tags"), QStringLiteral("inspection"));
    QTest::keyClick(&filing.line("tags"), Qt::Key_Return);
    filing.page->form().chooseType(QStringLiteral("letter"));
    const FilingFacts before = filing.page->form().facts();
    REQUIRE(before.tags.size() == 1);
    filing.inFront(1);
    CHECK(filing.line("reference").text().isEmpty());
    CHECK_FALSE(filing.page->form().isTouched());
    filing.inFront(0);
    CHECK(filing.line("reference").text() == QStringLiteral("MC/26/7"));
    CHECK(filing.line("author").text() == QStringLiteral("Jane Doe"));
    const FilingFacts again = filing.page->form().facts();
    CHECK(again.tags == before.tags);
    CHECK(again.values == before.values);
    // Filed, there is nothing left to write.
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    const Id paper = filing.papers().first();
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(paper)).text("filing") ==
               QLatin1String("filed");
    });
    const Record filed = must(filing.file().read().records().record(paper));
    CHECK(filed.text("reference") == QStringLiteral("MC/26/7"));
    CHECK(filed.text("type") == QStringLiteral("letter"));
}

TEST_CASE("A paper of which nothing is known is filed only when one asks twice")
{
    FilingDesk filing;
    const Id paper = filing.papers().first();
    const auto filed = [&] {
        return must(filing.file().read().records().record(paper)).text("filing") ==
               QLatin1String("filed");
    };
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(0);
    CHECK(filing.page->list().current() == paper);
    CHECK_FALSE(filed());
    CHECK(filing.window().conscience()->text().contains(QStringLiteral("Nothing is written")));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil(filed);
}

TEST_CASE("Who may see a paper is said as it is filed")
{
    FilingDesk filing;
    const Id paper = filing.papers().first();
    auto *box = qobject_cast<QComboBox *>(
        filing.page->form().field(QStringLiteral("audience"))->focusProxy());
    REQUIRE(box);
    CHECK(box->currentText() == QStringLiteral("the committee"));
    CHECK(box->count() == 4);
    QTest::keyClicks(box, QStringLiteral("our"));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(paper)).text("filing") ==
               QLatin1String("filed");
    });
    CHECK(must(filing.file().read().records().record(paper)).audience == Audience::Advisers);
}

TEST_CASE("The same as the paper before takes over type, date, people and tags, not who may see it")
{
    FilingDesk filing;
    filing.page->form().chooseType(QStringLiteral("minutes"));
    typeInto(filing.line("dated"), QStringLiteral("3 Mar 2026"));
    typeInto(filing.line("author"), QStringLiteral("Jane Doe"));
    typeInto(filing.line("tags"), QStringLiteral("brand new"));
    QTest::keyClick(&filing.line("tags"), Qt::Key_Return);
    QTest::keyClick(&filing.line("tags"), Qt::Key_Return, Qt::ControlModifier);
    const QList<Id> papers = filing.papers();
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(papers.first())).text("filing") ==
               QLatin1String("filed");
    });
    filing.waitUntil([&] { return filing.page->isReady(); });
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(papers.last())).text("filing") ==
               QLatin1String("filed");
    });
    const Record one = must(filing.file().read().records().record(papers.first()));
    const Record other = must(filing.file().read().records().record(papers.last()));
    for (const char *field : {"type", "dated", "author"}) {
        INFO(field);
        CHECK(one.has(field));
        CHECK(one.values.value(QLatin1String(field)) == other.values.value(QLatin1String(field)));
    }
    const auto tags = must(filing.file().read().tags().tagsOf(papers.last()));
    REQUIRE(tags.size() == 1);
    CHECK(tags.first().name == QStringLiteral("brand new"));
}

TEST_CASE("Control and Return in the line of the reason give the reason and file nothing")
{
    FilingDesk filing;
    const Id paper = filing.papers().first();
    filing.pressOnList(Qt::Key_Delete);
    filing.waitUntil([&] { return filing.focus().objectName() == QLatin1String("reason"); });
    QTest::keyClicks(&filing.focus(), QStringLiteral("Only a picture"));
    // Nothing else is done to the paper behind it meanwhile.
    for (const QAction *action : filing.page->pageActions())
        CHECK((action->isSeparator() || !action->isEnabled() ||
               action->objectName() == QStringLiteral("inbox.previous") ||
               action->objectName() == QStringLiteral("inbox.next")));
    QTest::keyClick(&filing.focus(), Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(paper)).text("filing") ==
               QLatin1String("not_needed");
    });
    const Record aside = must(filing.file().read().records().record(paper));
    CHECK(aside.text("set_aside") == QStringLiteral("Only a picture"));
    CHECK_FALSE(aside.has("type"));
    // Asked about no more, the next one can be filed.
    filing.waitUntil([&] { return filing.page->isReady(); });
    filing.page->form().chooseType(QStringLiteral("letter"));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(filing.papers().last())).text("filing") ==
               QLatin1String("filed");
    });
}

TEST_CASE("A date is said as it was understood, and one that cannot be is asked about once")
{
    FilingDesk filing;
    const Id paper = filing.papers().first();
    auto *read = filing.page->form().findChild<QLabel *>(QStringLiteral("dateRead"));
    REQUIRE(read);
    typeInto(filing.line("dated"), QStringLiteral("March 2026"));
    CHECK(read->text() == QStringLiteral("Read as 1 Mar 2026 to 31 Mar 2026."));
    filing.line("dated").clear();
    typeInto(filing.line("dated"), QStringLiteral("32/13/2026"));
    CHECK(read->text().contains(QStringLiteral("cannot be placed in time")));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(0);
    CHECK(filing.page->list().current() == paper);
    filing.line("dated").clear();
    typeInto(filing.line("dated"), QStringLiteral("12/3/2026"));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(paper)).date("dated").earliest() ==
               QDate(2026, 3, 12);
    });
}

TEST_CASE("Closing the case file asks when something is written that is not filed")
{
    FilingDesk filing;
    CHECK(filing.page->lostOnClosing().isEmpty());
    typeInto(filing.line("reference"), QStringLiteral("MC/26/7"));
    filing.inFront(1);
    typeInto(filing.line("reference"), QStringLiteral("MC/26/8"));
    CHECK(filing.page->lostOnClosing().contains(QStringLiteral("“one”, “two”")));
    filing.window().actions().action(QStringLiteral("case.close"))->trigger();
    CHECK(filing.dialogs.asked().contains(QStringLiteral("leave")));
    CHECK(filing.desk().isOpen());
    filing.dialogs.answer(QStringLiteral("leave"), {QStringLiteral("yes")});
    filing.window().actions().action(QStringLiteral("case.close"))->trigger();
    filing.waitUntil([&] { return !filing.desk().isOpen(); });
}

TEST_CASE("All papers are chosen with one key, each once, and filed together")
{
    FilingDesk filing;
    filing.pressOnList(Qt::Key_A, Qt::ControlModifier);
    const QList<Id> papers = filing.papers();
    CHECK(filing.page->list().chosen() == papers);
    typeInto(filing.line("author"), QStringLiteral("Jane Doe"));
    QTest::keyClick(&filing.line("author"), Qt::Key_Return, Qt::ControlModifier);
    for (const Id paper : papers) {
        filing.waitUntil([&] {
            return must(filing.file().read().records().record(paper)).text("filing") ==
                   QLatin1String("filed");
        });
        CHECK(must(filing.file().read().records().record(paper)).has("author"));
    }
}

TEST_CASE("What was taken all at once is only offered again after undo, and nothing else is undone")
{
    FilingDesk filing;
    filing.bring(QStringLiteral("three.txt"),
                 "3 March 2026\nDear Ms Doe,\nThank you.\nYours sincerely,\nA. Ferris\n");
    filing.waitUntil([&] { return filing.page->list().model()->rowCount() == 3; });
    filing.inFront(2);
    const ActionInfo before = filing.file().nextUndo();
    typeInto(filing.line("reference"), QStringLiteral("MC/26/7"));
    filing.pressOnList(Qt::Key_Return, Qt::AltModifier);
    INFO(filing.window().conscience()->sentence().toStdString());
    filing.waitUntil([&] { return !filing.line("dated").text().isEmpty(); });
    filing.window().actions().action(QStringLiteral("edit.undo"))->trigger();
    CHECK(filing.line("dated").text().isEmpty());
    CHECK(filing.line("reference").text() == QStringLiteral("MC/26/7"));
    CHECK(filing.page->form().likelyCount() > 0);
    CHECK(filing.file().nextUndo().id == before.id);
    // Now there is nothing left of this page's own.
    filing.window().actions().action(QStringLiteral("edit.undo"))->trigger();
    filing.waitUntil([&] { return filing.file().nextUndo().id != before.id; });
}

TEST_CASE("A confidential paper is offered to fewer people, and filed for more only when one asks twice")
{
    FilingDesk filing;
    filing.bring(QStringLiteral("letter.txt"),
                 "PRIVATE AND CONFIDENTIAL\n3 March 2026\nDear Ms Doe,\nThank you.\nYours "
                 "sincerely,\nA. Ferris\n");
    filing.waitUntil([&] { return filing.page->list().model()->rowCount() == 3; });
    filing.inFront(2);
    const Id paper = filing.papers().at(2);
    const auto record = [&] { return must(filing.file().read().records().record(paper)); };
    filing.page->form().chooseType(QStringLiteral("letter"));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    const QString said = filing.window().conscience()->sentence();
    CHECK(said.contains(QStringLiteral("confidential")));
    CHECK(record().text("filing") == QLatin1String("inbox"));
    SECTION("what is likely is taken")
    {
        filing.pressOnList(Qt::Key_Return, Qt::AltModifier);
        filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
        filing.waitUntil([&] { return record().text("filing") == QLatin1String("filed"); });
        CHECK(record().audience == Audience::Advisers);
    }
    SECTION("it is filed as it is")
    {
        filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
        filing.waitUntil([&] { return record().text("filing") == QLatin1String("filed"); });
        CHECK(record().audience == Audience::Committee);
    }
}

TEST_CASE("An answer to one question about a paper is none to the next")
{
    FilingDesk filing;
    filing.bring(QStringLiteral("letter.txt"),
                 "PRIVATE AND CONFIDENTIAL\nDear Ms Doe,\nThank you.\nYours sincerely,\nA. Ferris\n");
    filing.waitUntil([&] { return filing.page->list().model()->rowCount() == 3; });
    filing.inFront(2);
    const Id paper = filing.papers().at(2);
    const auto said = [&] { return filing.window().conscience()->sentence(); };
    typeInto(filing.line("dated"), QStringLiteral("some day"));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    CHECK(said().contains(QStringLiteral("placed in time")));
    filing.line("dated").clear();
    typeInto(filing.line("dated"), QStringLiteral("3 Mar 2026"));
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    CHECK(said().contains(QStringLiteral("confidential")));
    CHECK(must(filing.file().read().records().record(paper)).text("filing") ==
          QLatin1String("inbox"));
}

TEST_CASE("Several papers at once are asked about when one of them is confidential")
{
    FilingDesk filing;
    filing.bring(QStringLiteral("letter.txt"),
                 "PRIVATE AND CONFIDENTIAL\nDear Ms Doe,\nThank you.\nYours sincerely,\nA. Ferris\n");
    filing.waitUntil([&] { return filing.page->list().model()->rowCount() == 3; });
    const QList<Id> papers = filing.papers();
    const auto said = [&] { return filing.window().conscience()->sentence(); };
    const auto filed = [&] {
        return std::all_of(papers.begin(), papers.end(), [&](Id paper) {
            return must(filing.file().read().records().record(paper)).text("filing") ==
                   QLatin1String("filed");
        });
    };
    filing.pressOnList(Qt::Key_A, Qt::ControlModifier);
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil([&] { return said().contains(QStringLiteral("confidential")); });
    CHECK(filing.page->list().chosen() == papers);
    filing.pressOnList(Qt::Key_Return, Qt::ControlModifier);
    filing.waitUntil(filed);
}

TEST_CASE("The key of undo gives back what was taken also from a line of the form")
{
    FilingDesk filing;
    filing.bring(QStringLiteral("three.txt"),
                 "3 March 2026\nDear Ms Doe,\nThank you.\nYours sincerely,\nA. Ferris\n");
    filing.waitUntil([&] { return filing.page->list().model()->rowCount() == 3; });
    filing.inFront(2);
    QAction *undo = filing.window().actions().action(QStringLiteral("edit.undo"));
    QLineEdit &date = filing.line("dated");
    filing.focus();
    date.setFocus();
    QTest::keyClick(&date, Qt::Key_Return, Qt::AltModifier);
    filing.waitUntil([&] { return !date.text().isEmpty(); });
    CHECK(undo->text().contains(QStringLiteral("likely")));
    filing.focus();
    date.setFocus();
    QTest::keyClick(&date, Qt::Key_Z, Qt::ControlModifier);
    CHECK(date.text().isEmpty());
    CHECK_FALSE(undo->text().contains(QStringLiteral("likely")));
}
