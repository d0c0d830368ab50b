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
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/inbox/filingfield.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxdesk.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpage.h"
#include "widgets/inbox/paperremarks.h"
#include "widgets/likenesspanel.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace LeverArch;

namespace {

const QByteArray nextLine = ") Tj 0 -300 Td (";

QByteArray manyWords(const QByteArray &number)
{
    return "The council proposes that " + number + " posts are deleted in the service from March" +
           nextLine + "Replies are asked for by Friday at the latest and every answer is published" +
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
    QWidget &focus()
    {
        QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus);
        return *focus;
    }
    /// The keyboard's, as the system gives it: a list that is open gets it first.
    QWidget &keyboard()
    {
        QWidget *popup = QApplication::activePopupWidget();
        return popup ? *popup : focus();
    }
    QLineEdit &line(const char *field)
    {
        auto *edit = qobject_cast<QLineEdit *>(
            page->form().field(QLatin1String(field))->focusProxy());
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
            QTest::keyClick(&filing.keyboard(), letter);
        CHECK(qobject_cast<QLineEdit *>(&filing.focus())->text() == QStringLiteral("Only a picture"));
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
    QTest::keyClick(&filing.page->list(), Qt::Key_Return, Qt::ControlModifier);
    const Id paper = filing.papers().first();
    filing.waitUntil([&] {
        return must(filing.file().read().records().record(paper)).text("filing") ==
               QLatin1String("filed");
    });
    const Record filed = must(filing.file().read().records().record(paper));
    CHECK(filed.text("reference") == QStringLiteral("MC/26/7"));
    CHECK(filed.text("type") == QStringLiteral("letter"));
}
