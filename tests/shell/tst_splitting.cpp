// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hands.h"
#include "support/qtcatch.h"
#include "support/samplepdf.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/sectionmodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/arrange/arrangedialog.h"
#include "widgets/arrange/arrangeside.h"
#include "widgets/arrange/pagecutdialog.h"
#include "widgets/comparison/comparisondialog.h"
#include "widgets/inspector.h"
#include "widgets/jobbar.h"
#include "widgets/likenesspanel.h"
#include "widgets/marks/newversiondialog.h"
#include "widgets/paper/pageview.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

using namespace LeverArch;

namespace {

const QByteArray nextLine = ") Tj 0 -300 Td (";

/// A rep with papers of her own making.
struct Rep : WindowFixture
{
    Rep() { newCase(); }
    const Stores &stores() { return file().read(); }
    QList<Id> papers()
    {
        RecordQuery query;
        query.kinds = {QLatin1String(Kind::document)};
        query.sortField = QStringLiteral("created");
        return must(stores().records().find(query));
    }
    Id bring(const QString &name, const QByteArray &pdf)
    {
        const QList<Id> before = papers();
        QFile paper(path(name));
        REQUIRE(paper.open(QIODevice::WriteOnly));
        paper.write(pdf);
        paper.close();
        desk().importFiles({paper.fileName()});
        Id brought;
        waitUntil([&] {
            for (const Id id : papers()) {
                if (!before.contains(id))
                    brought = id;
            }
            return bool(brought);
        });
        return brought;
    }
    void choose(Id record)
    {
        window().panels()->view()->showRecord(record);
        waitUntil([&] { return window().panels()->selection() == QList<Id>{record}; });
    }
    template <typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        waitUntil([&] {
            found = window().findChild<Dialog *>();
            return found && found->isVisible();
        });
        return found;
    }
    QString words(Id document, int page)
    {
        const auto versions = must(stores().documents().versionsOf(document));
        return must(stores().pages().text(versions.last().original, page)).text;
    }
    Record record(Id id) { return must(stores().records().record(id)); }
};

/// Some thirty words that are the same in two papers.
QByteArray manyWords(const QByteArray &number)
{
    return "The council proposes that " + number + " posts are deleted in the service from March" +
           nextLine +
           "Replies are asked for by Friday at the latest and every answer is published" +
           nextLine + "with the reasons for each decision as they are taken by the committee";
}

/// Two papers that say nearly the same, the later one chosen.
struct LikePapers : Rep
{
    LikePapers() { choose(second); }
    QToolButton *button(const char *name)
    {
        QToolButton *found = nullptr;
        waitUntil([&] {
            found = panel->findChild<QToolButton *>(QLatin1String(name));
            return found && panel->isVisible();
        });
        return found;
    }
    /// The first line of what differs, when there is one.
    QString firstDifference(ComparisonDialog *dialog)
    {
        waitUntil([&] { return dialog->list()->model()->rowCount() > 0; });
        return dialog->list()->model()->index(0, 0).data().toString();
    }

    const Id first = bring(QStringLiteral("paper.pdf"), pdfWithPages({manyWords("16")}));
    const Id second = bring(QStringLiteral("paper v2.pdf"), pdfWithPages({manyWords("17")}));
    LikenessPanel *panel = window().panels()->inspector()->likeness();
};

} // namespace

