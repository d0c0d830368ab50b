// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretary.h"

#include "support/samplefolder.h"
#include "support/hands.h"
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
#include "widgets/quietedit.h"
#include "widgets/recordpicker.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>

using namespace LeverArch;

namespace {

void tag(Secretary &she, Id letter, const QString &name)
{
    she.section(Kind::letter, 1)->goTo({letter, 0, -1, 0, {}, {}});
    she.trigger("record.tag");
    auto *line = she.window().findChild<QLineEdit *>(QStringLiteral("add-tag"));
    typeInto(*line, name);
    press(*line, Qt::Key_Return);
    she.waitUntil(
        [&] { return she.action("edit.undo")->text().contains(QStringLiteral("Tag 1 letter")); });
}

void link(Secretary &she, Id to, const QString &title)
{
    she.trigger("record.link");
    auto *dialog = she.window().findChild<AddLinkDialog *>(QStringLiteral("add-link"));
    REQUIRE(dialog);
    auto *picker = dialog->findChild<RecordPicker *>();
    she.waitUntil([&] { return picker->edit()->hasFocus(); });
    typeInto(*picker->edit(), title);
    QAbstractItemView *offered = picker->findChild<QCompleter *>()->popup();
    she.waitUntil([&] { return offered->isVisible() && offered->model()->rowCount() > 0; });
    press(*offered, Qt::Key_Down);
    press(*offered, Qt::Key_Return);
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons()) {
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            click(*button);
    }
    she.waitUntil([&] { return must(she.stores().links().linksOf(to)).size() == 1; });
}

QAction *quoteAction(const DocumentPage &document)
{
    for (QAction *action : document.pageActions()) {
        if (action->objectName() == QLatin1String("paper.quote"))
            return action;
    }
    return nullptr;
}

/// Opens the paper, drags over eleven words of its first page and quotes them.
Id quote(Secretary &she, Id paper)
{
    she.desk().goTo({paper, 1, -1, 0, {}, {}});
    auto *document = she.page<DocumentPage>();
    REQUIRE(document);
    she.waitUntil([&] { return document->isLoaded() && document->pane().view().selection(); });
    const Id original = must(she.stores().documents().versionsOf(paper)).last().original;
    const PageText text = must(she.stores().pages().text(original, 1));
    REQUIRE(text.words.size() > 40);
    const Word &first = text.words.at(20);
    const Word &last = text.words.at(30);
    const Passage passage{1, first.start, last.start + last.length - first.start};
    PageView &view = document->pane().view();
    view.goToPassage(passage);
    she.waitUntil([&] { return !view.boxesOf(passage).isEmpty(); });
    dragOver(view, passage);
    QAction *action = quoteAction(*document);
    REQUIRE(action);
    she.waitUntil([&] { return action->isEnabled(); });
    Id excerpt;
    QObject::connect(document, &DocumentPage::quoted, [&](Id made) { excerpt = made; });
    action->trigger();
    she.waitUntil([&] { return !excerpt.isNull(); });
    return excerpt;
}

/// The words of the exported briefing, as pdftotext reads them.
QString exportBriefing(Secretary &she, Id consultation)
{
    she.section(Kind::consultation, 1)->goTo({consultation, 0, -1, 0, {}, {}});
    she.waitUntil([&] { return she.action("record.briefing")->isEnabled(); });
    she.trigger("record.briefing");
    she.waitUntil([&] { return she.page<OutputPage>() != nullptr; });
    const QString briefing = she.path(QStringLiteral("briefing.pdf"));
    she.dialogs.answer(QStringLiteral("export-briefing"), {briefing});
    she.page<OutputPage>()->exportPdf();
    she.waitUntil([&] { return QFile::exists(briefing); });
    return outsideProgram(QStringLiteral("pdftotext"), {briefing, QStringLiteral("-")})
        .simplified();
}

/// A pack of all papers; its path.
QString exportPack(Secretary &she)
{
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
    return pack;
}

} // namespace

TEST_CASE("From a folder of papers to a briefing and a pack in the committee's hands")
{
    Secretary she;
    she.newCase();
    she.dialogs.answer(QStringLiteral("import-folder"),
                       {samplePdfFolder(she.path(QStringLiteral("sample papers")))});
    she.trigger("case.importFolder");
    she.section(Kind::document, 8);

    const Id consultation = she.record(Kind::consultation, QStringLiteral("Family Help"), 1);
    she.say(consultation, "started", QStringLiteral("12 January 2026"));
    she.say(consultation, "summary", QStringLiteral("The Council would delete 17 posts."));
    const Id count = she.record(Kind::staffCount, QStringLiteral("Staff affected"), 1);
    she.say(count, "value", QStringLiteral("14"));
    she.say(count, "base", QStringLiteral("620"));
    she.refer(count, "consultation", QStringLiteral("Family"), consultation);
    const Id letter = she.record(Kind::letter, QStringLiteral("Which is it, 16 or 17?"), 1);
    she.say(letter, "dated", QStringLiteral("about January 2026"));
    she.record(Kind::inspection, QStringLiteral("Focused visit"), 1);

    tag(she, letter, QStringLiteral("restructure"));
    link(she, consultation, QStringLiteral("Family Help"));

    const Id paper = she.paperFrom(QStringLiteral("2026-01-29 HR to branch.pdf"));
    const Id report = she.paperFrom(QStringLiteral("2025-12-03 Focused visit letter.pdf"));
    she.show(report);
    she.chooseFrom(report, "type", QStringLiteral("Inspection"),
                   QStringLiteral("inspection_report"));
    QStringList quoted;
    for (const Id excerpt : {quote(she, paper), quote(she, report)}) {
        she.show(excerpt);
        she.refer(excerpt, "consultation", QStringLiteral("Family"), consultation);
        she.tick(excerpt, "in_briefing");
        quoted.append(must(she.stores().records().record(excerpt)).text("quoted").simplified());
    }
    CHECK(
        must(she.stores().records().counts()).value(QString::fromLatin1(Kind::inspectionExcerpt)) ==
        1);

    const QString printed = exportBriefing(she, consultation);
    INFO(printed.toStdString());
    CHECK(printed.contains(QStringLiteral("Family Help")));
    for (const QString &words : std::as_const(quoted)) {
        INFO(words.toStdString());
        CHECK(printed.contains(words.left(30)));
    }

    const QString pack = exportPack(she);
    CHECK(outsideProgram(QStringLiteral("qpdf"), {QStringLiteral("--check"), pack})
              .contains(QStringLiteral("No syntax or stream encoding errors found")));
    const QString index =
        outsideProgram(QStringLiteral("pdftotext"),
                       {QStringLiteral("-l"), QStringLiteral("1"), pack, QStringLiteral("-")});
    const QString title = must(she.stores().records().record(paper)).title;
    CHECK(index.simplified().contains(title.simplified()));
}
