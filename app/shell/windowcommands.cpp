// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windowcommands.h"

#include "casefile/casefile.h"
#include "core/clock.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/sectionmodel.h"
#include "outputs/branchidentity.h"
#include "shell/actioncatalogue.h"
#include "shell/casefiles.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/desk.h"
#include "shell/importing.h"
#include "shell/keysdialog.h"
#include "shell/mainwindow.h"
#include "shell/markexchange.h"
#include "shell/openaccounts.h"
#include "shell/originalsaving.h"
#include "shell/recordcommands.h"
#include "shell/scanning.h"
#include "shell/watching.h"
#include "shell/registerprinting.h"
#include "shell/windowparts.h"
#include "widgets/arrange/arrangedialog.h"
#include "widgets/arrange/arranging.h"
#include "widgets/comparison/comparisondialog.h"
#include "widgets/droppedpapers.h"
#include "widgets/gotobox.h"
#include "widgets/inspector.h"
#include "widgets/noticebar.h"
#include "widgets/outputs/ledgerpaper.h"
#include "widgets/tabpage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>

namespace LeverArch {

WindowCommands::WindowCommands(MainWindow &window, Desk &desk)
    : QObject(&window),
      m_window(window),
      m_desk(desk),
      m_caseFiles(new CaseFiles(desk, &window)),
      m_importing(new Importing(desk, &window)),
      m_scanning(new Scanning(desk, window.actions().action(QStringLiteral("case.scan")), &window)),
      m_watching(new Watching(desk, &window)),
      m_accounts(new OpenAccounts(desk, window.unfinished(), &window)),
      m_marks(new MarkExchange(desk, &window)),
      m_originals(new OriginalSaving(desk, &window)),
      m_register(new RegisterPrinting(desk, &window)),
      m_account(new LedgerPaper(desk, &window)),
      m_records(new RecordCommands(desk, &window))
{
    connectCase();
    connectRecords();
    connectWays();
    connect(m_importing, &Importing::began, this, &WindowCommands::needsChanged);
    connect(m_importing, &Importing::over, m_watching, &Watching::importOver);
    connect(m_importing, &Importing::ended, m_accounts, &OpenAccounts::refresh);
    connect(m_accounts, &OpenAccounts::changed, this, &WindowCommands::needsChanged);
    connect(m_watching, &Watching::changed, this, &WindowCommands::needsChanged);
}

unsigned WindowCommands::needsMet() const
{
    if (!m_desk.isOpen() || m_desk.caseFile().isReadOnly())
        return NeedsNothing;
    unsigned met = NeedsNothing;
    if (m_watching->isWatching())
        met |= NeedsWatching;
    if (m_accounts->hasRefused())
        met |= NeedsRefused;
    if (m_accounts->hasUnfinished() && !m_importing->isRunning())
        met |= NeedsUnfinished;
    if (Scanner::isInstalled(m_desk.scannerOptions()))
        met |= NeedsScanner;
    return met;
}

QToolButton *WindowCommands::watchingButton() const
{
    return m_watching->button();
}

void WindowCommands::openCase(const QString &path)
{
    const auto open = [this, path] { m_caseFiles->open(path); };
    if (!asksBeforeLeaving(open))
        open();
}

bool WindowCommands::asksBeforeLeaving(const std::function<void()> &then)
{
    const CasePanels *panels = m_window.panels();
    QStringList lost = panels ? panels->view()->lostOnClosing() : QStringList();
    lost.append(m_importing->lostOnClosing());
    lost.removeAll(QString());
    if (lost.isEmpty() || m_asked)
        return false;
    m_desk.dialogs().confirm(&m_window,
                             {QStringLiteral("leave"), lost.join(QLatin1Char(' ')),
                              tr("Go back to see to it, or close the case file without it."),
                              tr("Close without it")},
                             [this, then] {
                                 const QScopedValueRollback<bool> asked(m_asked, true);
                                 then();
                             });
    return true;
}

void WindowCommands::take(const DroppedPapers &papers, IntakeWay way)
{
    m_importing->take(papers, way);
}

void WindowCommands::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (data)
        take(pastedPapers(*data, m_desk.clock().now().toLocalTime()), IntakeWay::Pasted);
}

void WindowCommands::addRecord(const QString &kind)
{
    m_records->add(kind);
}

void WindowCommands::on(const char *id, const std::function<void()> &does)
{
    connect(m_window.actions().action(QString::fromLatin1(id)), &QAction::triggered, this, does);
}