TEST_CASE("a capture of a release, a letter and a speech is split with the keyboard")
{
    Rep rep;
    const Id capture = rep.bring(
        QStringLiteral("page.pdf"),
        pdfWithPages({"Press release", "It goes on",
                      "A letter to the editor" + nextLine + "A speech", "The speech goes on"}));
    rep.choose(capture);
    rep.trigger("record.arrange");
    auto *dialog = rep.dialog<ArrangeDialog>();
    rep.waitUntil([&] { return dialog->model().rowCount() == 4; });
    rep.waitUntil([&] { return dialog->pages().currentIndex().row() == 0; });
    QListView &pages = dialog->pages();
    const auto summary = [&] {
        return dialog->findChild<QLabel *>(QStringLiteral("arrangeSummary"))->text();
    };
    auto *done = dialog->findChild<QPushButton *>(QStringLiteral("arrangeDone"));
    CHECK_FALSE(done->isEnabled());

    press(pages, Qt::Key_Right);
    press(pages, Qt::Key_Right);
    press(pages, Qt::Key_Return);
    CHECK(summary() == QStringLiteral("Becomes 2 papers: pages 1–2 · 3–4."));
    press(pages, Qt::Key_C);
    auto *cut = rep.dialog<PageCutDialog>();
    auto *lines = cut->findChild<QListWidget *>(QStringLiteral("cutLines"));
    REQUIRE(lines->count() == 1);
    CHECK(lines->item(0)->text() == QStringLiteral("A speech"));
    cut->accept();
    CHECK(summary() == QStringLiteral("Becomes 3 papers: pages 1–2 · part of 3 · part of 3, 4."));
    // The pages' words are read meanwhile.
    rep.waitUntil([&] {
        return dialog->side().papers().item(1, 0)->text() == QStringLiteral("A letter to the editor");
    });
    dialog->side().papers().item(1, 0)->setText(QStringLiteral("Letter to the Courier"));
    press(pages, Qt::Key_R);
    press(pages, Qt::Key_Z, Qt::ControlModifier); // Not turned after all.
    CHECK(done->text() == QStringLiteral("Split into 3 papers"));
    done->click();
    rep.waitUntil([&] { return rep.papers().size() == 4; });

    const QList<Id> papers = rep.papers();
    QStringList titles;
    for (const Id paper : papers) {
        if (paper != capture)
            titles.append(rep.record(paper).title);
    }
    titles.sort();
    CHECK(titles == QStringList{QStringLiteral("A speech"), QStringLiteral("Letter to the Courier"),
                                QStringLiteral("page")});
    CHECK(rep.record(capture).text("set_aside") == QStringLiteral("Split into 3 papers"));
    for (const Id paper : papers) {
        if (rep.record(paper).title == QStringLiteral("A speech")) {
            CHECK(rep.words(paper, 1) == QStringLiteral("A speech"));
            CHECK(rep.words(paper, 2) == QStringLiteral("The speech goes on"));
        }
    }
    rep.trigger("edit.undo");
    rep.waitUntil([&] { return rep.papers().size() == 1; });
}

