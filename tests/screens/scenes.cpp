// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenes.h"

#include "papersinpieces.h"

#include "photographer.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "domain/recordquery.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/intakemodel.h"
#include "models/sectionmodel.h"
#include "models/tagtreemodel.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/recentfiles.h"
#include "widgets/marks/mergedialog.h"
#include "widgets/dialogs.h"
#include "widgets/gotobox.h"
#include "widgets/inbox/filingform.h"
#include "widgets/inbox/inboxlist.h"
#include "widgets/inbox/inboxpage.h"
#include "widgets/inspector.h"
#include "widgets/job.h"
#include "widgets/ledgerpage.h"
#include "widgets/ledgertable.h"
#include "widgets/noticebar.h"
#include "widgets/recordspage.h"
#include "widgets/recordtable.h"
#include "widgets/scandialog.h"
#include "widgets/tagtreepanel.h"
#include "widgets/tagtreeview.h"

#include <QAction>
#include <QComboBox>
#include <QCryptographicHash>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
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

/// An account with everything in it: files in files, one that was refused, a name in another script.
void accountOfAnImport(Photographer &by, bool finished)
{
    using Status = LedgerEntry::Status;
    const auto write = [finished](Stores &stores) -> Result<void> {
        IntakeInfo info;
        info.source = QStringLiteral("/home/bea/Papers/Family Help 2021");
        info.who = QStringLiteral("Bea Elsewhere");
        info.way = IntakeWay::Dropped;
        info.paths = {info.source};
        LEVERARCH_ASSIGN(const Id intake, stores.ledger().begin(info));
        const auto add = [&](const char *name, Status status, Id parent, const char *reason) {
            LedgerEntry entry;
            entry.intake = intake;
            entry.path = info.source + u'/' + QString::fromUtf8(name);
            entry.status = status;
            entry.parent = parent;
            entry.reason = QString::fromUtf8(reason);
            entry.code = QStringLiteral("damaged");
            entry.size = 48'213 + qint64(qstrlen(name)) * 1711;
            entry.sha256 = QString::fromLatin1(
                QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
            return stores.ledger().add(entry);
        };
        LEVERARCH_ASSIGN(const Id mail, add("Re: At risk.eml", Status::Stored, {}, ""));
        LEVERARCH_ASSIGN(const Id zip, add("Re: At risk.eml/Papers for Monday.zip", Status::Stored,
                                           mail, ""));
        LEVERARCH_TRY(add("Re: At risk.eml/Papers for Monday.zip/Structure.odt", Status::Stored, zip,
                          ""));
        LEVERARCH_TRY(add("Re: At risk.eml/Papers for Monday.zip/setup.exe", Status::Refused, zip,
                          "This is a program, not a paper."));
        LEVERARCH_TRY(add("Re: At risk.eml/Letter.pdf", Status::Duplicate, mail,
                          "The same bytes came in as \xE2\x80\x9CLetter to staff\xE2\x80\x9D."));
        LEVERARCH_TRY(add("Протокол собрания.docx", Status::Stored, {}, ""));
        LEVERARCH_TRY(add("Minutes of the joint consultative committee on the proposed "
                          "restructuring of Family Help and Safeguarding.pdf",
                          Status::Refused, {},
                          "It ends in the middle. Ask for it again, or look whether the copy was "
                          "finished."));
        for (int i = 1; i <= 40; ++i)
            LEVERARCH_TRY(add(qPrintable(QStringLiteral("Scan %1.jpg").arg(i)), Status::Stored, {},
                              ""));
        return finished ? stores.ledger().finish(intake) : Result<void>();
    };
    if (by.desk().caseFile().writeDerived(write).ok())
        by.settle();
}

void ledgerLine(Photographer &by, bool finished, int row)
{
    accountOfAnImport(by, finished);
    view(by).showSection(SectionModel::importsKey());
    by.settle();
    by.settle();
    auto *page = qobject_cast<LedgerPage *>(view(by).currentPage());
    page->findChild<QListView *>(QStringLiteral("intakes"))->setCurrentIndex(page->intakes()->index(0, 0));
    by.settle();
    page->table()->view()->selectRow(row);
    by.settle();
}

/// On SANE's scanner that needs no paper, where SANE_CONFIG_DIR has it.
void scanning(Photographer &by, bool scan)
{
    by.trigger("case.scan");
    const auto wait = [&by](const std::function<bool(ScanDialog &)> &done) {
        for (int i = 0; i < 400; ++i) {
            auto *dialog = by.window().findChild<ScanDialog *>();
            if (!dialog || done(*dialog))
                return;
            by.settle();
        }
    };
    const auto ready = [](ScanDialog &dialog) {
        return dialog.findChild<QPushButton *>(QStringLiteral("scanPage"))->isEnabled();
    };
    wait(ready);
    auto *dialog = by.window().findChild<ScanDialog *>();
    if (!scan || !dialog || !ready(*dialog))
        return;
    auto *source = dialog->findChild<QComboBox *>(QStringLiteral("source"));
    source->setCurrentIndex(source->count() - 1);
    dialog->findChild<QPushButton *>(QStringLiteral("scanPage"))->click();
    wait([&](ScanDialog &now) { return now.pageCount() > 9 && ready(now); });
}

QList<Scene> waysIn()
{
    return {
        {"ledger-inside", [](Photographer &by) { ledgerLine(by, true, 2); }},
        {"ledger-refused", [](Photographer &by) { ledgerLine(by, false, 6); }},
        {"ledger-interrupted",
         [](Photographer &by) {
             accountOfAnImport(by, false);
             const QString path = by.desk().caseFile().path();
             by.open({});
             by.open(path);
         }},
        {"dialog-scan", [](Photographer &by) { scanning(by, false); }},
        {"dialog-scan-pages", [](Photographer &by) { scanning(by, true); }},
        {"menu-case",
         [](Photographer &by) {
             by.window().menuBar()->actions().first()->menu()->popup(
                 by.window().mapToGlobal(QPoint(0, 30)));
         }},
        {"job-import",
         [](Photographer &by) {
             static std::shared_ptr<Job> job;
             job = by.desk().beginJob(QStringLiteral("Importing"));
             job->setRateWords(QStringLiteral("%1 files a second"));
             job->setWaiting(2);
             job->report(370, 2120, QStringLiteral("Minutes of the joint committee, 14 March.pdf"));
             QObject::connect(&by.desk(), &Desk::closing, &by.window(), [] { job.reset(); });
             for (int i = 0; i < 12; ++i)
                 by.settle();
         }},
        {"said-import",
         [](Photographer &by) {
             by.desk().say(QStringLiteral("47 files: 44 stored, 1 already here, 2 not taken in"),
                           QStringLiteral("Show the Inbox"), QStringLiteral("inbox"));
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

/// The papers of the sample as they came in, before anybody wrote anything of them.
InboxPage *inbox(Photographer &by)
{
    CaseFile &file = by.desk().caseFile();
    const auto done = file.act(QStringLiteral("Begin anew"), [](Stores &stores) -> Result<void> {
        RecordQuery query;
        query.kinds = {QString::fromLatin1(Kind::document)};
        LEVERARCH_ASSIGN(const QList<Id> papers, stores.records().find(query));
        for (const Id id : papers) {
            LEVERARCH_ASSIGN(Record paper, stores.records().record(id));
            paper.title = paper.text("file_name").section(QLatin1Char('.'), 0, 0);
            for (const char *field : {"type", "dated", "author", "addressee", "reference",
                                      "subject", "consultation"})
                paper.values.remove(QString::fromLatin1(field));
            paper.values.insert(QStringLiteral("filing"), QStringLiteral("inbox"));
            LEVERARCH_TRY(stores.records().update(paper));
        }
        return {};
    });
    Q_UNUSED(done)
    by.trigger("go.inbox");
    by.settle();
    return qobject_cast<InboxPage *>(view(by).currentPage());
}

void inboxCommand(Photographer &by, const char *id)
{
    for (QAction *action : view(by).currentPage()->pageActions()) {
        if (action->objectName() == QLatin1String(id))
            action->trigger();
    }
    by.settle();
}

/// Last, because they change the papers.
QList<Scene> triage()
{
    return {
        {"inbox", [](Photographer &by) { inbox(by); }},
        {"inbox-field",
         [](Photographer &by) { inbox(by)->form().goToField(QStringLiteral("addressee")); }},
        {"inbox-taken",
         [](Photographer &by) {
             inbox(by);
             inboxCommand(by, "inbox.take");
         }},
        {"inbox-reason",
         [](Photographer &by) {
             inbox(by);
             inboxCommand(by, "inbox.notNeeded");
         }},
        {"inbox-several", [](Photographer &by) { inbox(by)->list().selectAll(); }},
    };
}

void takeSections(Photographer &by, const QString &prefix, const QString &only)
{
    QStringList keys = {SectionModel::inboxKey(), SectionModel::importsKey(), SectionModel::binKey()};
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
    for (const Scene &scene : pages() + lists() + menusAndQuestions() + waysIn() +
                                  papersInPieces() + work() + triage()) {
        const QString name = QString::fromLatin1(scene.name);
        if (!name.contains(only))
            continue;
        by.open(sample);
        scene.set(by);
        by.take(name);
    }
}

} // namespace LeverArch