void WindowCommands::connectCase()
{
    const auto leaving = [this](const std::function<void()> &then) {
        return [this, then] {
            if (!asksBeforeLeaving(then))
                then();
        };
    };
    on("case.new", leaving([this] { m_caseFiles->chooseNew(); }));
    on("case.open", leaving([this] { m_caseFiles->chooseOpen(); }));
    on("case.sample", leaving([this] { m_caseFiles->chooseSample(); }));
    on("case.backup", [this] { m_caseFiles->chooseBackup(); });
    on("case.import", [this] { m_importing->chooseFiles(); });
    on("case.importFolder", [this] { m_importing->chooseFolder(); });
    on("case.paste", [this] { paste(); });
    on("case.scan", [this] { m_scanning->begin(); });
    on("case.watch", [this] { m_watching->choose(); });
    on("case.unwatch", [this] { m_watching->stop(); });
    on("case.goOn", [this] { m_accounts->goOnWithLast(); });
    on("case.retryRefused", [this] {
        ImportWish wish;
        wish.way = IntakeWay::Retried;
        wish.retryRefused = true;
        m_importing->bringIn(wish);
    });
    on("case.importMarks", [this] { m_marks->importFile(paperMeant()); });
    on("case.sendMarks", [this] { m_marks->sendMine(); });
    on("case.mergeMarks", [this] { m_marks->mergeFile(); });
    on("case.saveRegister", [this] { m_register->save(); });
    on("case.printRegister", [this] { m_register->print(); });
    on("case.saveAccount", [this] { m_account->save({}); });
    on("case.printAccount", [this] { m_account->print({}); });
    on("case.branch", [this] {
        m_desk.goTo({{}, 0, -1, 0, QLatin1String(BranchSetting::name), {}});
    });
    on("case.close", leaving([this] { m_desk.close(); }));
    on("app.quit", [this] { m_window.close(); });
    on("edit.undo", [this] { undo(); });
    on("edit.redo", [this] { redo(); });
    on("help.keys", [this] { showHelp(); });
    on("help.about", [this] { showAboutBox(&m_window); });
    connect(&m_desk, &Desk::importWanted, m_importing, &Importing::bringIn);
    connect(m_caseFiles, &CaseFiles::failed, this, [this](const Error &error) {
        m_window.notice()->say({error.message});
        m_desk.showError(error);
    });
}

void WindowCommands::connectRecords()
{
    on("record.new", [this] { newHere(); });
    on("record.newLike", [this] {
        const Id model = m_window.panels()->selection().first();
        m_window.panels()->inspector()->commit();
        m_records->addLike(model);
    });
    on("record.open", [this] {
        m_desk.goTo({m_window.panels()->selection().first(), 0, -1, 0, {}, {}});
    });
    on("record.edit", [this] {
        const QString title = QStringLiteral("title");
        TabPage *page = m_window.panels()->view()->currentPage();
        if (!page || !page->focusField(title))
            m_window.panels()->inspector()->focusField(title);
    });
    on("record.speaker", [this] {
        QAction *side = m_window.actions().action(QStringLiteral("view.inspector"));
        if (!side->isChecked())
            side->trigger();
        m_window.panels()->inspector()->focusField(QStringLiteral("speaker"));
    });
    on("record.tag", [this] {
        TabPage *page = m_window.panels()->view()->currentPage();
        if (!page || !page->focusField(QStringLiteral("tags")))
            m_window.panels()->inspector()->startTagging();
    });
    on("record.link", [this] { m_records->link(m_window.panels()->selection()); });
    on("record.inbox", [this] { m_records->putInInbox(m_window.panels()->selection()); });
    on("record.bin", [this] { m_records->setTrashed(m_window.panels()->selection(), true); });
    on("record.restore", [this] { m_records->setTrashed(m_window.panels()->selection(), false); });
    on("record.briefing",
       [this] { m_records->writeBriefing(m_window.panels()->selection().first()); });
    on("record.pack", [this] { m_records->choosePack(m_window.panels()->selection()); });
    on("record.arrange", [this] {
        auto *dialog = arrangePaper(m_desk, paperMeant(), &m_window);
        connect(&m_desk, &Desk::closing, dialog, [dialog] { delete dialog; });
    });
    on("record.join", [this] { joinPapers(m_desk, m_window.panels()->selection(), &m_window); });
    on("record.compareBefore", [this] { compareWithVersionBefore(); });
    on("record.original", [this] { m_originals->choosePlace(paperMeant()); });
    on("record.exportMarked", [this] { m_marks->exportCopy(paperMeant()); });
    on("record.exportXfdf", [this] { m_marks->exportXfdf(paperMeant()); });
    on("record.takeMarks", [this] { m_marks->takeOwn(m_window.panels()->selection()); });
    connect(m_records, &RecordCommands::added, this, [this](Id record) {
        m_window.panels()->view()->showRecord(record, QStringLiteral("title"));
    });
}