TEST_CASE(
    "where papers may begin is offered with reasons, and nothing is cut before it is accepted")
{
    Rep rep;
    const Id capture =
        rep.bring(QStringLiteral("post.pdf"),
                  pdfWithPages({"Some pages of the council",
                                "MINUTES of the meeting of 2 March 2021", "and so they go on"}));
    rep.choose(capture);
    rep.trigger("record.arrange");
    auto *dialog = rep.dialog<ArrangeDialog>();
    QListWidget &offers = dialog->side().offers();
    rep.waitUntil([&] { return offers.count() == 1; });
    CHECK(offers.item(0)->text().startsWith(QStringLiteral("Page 2: ")));
    CHECK(offers.item(0)->text().contains(QLatin1Char('\n'))); // The reasons.
    CHECK_FALSE(dialog->model().arrangement().isSplit());
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("acceptOffer"));
    accept->click();
    CHECK(dialog->model().arrangement().parts().size() == 2);
    CHECK(offers.count() == 0);
    CHECK_FALSE(accept->isVisible());
    press(dialog->pages(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(offers.count() == 1);
    dialog->reject();
    CHECK(rep.papers().size() == 1);
}

TEST_CASE(
    "an arrangement is not thrown away without a question, and is there again when it was stopped")
{
    Rep rep;
    const Id paper = rep.bring(QStringLiteral("a.pdf"), pdfWithPages({"Page one", "Page two"}));
    rep.choose(paper);
    rep.trigger("record.arrange");
    auto *dialog = rep.dialog<ArrangeDialog>();
    rep.waitUntil([&] { return dialog->pages().currentIndex().row() == 0; });
    press(dialog->pages(), Qt::Key_R);
    dialog->reject();
    CHECK(rep.dialogs.asked().contains(QStringLiteral("arrange-discard")));
    CHECK(dialog->isVisible());

    auto *done = dialog->findChild<QPushButton *>(QStringLiteral("arrangeDone"));
    done->click();
    CHECK_FALSE(dialog->isVisible()); // The window is free meanwhile.
    rep.window().findChild<JobBar *>()->cancelAll();
    rep.waitUntil([&] { return dialog->isVisible(); });
    CHECK(must(rep.stores().documents().versionsOf(paper)).size() == 1);
    CHECK(dialog->model().arrangement().slotList().first().shown.quarterTurns == 1);
    CHECK_FALSE(dialog->findChild<QLabel *>(QStringLiteral("arrangeSummary"))->text().isEmpty());

    const QPointer<ArrangeDialog> gone = dialog;
    done->click();
    rep.waitUntil([&] { return must(rep.stores().documents().versionsOf(paper)).size() == 2; });
    rep.waitUntil([&] { return !gone; });
}

TEST_CASE("an arrangement that is thrown away on purpose goes")
{
    Rep rep;
    rep.choose(rep.bring(QStringLiteral("a.pdf"), pdfWithPages({"Page one", "Page two"})));
    rep.trigger("record.arrange");
    auto *dialog = rep.dialog<ArrangeDialog>();
    rep.waitUntil([&] { return dialog->pages().currentIndex().row() == 0; });
    press(dialog->pages(), Qt::Key_R);
    rep.dialogs.answer(QStringLiteral("arrange-discard"), {QString()});
    dialog->reject();
    CHECK_FALSE(dialog->isVisible());
}

TEST_CASE("who asks twice for the cut before the lines are read gets one place to cut in")
{
    Rep rep;
    rep.choose(rep.bring(QStringLiteral("a.pdf"), pdfWithPages({"One" + nextLine + "Two"})));
    rep.trigger("record.arrange");
    auto *dialog = rep.window().findChild<ArrangeDialog *>();
    REQUIRE(dialog);
    auto *cut = dialog->pages().findChild<QAction *>(QStringLiteral("arrange.cut"));
    int asked = 0;
    // The pages are there a moment before their lines.
    QObject::connect(dialog->pages().selectionModel(), &QItemSelectionModel::currentChanged, dialog,
                     [&] {
                         for (; cut->isEnabled() && asked < 2; ++asked)
                             cut->trigger();
                     });
    rep.dialog<PageCutDialog>();
    CHECK(asked == 2);
    CHECK(dialog->findChildren<PageCutDialog *>().size() == 1);
}

TEST_CASE(
    "a capture that is split while filing leaves one in the inbox, with the first part in front")
{
    Rep rep;
    const Id capture = rep.bring(QStringLiteral("two.pdf"), pdfWithPages({"Letter", "Speech"}));
    rep.trigger("go.inbox");
    rep.waitUntil([&] { return rep.window().panels()->selection() == QList<Id>{capture}; });
    rep.trigger("record.arrange");
    auto *dialog = rep.dialog<ArrangeDialog>();
    rep.waitUntil([&] { return dialog->pages().currentIndex().row() == 0; });
    press(dialog->pages(), Qt::Key_Right);
    press(dialog->pages(), Qt::Key_Return);
    dialog->findChild<QPushButton *>(QStringLiteral("arrangeDone"))->click();
    rep.waitUntil([&] { return rep.papers().size() == 3; });
    auto *jobs = rep.window().findChild<JobBar *>();
    rep.waitUntil([&] { return jobs->running() == 0; });
    rep.waitUntil([&] {
        const QList<Id> chosen = rep.window().panels()->selection();
        return chosen.size() == 1 && chosen.first() != capture;
    });
    CHECK(rep.window().panels()->view()->section() == SectionModel::inboxKey());
    CHECK(rep.words(rep.window().panels()->selection().first(), 1) == QStringLiteral("Letter"));
}

TEST_CASE("papers that are selected are joined when that is confirmed")
{
    Rep rep;
    const Id first = rep.bring(QStringLiteral("a.pdf"), pdfWithPages({"Page one"}));
    const Id second = rep.bring(QStringLiteral("b.pdf"), pdfWithPages({"Page two"}));
    auto *page = rep.section(Kind::document, 2);
    CHECK_FALSE(rep.action("record.join")->isEnabled());
    page->table()->selectAll();
    rep.waitUntil([&] { return rep.action("record.join")->isEnabled(); });
    CHECK_FALSE(rep.action("record.arrange")->isEnabled());
    const Id kept = rep.window().panels()->selection().first();
    rep.trigger("record.join"); // No answer.
    CHECK(rep.dialogs.asked().contains(QStringLiteral("join-papers")));
    rep.dialogs.answer(QStringLiteral("join-papers"), {QStringLiteral("yes")});
    rep.trigger("record.join");
    const Id other = kept == first ? second : first;
    rep.waitUntil([&] { return rep.record(other).text("filing") == QStringLiteral("not_needed"); });
    CHECK(must(rep.stores().documents().versionsOf(kept)).size() == 2);
    CHECK(rep.words(kept, 1) ==
          (kept == first ? QStringLiteral("Page one") : QStringLiteral("Page two")));
    CHECK(rep.words(kept, 2) ==
          (kept == first ? QStringLiteral("Page two") : QStringLiteral("Page one")));
}

TEST_CASE("papers that say nearly the same are compared, with the words around what differs")
{
    LikePapers rep;
    rep.button("likeness.compare")->click();
    ComparisonDialog *dialog = nullptr;
    rep.waitUntil([&] {
        dialog = rep.panel->findChild<ComparisonDialog *>();
        return dialog && dialog->after().pageCount() == 1;
    });
    CHECK(rep.firstDifference(dialog) ==
          QStringLiteral("16 → 17, p. 1\nThe council proposes that 17 posts are deleted in the "
                         "service from …"));
    CHECK(dialog->list()->currentIndex().row() == 0);
}

TEST_CASE("papers that say nearly the same are made versions; the menu compares their words again")
{
    LikePapers rep;
    rep.button("likeness.version")->click();
    auto *dialog = rep.panel->findChild<NewVersionDialog *>();
    REQUIRE(dialog);
    auto *swap = dialog->findChild<QPushButton *>(QStringLiteral("swapVersions"));
    CHECK(swap->isVisible());
    QPushButton *make = nullptr;
    for (auto *one : dialog->findChildren<QPushButton *>()) {
        if (one->text() == QStringLiteral("Make it a version"))
            make = one;
    }
    rep.waitUntil([&] { return make->isEnabled(); });
    make->click();
    rep.waitUntil([&] { return must(rep.stores().documents().versionsOf(rep.first)).size() == 2; });
    CHECK(rep.record(rep.second).trashed);
    rep.choose(rep.first);
    rep.trigger("record.compareBefore");
    CHECK(rep.firstDifference(rep.dialog<ComparisonDialog>())
              .startsWith(QStringLiteral("16 → 17, p. 1\n")));
}

TEST_CASE("the keys stay on a button of nearly the same papers while the record is read anew")
{
    LikePapers rep;
    const QPointer<QToolButton> apart = rep.button("likeness.apart");
    rep.window().activateWindow();
    apart->setFocus();
    bool read = false;
    QObject::connect(rep.panel, &LikenessPanel::shown, rep.panel, [&] { read = true; });
    rep.add(Kind::letter, QStringLiteral("Something else"));
    rep.waitUntil([&] { return read; });
    REQUIRE(apart);
    CHECK(apart->isVisible());
    CHECK(rep.window().focusWidget() == apart);
}

TEST_CASE("papers that say nearly the same are kept apart, and asked about again only when that is "
          "undone")
{
    LikePapers rep;
    rep.button("likeness.apart")->click();
    rep.waitUntil([&] { return !rep.panel->isVisible(); });
    const auto links = must(rep.stores().links().linksOf(rep.first));
    REQUIRE(links.size() == 1);
    CHECK(links.first().relation == QStringLiteral("not_version_of"));
    rep.trigger("edit.undo");
    rep.waitUntil([&] { return rep.panel->isVisible(); });
}

TEST_CASE("a paper that came in twice tells of both times, when somebody asks")
{
    Rep rep;
    const QByteArray pdf = pdfWithPages({"The same paper"});
    const Id paper = rep.bring(QStringLiteral("one.pdf"), pdf);
    QFile again(rep.path(QStringLiteral("two.pdf")));
    REQUIRE(again.open(QIODevice::WriteOnly));
    again.write(pdf);
    again.close();
    rep.desk().importFiles({again.fileName()});
    rep.choose(paper);
    auto *panel =
        rep.window().panels()->inspector()->findChild<QWidget *>(QStringLiteral("arrivals"));
    auto *head = panel->findChild<QToolButton *>();
    rep.waitUntil(
        [&] { return panel->isVisible() && head->text() == QStringLiteral("Came in 2 times"); });
    auto *list = panel->findChild<QLabel *>();
    CHECK_FALSE(list->isVisible());
    head->click();
    CHECK(list->isVisible());
    const QString said = list->text().remove(QChar(0x200B));
    CHECK(said.contains(QStringLiteral("one.pdf")));
    CHECK(said.contains(QStringLiteral("two.pdf")));
}
