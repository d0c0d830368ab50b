// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenes.h"

#include "papersinpieces.h"

#include "photographer.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/sectionmodel.h"
#include "models/tagtreemodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/recentfiles.h"
#include "widgets/marks/mergedialog.h"
#include "widgets/dialogs.h"
#include "widgets/gotobox.h"
#include "widgets/inspector.h"
#include "widgets/job.h"
#include "widgets/noticebar.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"
#include "widgets/tagtreepanel.h"
#include "widgets/tagtreeview.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeView>

#include <memory>

namespace LeverArch {

namespace {

struct Scene
{
    const char *name;
    std::function<void(Photographer &)> set;
};

CaseView &view(Photographer &by)
{
    return *by.window().panels()->view();
}

RecordsPage *section(Photographer &by, const char *kind)
{
    view(by).showSection(QString::fromLatin1(kind));
    by.settle();
    return qobject_cast<RecordsPage *>(view(by).currentPage());
}

Id firstOf(Photographer &by, const char *kind)
{
    RecordQuery query;
    query.kinds = {QString::fromLatin1(kind)};
    const auto found = by.desk().caseFile().read().records().find(query);
    return found.ok() ? found->value(0) : Id();
}

void goTo(Photographer &by, const char *kind)
{
    view(by).goTo({firstOf(by, kind), 1, -1, 0, {}, {}});
    by.settle();
}

/// One mark of each kind that has to be looked at.
void marksThatComeIn(Photographer &by)
{
    const auto moveOf = [](MarkFate fate, const char *theirs, const char *ours) {
        MarkMove move;
        move.fate = fate;
        move.take = fate == MarkFate::New || fate == MarkFate::Changed;
        move.theirs.author = QStringLiteral("R. Okafor");
        move.theirs.comment = QString::fromUtf8(theirs);
        move.ours = move.theirs;
        move.ours.comment = QString::fromUtf8(ours);
        move.ours.id = *ours ? Id(1) : Id();
        Anchor anchor;
        anchor.page = 2;
        move.theirs.anchors = {anchor};
        return move;
    };
    MarkMerge merge;
    merge.author = QStringLiteral("R. Okafor");
    PaperMoves paper;
    paper.title = QStringLiteral("Early Help: consultation paper");
    paper.moves = {moveOf(MarkFate::Conflict, "The table says eleven, not fourteen",
                          "Fourteen with the vacancies"),
                   moveOf(MarkFate::New, "Ask who was consulted about this", ""),
                   moveOf(MarkFate::Changed, "Compare with the minutes of March", "Compare this"),
                   moveOf(MarkFate::RemovedHere, "Not our concern", "Not our concern"),
                   moveOf(MarkFate::RemovedThere, "Old figure", "Old figure")};
    merge.papers = {paper};
    FoundPaper unknown;
    unknown.title = QStringLiteral("Letter to the director");
    unknown.marks.resize(3);
    merge.unknown = {unknown};
    auto *dialog = new MergeDialog(merge, &by.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void paperCommand(Photographer &by, const char *command)
{
    goTo(by, Kind::annotation);
    for (QAction *action : view(by).currentPage()->pageActions()) {
        if (action->objectName() == QLatin1String(command))
            action->trigger();
    }
    by.settle();
}

void type(QWidget *widget, const QString &text)
{
    auto *line = qobject_cast<QLineEdit *>(widget);
    line->setText(text);
    Q_EMIT line->textEdited(text);
}

void tagMenu(Photographer &by, const char *sub)
{
    QTreeView *tree = by.window().panels()->tags()->view();
    tree->setCurrentIndex(tree->model()->index(1, 0));
    Q_EMIT tree->customContextMenuRequested(tree->visualRect(tree->currentIndex()).center());
    if (!sub)
        return;
    for (QMenu *menu : by.window().panels()->tags()->findChildren<QMenu *>()) {
        if (menu->title() == QLatin1String(sub))
            menu->popup(tree->mapToGlobal(QPoint(120, 120)));
    }
}

void scrollInspector(Photographer &by)
{
    by.settle();
    auto *scroll = by.window().panels()->inspector()->findChild<QScrollArea *>();
    for (QToolButton *fold : scroll->findChildren<QToolButton *>()) {
        if (fold->isCheckable())
            fold->setChecked(true);
    }
    by.settle();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
}

QList<Scene> pages()
{
    return {
        {"search", [](Photographer &by) { by.desk().searchFor(QStringLiteral("posts")); }},
        {"search-nothing",
         [](Photographer &by) { by.desk().searchFor(QStringLiteral("xylophone")); }},
        {"search-empty", [](Photographer &by) { by.desk().searchFor(QString()); }},
        {"goto", [](Photographer &by) { by.window().goToBox()->start(QStringLiteral("letter")); }},
        {"goto-commands",
         [](Photographer &by) { by.window().goToBox()->start(QStringLiteral(">")); }},
        {"issues", [](Photographer &by) { by.trigger("view.issues"); }},
        {"paper", [](Photographer &by) { goTo(by, Kind::document); }},
        {"paper-marks", [](Photographer &by) { goTo(by, Kind::annotation); }},
        {"briefing", [](Photographer &by) { goTo(by, Kind::briefing); }},
        {"pack",
         [](Photographer &by) {
             goTo(by, Kind::pack);
             view(by).currentPage()->pageActions().value(1)->trigger();
             by.settle();
         }},
    };
}

QList<Scene> lists()
{
    return {
        {"filter",
         [](Photographer &by) {
             type(section(by, Kind::letter)->findChild<QLineEdit *>(), QStringLiteral("director"));
         }},
        {"filter-nothing",
         [](Photographer &by) {
             type(section(by, Kind::letter)->findChild<QLineEdit *>(), QStringLiteral("xylophone"));
         }},
        {"filter-tags",
         [](Photographer &by) {
             section(by, Kind::staffCount);
             TagTreeModel *tags = by.window().panels()->tags()->model();
             tags->setUse(tags->tagAt(tags->index(3, 0)), TagUse::All);
             tags->setUse(tags->tagAt(tags->index(0, 0)), TagUse::Any);
             tags->setUse(tags->tagAt(tags->index(2, 0)), TagUse::None);
         }},
        {"several", [](Photographer &by) { section(by, Kind::letter)->table()->selectAll(); }},
        {"inspector-end",
         [](Photographer &by) {
             section(by, Kind::staffCount);
             scrollInspector(by);
         }},
        {"editing",
         [](Photographer &by) {
             section(by, Kind::letter);
             by.window().panels()->inspector()->focusField(QStringLiteral("dated"));
         }},
        {"columns",
         [](Photographer &by) {
             QHeaderView *header = section(by, Kind::letter)->table()->horizontalHeader();
             Q_EMIT header->customContextMenuRequested(QPoint(40, 10));
         }},
    };
}

QList<Scene> menusAndQuestions()
{
    return {
        {"menu-record",
         [](Photographer &by) {
             RecordTable *table = section(by, Kind::consultation)->table();
             Q_EMIT table->customContextMenuRequested(QPoint(60, 20));
         }},
        {"menu-tag", [](Photographer &by) { tagMenu(by, nullptr); }},
        {"menu-tag-colour", [](Photographer &by) { tagMenu(by, "Colour"); }},
        {"menu-tag-merge", [](Photographer &by) { tagMenu(by, "Merge into"); }},
        {"tag-rename",
         [](Photographer &by) {
             TagTreePanel *tags = by.window().panels()->tags();
             tags->rename(tags->model()->tagAt(tags->model()->index(1, 0)));
         }},
        {"dialog-tag", [](Photographer &by) { by.window().panels()->tags()->newTag({}); }},
        {"dialog-link",
         [](Photographer &by) {
             section(by, Kind::letter);
             by.trigger("record.link");
         }},
        {"dialog-branch", [](Photographer &by) { by.trigger("case.branch"); }},
        {"dialog-version", [](Photographer &by) { paperCommand(by, "paper.newVersion"); }},
        {"dialog-review", [](Photographer &by) { paperCommand(by, "paper.review"); }},
        {"dialog-marks", [](Photographer &by) { marksThatComeIn(by); }},
        {"dialog-help", [](Photographer &by) { by.trigger("help.keys"); }},
        {"dialog-about", [](Photographer &by) { by.trigger("help.about"); }},
        {"dialog-import", [](Photographer &by) { by.trigger("case.import"); }},
        {"dialog-password",
         [](Photographer &by) {
             by.desk().dialogs().askText(
                 &by.window(),
                 {QStringLiteral("password"),
                  QStringLiteral("A password is needed"),
                  QStringLiteral("Minutes.pdf is locked. Without its password it is kept, but not "
                                 "read."),
                  {},
                  true},
                 [](const QString &) {});
         }},
    };
}

QList<Scene> papersInPieces()
{
    return {
        {"arrange", [](Photographer &by) { arrangeCapture(by, false); }},
        {"arrange-split", [](Photographer &by) { arrangeCapture(by, true); }},
        {"arrange-cut", [](Photographer &by) { cutCapture(by); }},
        {"compare", [](Photographer &by) { compareTwo(by); }},
        {"inspector-like", [](Photographer &by) { showLike(by); }},
    };
}

QList<Scene> work()
{
    return {
        {"job",
         [](Photographer &by) {
             static std::shared_ptr<Job> job;
             job = by.desk().beginJob(QStringLiteral("Importing"));
             job->report(37, 212, QStringLiteral("Minutes.pdf"));
             QObject::connect(&by.desk(), &Desk::closing, &by.window(), [] { job.reset(); });
             by.settle();
             by.settle();
         }},
        {"new-record",
         [](Photographer &by) {
             section(by, Kind::consultation);
             by.trigger("record.new");
         }},
        {"notice",
         [](Photographer &by) {
             by.window().notice()->say(
                 {QStringLiteral("Bea Elsewhere has this case file open since 22 Nov 2026, 09:12, "
                                 "so it can only be read.")});
         }},
    };
}

void takeSections(Photographer &by, const QString &prefix, const QString &only)
{
    QStringList keys = {SectionModel::importsKey(), SectionModel::binKey()};
    for (const KindDeclaration &kind : allKinds())
        keys.append(kind.key());
    for (const QString &key : std::as_const(keys)) {
        const QString name = prefix + key;
        if (!name.contains(only))
            continue;
        view(by).showSection(key);
        by.take(name);
    }
}

} // namespace

void takeAll(Photographer &by, const QString &sample, const QString &empty, const QString &only)
{
    if (QStringLiteral("welcome").contains(only)) {
        by.open({});
        by.take(QStringLiteral("welcome"));
        RecentFiles(by.settings()).add(sample);
        RecentFiles(by.settings()).add(empty);
        by.open({});
        by.take(QStringLiteral("welcome-again"));
    }
    by.open(empty);
    takeSections(by, QStringLiteral("empty-"), only);
    by.open(sample);
    takeSections(by, QStringLiteral("section-"), only);
    for (const Scene &scene : pages() + lists() + menusAndQuestions() + papersInPieces() + work()) {
        const QString name = QString::fromLatin1(scene.name);
        if (!name.contains(only))
            continue;
        by.open(sample);
        scene.set(by);
        by.take(name);
    }
}

} // namespace LeverArch
