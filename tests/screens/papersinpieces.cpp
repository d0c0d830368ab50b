// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "papersinpieces.h"

#include "photographer.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "widgets/arrange/arrangedialog.h"
#include "widgets/arrange/arrangeside.h"
#include "widgets/arrange/arranging.h"
#include "widgets/comparison/comparisondialog.h"

#include <QAction>
#include <QListView>
#include <QListWidget>
#include <QPdfWriter>
#include <QTextDocument>

namespace LeverArch {

namespace {

QList<Id> papersIn(Photographer &by)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(Kind::document)};
    const auto found = by.desk().caseFile().read().records().find(query);
    return found.ok() ? *found : QList<Id>();
}

Id bring(Photographer &by, const QString &name, const QString &html)
{
    const QList<Id> before = papersIn(by);
    QPdfWriter writer(by.path(name));
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QTextDocument text;
    text.setPageSize(QSizeF(writer.width(), writer.height()));
    text.setHtml(html);
    text.print(&writer);
    by.desk().importFiles({by.path(name)});
    for (int i = 0; i < 20; ++i) {
        by.settle();
        for (const Id id : papersIn(by)) {
            if (!before.contains(id))
                return id;
        }
    }
    return {};
}

QString paragraphs(int count)
{
    return QStringLiteral("<p>The branch has read the proposals with care and asks for the figures on "
                          "which they rest. No answer has been given to the letter of January, and "
                          "the consultation closes in three weeks.</p>")
        .repeated(count);
}

Id capture(Photographer &by)
{
    const QString page = QStringLiteral("<div style='page-break-before: always'>%1</div>");
    return bring(
        by, QStringLiteral("Council pages.pdf"),
        QStringLiteral("<h1>Press release</h1><p>22 March 2021</p>") + paragraphs(5) +
            page.arg(paragraphs(4) + QStringLiteral("<p>ENDS</p>")) +
            page.arg(QStringLiteral("<p>Sallowmere Borough Council<br>Civic Centre<br>SW1 2AB</p>"
                                    "<p>24 March 2021</p><p>Dear Ms Rahman,</p>") +
                     paragraphs(3) +
                     QStringLiteral("<p>Yours sincerely,<br><br>A. Ferris</p>"
                                    "<h1>Speech to full council</h1>") +
                     paragraphs(2)) +
            page.arg(paragraphs(5)) +
            page.arg(QStringLiteral("<p>MINUTES of the meeting of 2 March 2021</p>") +
                     paragraphs(3)));
}

std::pair<Id, Id> twoEditions(Photographer &by)
{
    const auto edition = [](const char *posts, const char *date, const char *more) {
        return QStringLiteral("<h1>Consultation paper</h1><p>%2</p><p>The service proposes to delete "
                              "%1 posts in Early Help. %3</p>")
                   .arg(QLatin1String(posts), QLatin1String(date), QLatin1String(more)) +
               paragraphs(6);
    };
    return {bring(by, QStringLiteral("Consultation paper v1.pdf"),
                  edition("16", "1 March 2021", "Staff will be asked for their preferences.")),
            bring(by, QStringLiteral("Consultation paper v2.pdf"),
                  edition("17", "9 March 2021", "Selection is by interview and written test."))};
}

ArrangeDialog *arrange(Photographer &by)
{
    ArrangeDialog *dialog = arrangePaper(by.desk(), capture(by), &by.window());
    for (int i = 0; i < 6; ++i)
        by.settle();
    return dialog;
}

void trigger(ArrangeDialog &dialog, const char *command)
{
    if (auto *action = dialog.findChild<QAction *>(QLatin1String(command)))
        action->trigger();
}

} // namespace

void arrangeCapture(Photographer &by, bool inPieces)
{
    ArrangeDialog *dialog = arrange(by);
    if (!inPieces)
        return;
    while (dialog->side().offers().count() > 1)
        Q_EMIT dialog->side().offers().itemActivated(dialog->side().offers().item(0));
    QListView &pages = dialog->pages();
    pages.setCurrentIndex(dialog->model().index(1));
    trigger(*dialog, "arrange.right");
    pages.setCurrentIndex(dialog->model().index(3));
    trigger(*dialog, "arrange.leaveOut");
    by.settle();
}

void cutCapture(Photographer &by)
{
    ArrangeDialog *dialog = arrange(by);
    dialog->pages().setCurrentIndex(dialog->model().index(2));
    trigger(*dialog, "arrange.cut");
    for (int i = 0; i < 4; ++i)
        by.settle();
}

void compareTwo(Photographer &by)
{
    const auto [first, second] = twoEditions(by);
    auto *dialog = ComparisonDialog::ofPapers(by.desk(), first, second, &by.window());
    if (!dialog)
        return;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    for (int i = 0; i < 6; ++i)
        by.settle();
}

void showLike(Photographer &by)
{
    const auto [first, second] = twoEditions(by);
    by.window().panels()->view()->showRecord(second);
    for (int i = 0; i < 4; ++i)
        by.settle();
}

} // namespace LeverArch