void WindowCommands::connectWays()
{
    on("go.anything", [this] { m_window.goToBox()->start(); });
    on("go.search", [this] { m_desk.searchFor({}); });
    on("go.back", [this] { m_window.panels()->view()->back(); });
    on("go.forward", [this] { m_window.panels()->view()->forward(); });
    on("go.closeTab", [this] { m_window.panels()->view()->closeCurrentTab(); });
    on("go.pane", [this] { focusNextPane(1); });
    on("go.paneBack", [this] { focusNextPane(-1); });
    on("edit.find", [this] {
        if (TabPage *page = m_window.panels()->view()->currentPage())
            page->findHere();
    });
    const auto section = [this](const char *id, const QString &key) {
        on(id, [this, key] { m_window.panels()->view()->showSection(key); });
    };
    on("go.inbox", [this] {
        m_window.panels()->view()->showSection(SectionModel::inboxKey());
        m_window.panels()->view()->currentPage()->setFocus(Qt::ShortcutFocusReason);
    });
    section("go.documents", QString::fromLatin1(Kind::document));
    section("go.imports", SectionModel::importsKey());
    section("go.bin", SectionModel::binKey());
    connect(&m_desk, &Desk::placeWanted, this, [this](const Place &place) {
        if (m_window.panels())
            m_window.panels()->view()->goTo(place);
    });
    connect(&m_desk, &Desk::recordWanted, this, [this](Id record) {
        if (m_window.panels())
            m_window.panels()->view()->showRecord(record);
    });
    connect(&m_desk, &Desk::searchWanted, this, [this](const QString &words) {
        if (m_window.panels())
            m_window.panels()->view()->searchFor(words);
    });
}

/// The one paper that is chosen, or that the chosen mark is on; else null.
Id WindowCommands::paperMeant() const
{
    const QList<Id> chosen = m_window.panels()->selection();
    if (chosen.size() != 1)
        return {};
    const auto record = m_desk.caseFile().read().records().record(chosen.first());
    if (!record.ok())
        return {};
    if (record->kind == QLatin1String(Kind::annotation))
        return record->reference("document");
    return record->kind == QLatin1String(Kind::document) ? record->id : Id();
}

void WindowCommands::compareWithVersionBefore()
{
    auto *dialog = ComparisonDialog::ofVersions(m_desk, paperMeant(), &m_window);
    if (!dialog)
        return;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_desk, &Desk::closing, dialog, &QDialog::reject);
    dialog->show();
}

void WindowCommands::undo()
{
    TabPage *page = m_window.panels()->view()->currentPage();
    if (page && !page->takesBack().isEmpty()) {
        page->takeBack();
        return;
    }
    m_desk.caseFile().undoLater(this, [this](const Result<ActionInfo> &done) {
        if (done.ok())
            m_desk.say(tr("Undone: %1").arg(done->label));
        else
            m_desk.showError(done.error());
    });
}

void WindowCommands::redo()
{
    m_desk.caseFile().redoLater(this, [this](const Result<ActionInfo> &done) {
        if (done.ok())
            m_desk.say(tr("Done again: %1").arg(done->label));
        else
            m_desk.showError(done.error());
    });
}

void WindowCommands::newHere()
{
    const QString section = m_window.panels()->view()->section();
    const KindDeclaration *kind = findKind(section);
    if (kind && kind->userCreated)
        m_records->add(section);
    else
        m_window.newMenu()->popup(m_window.panels()->view()->mapToGlobal(QPoint(40, 40)));
}

void WindowCommands::focusNextPane(int step)
{
    const QList<QWidget *> panes =
        windowPanes(m_window, m_window.panels(), m_window.goToBox(), m_window.issues());
    if (!panes.isEmpty())
        focusPane(panes, step);
}

void WindowCommands::showHelp()
{
    const TabPage *page = m_window.panels() ? m_window.panels()->view()->currentPage() : nullptr;
    const QString section = m_window.panels() ? m_window.panels()->view()->section() : QString();
    QStringList help = {helpForField(QApplication::focusWidget()), helpFor(section)};
    help.removeAll(QString());
    auto *dialog = new KeysDialog(m_window.actions(), page ? page->title() : tr("Lever Arch"),
                                  help.join(QLatin1Char('\n')),
                                  page ? page->pageActions() : QList<QAction *>(), &m_window);
    dialog->open();
}

} // namespace LeverArch
