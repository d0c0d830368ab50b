// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/qtcatch.h"
#include "worker/sharedbytes.h"
#include "support/outsideprogram.h"
#include "support/windowfixture.h"

#include "casefile/casefile.h"
#include "core/passage.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/pagestore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/addlinkdialog.h"
#include "widgets/outputs/outputpage.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/paper/paperpane.h"
#include "widgets/recordpicker.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>

using namespace LeverArch;

namespace {

/// A branch secretary at the window.
struct Secretary : WindowFixture
{
    const Stores &stores() { return file().read(); }

    Id paperFrom(const QString &fileName)
    {
        RecordQuery query;
        query.kinds = {QString::fromLatin1(Kind::document)};
        for (const Record &record :
             must(stores().records().records(must(stores().records().find(query))))) {
            if (record.text("file_name") == fileName)
                return record.id;
        }
        FAIL(fileName.toStdString());
        return {};
    }

    /// A new record in its section, its title written where the cursor waits.
    Id record(const char *kind, const QString &title, int rows)
    {
        window().panels()->view()->showSection(QLatin1String(kind));
        const QList<Id> before = window().panels()->selection();
        trigger("record.new");
        section(kind, rows);
        waitUntil([&] {
            return window().panels()->selection().size() == 1 &&
                   window().panels()->selection() != before;
        });
        const Id id = window().panels()->selection().first();
        write("title", title);
        waitUntil([&] { return must(stores().records().record(id)).title == title; });
        return id;
    }

    void say(Id id, const char *field, const QString &text)
    {
        write(field, text);
        waitUntil([&] { return must(stores().records().record(id)).has(field); });
    }

    /// What a picker or a tick box would have set.
    void set(Id id, const char *field, const QVariant &value)
    {
        must(file().act(QStringLiteral("Set %1").arg(QLatin1String(field)), [&](Stores &all) {
            return all.records().setField(id, QLatin1String(field), value);
        }));
    }

    template <typename Page>
    Page *page()
    {
        return qobject_cast<Page *>(window().panels()->view()->currentPage());
    }
};

} // namespace

TEST_CASE("From a folder of papers to a briefing and a pack in the committee's hands")
{
    Secretary she;
    she.newCase();

    // A folder comes in; every paper is there.
    she.dialogs.answer(QStringLiteral("import-folder"),
                       {QStringLiteral(LEVERARCH_SOURCE_DIR "/resources/sample")});
    she.trigger("case.importFolder");
    she.section(Kind::document, 8);

    // The consultation, a count, a letter, an inspection.
    const Id consultation = she.record(Kind::consultation, QStringLiteral("Family Help"), 1);
    she.say(consultation, "started", QStringLiteral("12 January 2026"));
    she.say(consultation, "summary", QStringLiteral("The Council would delete 17 posts."));
    const QVariant about = QVariant::fromValue(consultation);
    const Id count = she.record(Kind::staffCount, QStringLiteral("Staff affected"), 1);
    she.say(count, "value", QStringLiteral("14"));
    she.say(count, "base", QStringLiteral("620"));
    she.set(count, "consultation", about);
    const Id letter = she.record(Kind::letter, QStringLiteral("Which is it, 16 or 17?"), 1);
    she.say(letter, "dated", QStringLiteral("about January 2026"));
    she.record(Kind::inspection, QStringLiteral("Focused visit"), 1);

    // A tag and a link.
    she.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    she.trigger("record.tag");
    auto *tagLine = she.window().findChild<QLineEdit *>(QStringLiteral("add-tag"));
    tagLine->setText(QStringLiteral("restructure"));
    Q_EMIT tagLine->returnPressed();
    she.waitUntil(
        [&] { return she.action("edit.undo")->text().contains(QStringLiteral("Tag 1 letter")); });
    she.trigger("record.link");
    auto *dialog = she.window().findChild<AddLinkDialog *>(QStringLiteral("add-link"));
    REQUIRE(dialog);
    auto *other = dialog->findChild<RecordPicker *>();
    other->setRecord(consultation, QStringLiteral("Family Help"));
    dialog->accept();
    she.waitUntil([&] { return must(she.stores().links().linksOf(consultation)).size() == 1; });

    // She opens a paper, selects words on its first page and quotes them.
    const Id paper = she.paperFrom(QStringLiteral("2026-01-29 HR to branch.pdf"));
    she.desk().goTo({paper, 1, -1, 0, {}, {}});
    auto *document = she.page<DocumentPage>();
    REQUIRE(document);
    she.waitUntil([&] { return document->isLoaded() && document->pane().view().selection(); });
    const Id original = must(she.stores().documents().versionsOf(paper)).last().original;
    const PageText text = must(she.stores().pages().text(original, 1));
    REQUIRE(text.words.size() > 40);
    const Word &first = text.words.at(20);
    const Word &last = text.words.at(30);
    const int length = last.start + last.length - first.start;
    PageView &view = document->pane().view();
    view.goToPassage({1, first.start, length});
    she.waitUntil([&] { return !view.boxesOf({1, first.start, length}).isEmpty(); });
    view.selection()->select({1, first.start, length});
    const auto quote = [&]() -> QAction * {
        for (QAction *action : document->pageActions()) {
            if (action->objectName() == QLatin1String("paper.quote"))
                return action;
        }
        return nullptr;
    };
    REQUIRE(quote());
    she.waitUntil([&] { return quote()->isEnabled(); });
    Id excerpt;
    QObject::connect(document, &DocumentPage::quoted, [&](Id made) { excerpt = made; });
    quote()->trigger();
    she.waitUntil([&] { return !excerpt.isNull(); });
    she.set(excerpt, "consultation", about);
    she.set(excerpt, "in_briefing", true);
    const QString quoted = must(she.stores().records().record(excerpt)).text("quoted");

    // The briefing.
    she.section(Kind::consultation, 1)->goTo({consultation, 0, -1, 0, {}, {}});
    she.waitUntil([&] { return she.action("record.briefing")->isEnabled(); });
    she.trigger("record.briefing");
    she.waitUntil([&] { return she.page<OutputPage>() != nullptr; });
    const QString briefing = she.path(QStringLiteral("briefing.pdf"));
    she.dialogs.answer(QStringLiteral("export-briefing"), {briefing});
    she.page<OutputPage>()->exportPdf();
    she.waitUntil([&] { return QFile::exists(briefing); });
    const QString printed =
        outsideProgram(QStringLiteral("pdftotext"), {briefing, QStringLiteral("-")}).simplified();
    CHECK(printed.contains(QStringLiteral("Family Help")));
    CHECK(printed.contains(quoted.simplified().left(30)));

    // The pack, of all the papers.
    RecordsPage *documents = she.section(Kind::document, 8);
    documents->table()->selectAll();
    she.waitUntil([&] { return she.action("record.pack")->isEnabled(); });
    she.trigger("record.pack");
    she.waitUntil([&] {
        return she.page<OutputPage>() && she.page<OutputPage>()->key().startsWith(u"pack");
    });
    const QString pack = she.path(QStringLiteral("pack.pdf"));
    she.dialogs.answer(QStringLiteral("export-pack"), {pack});
    she.page<OutputPage>()->exportPdf();
    she.waitUntil([&] { return QFile::exists(pack); });
    CHECK(outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), pack})
              .contains(QStringLiteral("No syntax or stream encoding errors found")));
    const QString index =
        outsideProgram(QStringLiteral("pdftotext"),
                       {QStringLiteral("-l"), QStringLiteral("1"), pack, QStringLiteral("-")});
    const QString title = must(she.stores().records().record(paper)).title;
    CHECK(index.simplified().contains(title.simplified()));
}
