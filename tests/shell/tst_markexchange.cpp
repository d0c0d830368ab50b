// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/outsideprogram.h"
#include "support/samplepdf.h"
#include "support/windowfixture.h"

#include "casefile/annotationchanges.h"
#include "casefile/annotations.h"
#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/stores.h"
#include "models/recordtablemodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/marks/mergedialog.h"
#include "widgets/marks/mergemodel.h"
#include "widgets/recordspage.h"

#include <QFile>
#include <QPushButton>
#include <QTableView>

using namespace LeverArch;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QString qpdfText(const QString &path)
{
    return outsideProgram(q("qpdf"), {q("--json=2"), path});
}

/// The window with one paper in its case file, on which somebody made a highlight, selected.
struct MarkedWindow : WindowFixture
{
    MarkedWindow()
    {
        newCase();
        const QByteArray paper = pdfWithPages(
            {"Fourteen posts would go"},
            "/Annots[<</Type/Annot/Subtype/Highlight/Rect[71 697 205 711]/T(R. Okafor)/NM(theirs)"
            "/Contents(Not so)>>]");
        QFile out(path(q("letter.pdf")));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(paper);
        out.close();
        dialogs.answer(q("import-files"), {out.fileName()});
        trigger("case.import");
        const RecordsPage *page = section(Kind::document, 1);
        document = page->model()->recordAt(0);
        waitUntil([this] { return marks().size() == 1; });
        window().panels()->view()->showRecord(document);
        waitUntil([this] { return window().panels()->selection() == QList<Id>{document}; });
    }
    QList<Annotation> marks()
    {
        const auto versions = file().read().documents().versionsOf(document);
        return versions.ok() && !versions->isEmpty()
                   ? must(Annotations(file().read()).on(document, versions->last().id))
                   : QList<Annotation>();
    }
    void comment(const char *text)
    {
        const NamedChange change = commentChange(marks().first(), q(text));
        must(file().act(change.label, change.change));
    }
    MergeDialog *merging()
    {
        MergeDialog *dialog = nullptr;
        waitUntil([&] {
            dialog = window().findChild<MergeDialog *>();
            return dialog && dialog->isVisible();
        });
        return dialog;
    }

    Id document;
};

} // namespace

TEST_CASE("A marked copy and the marks alone are saved from the window")
{
    MarkedWindow w;
    const QString copy = w.path(q("copy.pdf"));
    w.dialogs.answer(q("export-marked"), {copy});
    w.trigger("record.exportMarked");
    w.waitUntil([&] { return QFile::exists(copy); });
    CHECK(outsideProgram(q("qpdf"), {q("--check"), copy}).contains(q("No syntax or stream")));
    CHECK(w.dialogs.fileQuestions().last().suggestion.endsWith(q("letter (marked).pdf")));
    CHECK(qpdfText(copy).contains(q("Not so")));
    const QString xfdf = w.path(q("marks.xfdf"));
    w.dialogs.answer(q("export-xfdf"), {xfdf});
    w.trigger("record.exportXfdf");
    w.waitUntil([&] { return QFile::exists(xfdf); });

    // What was put into the bin is not sent, though the original has it.
    const QString without = w.path(q("without.pdf"));
    const NamedChange gone = removal({w.marks().first()});
    must(w.file().act(gone.label, gone.change));
    w.dialogs.answer(q("export-marked"), {without});
    w.trigger("record.exportMarked");
    w.waitUntil([&] { return QFile::exists(without); });
    CHECK_FALSE(qpdfText(without).contains(q("Not so")));
}

TEST_CASE("What a colleague's marks would change is shown first, and written when it is wanted")
{
    MarkedWindow w;
    // The same as a colleague would send: the marks of the person who has this case file open.
    MarkRequest request;
    request.document = w.document;
    request.style = AnnotationStyle::Area;
    request.author = w.file().who();
    request.comment = q("Ask who was asked");
    request.page = 1;
    request.quads = {Quad::fromRect(QRectF(100, 400, 120, 40))};
    const AnnotationDraft draft = must(Annotations(w.file().read()).draft(request));
    must(w.file().act(draft.label, [&](Stores &stores) -> Result<void> {
        LEVERARCH_TRY(Annotations::write(stores, draft.annotation));
        return {};
    }));
    const QString sent = w.path(q("mine.levermarks"));
    w.dialogs.answer(q("send-marks"), {sent});
    w.trigger("case.sendMarks");
    w.waitUntil([&] { return QFile::exists(sent); });
    must(w.file().undo());
    REQUIRE(w.marks().size() == 1);

    w.dialogs.answer(q("merge-marks"), {sent});
    w.trigger("case.mergeMarks");
    MergeDialog *dialog = w.merging();
    REQUIRE(dialog->model()->rowCount() == 1);
    const QAbstractItemModel &rows = *dialog->model();
    CHECK(rows.index(0, MergeModel::What).data().toString() == q("new"));
    CHECK(rows.index(0, MergeModel::Author).data().toString() == w.file().who());
    CHECK(rows.index(0, MergeModel::Text).data().toString() == q("Ask who was asked"));
    CHECK(w.marks().size() == 1); // Nothing yet.
    dialog->findChild<QPushButton *>(q("take"))->click();
    w.waitUntil([&] { return w.marks().size() == 2; });
    CHECK(w.file().nextUndo().label.contains(w.file().who()));
}

TEST_CASE("Of a mark changed on both sides ours stays unless theirs is ticked")
{
    MarkedWindow w;
    const QString copy = w.path(q("copy.pdf"));
    w.comment("Theirs");
    w.dialogs.answer(q("export-marked"), {copy});
    w.trigger("record.exportMarked");
    w.waitUntil([&] { return QFile::exists(copy); });
    w.comment("Ours");
    w.dialogs.answer(q("import-marks"), {copy});
    w.trigger("case.importMarks");
    MergeDialog *dialog = w.merging();
    REQUIRE(dialog->model()->rowCount() == 1);
    const QModelIndex row = dialog->model()->index(0, MergeModel::What);
    CHECK(row.data().toString() == q("changed on both sides"));
    CHECK(row.data(Qt::CheckStateRole).toInt() == Qt::Unchecked);
    CHECK(dialog->model()->comparison(0) == q("Here: Ours\nThere: Theirs"));
    dialog->model()->setTaken(MarkFate::Conflict, true);
    dialog->findChild<QPushButton *>(q("take"))->click();
    w.waitUntil([&] { return w.marks().first().comment == q("Theirs"); });
}
