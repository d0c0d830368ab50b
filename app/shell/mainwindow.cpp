// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/mainwindow.h"

#include "casefile/casefile.h"
#include "core/clock.h"
#include "domain/kind.h"
#include "models/issuemodel.h"
#include "models/sectionmodel.h"
#include "shell/actioncatalogue.h"
#include "shell/casepanels.h"
#include "shell/caseview.h"
#include "shell/conscienceline.h"
#include "shell/desk.h"
#include "shell/recentfiles.h"
#include "shell/recentmenu.h"
#include "shell/recognising.h"
#include "shell/selectionneeds.h"
#include "shell/wayonbutton.h"
#include "shell/windowcommands.h"
#include "shell/windowparts.h"
#include "widgets/droppedpapers.h"
#include "widgets/emptystate.h"
#include "widgets/gotobox.h"
#include "widgets/inspector.h"
#include "widgets/issuespanel.h"
#include "widgets/jobbar.h"
#include "widgets/look.h"
#include "widgets/madefilebar.h"
#include "widgets/noticebar.h"
#include "widgets/paper/documentpage.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/sectionlist.h"
#include "widgets/tabpage.h"
#include "widgets/welcomepage.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>

namespace LeverArch {

MainWindow::MainWindow(Desk &desk, Theme &theme, QWidget *parent)
    : QMainWindow(parent), m_desk(desk), m_theme(theme), m_actions(new ActionSet(this))
{
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    desk.setCommands([this](const QString &id) { return m_actions->action(id); });
    makeMenus();
    makeTopBar();
    makeMiddle();
    makeDocks();
    makeBottomLine();
    m_commands = new WindowCommands(*this, desk);
    statusBar()->insertPermanentWidget(1, m_commands->watchingButton());
    connect(m_commands, &WindowCommands::needsChanged, this, &MainWindow::refreshActions);
    wireAppearance(*m_actions, m_theme, desk.settings());
    connect(&desk, &Desk::opened, this, &MainWindow::caseOpened);
    connect(&desk, &Desk::closing, this, &MainWindow::caseClosing);
    connect(&desk, &Desk::closed, this, &MainWindow::refreshActions);
    connect(&desk, &Desk::opening, this, &MainWindow::caseOpening);
    connect(&desk, &Desk::openingFailed, this, &MainWindow::showWelcome);
    connect(&desk, &Desk::jobBegan, m_jobs, &JobBar::watch);
    restoreGeometry(desk.settings().value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(desk.settings().value(QStringLiteral("window/state")).toByteArray());
    for (QDockWidget *dock : {m_leftDock, m_rightDock, m_issuesDock})
        dock->hide(); // Nothing is open yet, whatever was shown last time.
    refreshActions();
    m_welcome->setFocus();
}

MainWindow::~MainWindow()
{
    m_desk.close();
    m_desk.setCommands({});
}

void MainWindow::makeMenus()
{
    const WindowMenus menus = fillMenuBar(menuBar(), *m_actions);
    m_newMenu = menus.newRecord;
    m_pageMenu = menus.page;
    m_recognising = new Recognising(m_desk, m_actions->action(QStringLiteral("case.recognise")),
                                    menus.languages, this);
    connect(m_actions->action(QStringLiteral("case.recogniseAgain")), &QAction::triggered, this,
            &MainWindow::recogniseThisPage);
    // What can be done may hang on the page that is read, which moves without a word.
    for (const QAction *title : menuBar()->actions())
        connect(title->menu(), &QMenu::aboutToShow, this, &MainWindow::refreshActions);
    auto *recent = new RecentMenu(*menus.recent, m_desk.settings());
    connect(recent, &RecentMenu::chosen, this, &MainWindow::openCase);
    connect(recent, &RecentMenu::forgotten, this, [this] { m_welcome->setRecent({}); });
    for (QAction *kind : fillNewMenu(*m_newMenu))
        connect(kind, &QAction::triggered, this,
                [this, id = kind->data().toString()] { m_commands->addRecord(id); });
}

QAction *MainWindow::command(const QString &id) const
{
    if (QAction *action = m_actions->action(id))
        return action;
    for (const QMenu *menu : {m_newMenu, m_pageMenu}) {
        for (QAction *action : entriesOf(*menu)) {
            if (action->objectName() == id)
                return action;
        }
    }
    return nullptr;
}

void MainWindow::makeTopBar()
{
    m_goTo = new GoToBox(this);
    m_goTo->setCommands([this] {
        refreshActions();
        return commandLines(*m_actions, {m_newMenu, m_pageMenu});
    });
    addToolBar(makeToolBar(*m_actions, m_goTo, this));
    connect(m_goTo, &GoToBox::placeChosen, &m_desk, &Desk::goTo);
    connect(m_goTo, &GoToBox::searchChosen, &m_desk, &Desk::searchFor);
    connect(m_goTo, &GoToBox::commandChosen, this, [this](const QString &id) {
        if (QAction *action = command(id))
            action->trigger();
    });
}

void MainWindow::makeMiddle()
{
    auto *centre = new QWidget(this);
    m_notice = new NoticeBar(centre);
    m_unfinished = new NoticeBar(centre);
    m_unfinished->setObjectName(QStringLiteral("unfinished"));
    m_madeFile = new MadeFileBar(centre);
    m_middle = new QStackedWidget(centre);
    m_welcome = new WelcomePage({m_actions->action(QStringLiteral("case.new")),
                                 m_actions->action(QStringLiteral("case.open")),
                                 m_actions->action(QStringLiteral("case.sample"))},
                                m_middle);
    m_middle->addWidget(m_welcome);
    m_opening = new EmptyState(m_middle);
    m_middle->addWidget(m_opening);
    m_welcome->setRecent(RecentFiles(m_desk.settings()).paths());
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_unfinished);
    layout->addWidget(m_middle, 1);
    layout->addWidget(m_madeFile);
    setCentralWidget(centre);
    connect(&m_desk, &Desk::made, m_madeFile, &MadeFileBar::say);
    connect(m_madeFile, &MadeFileBar::openWanted, &m_desk, &Desk::openMade);
    connect(m_madeFile, &MadeFileBar::folderWanted, &m_desk, &Desk::openFolderOf);
    connect(m_welcome, &WelcomePage::recentChosen, this, &MainWindow::openCase);
}

void MainWindow::makeDocks()
{
    m_leftDock = makePlainDock(QStringLiteral("left"), tr("Sections and tags"), this);
    m_rightDock = makePlainDock(QStringLiteral("right"), tr("Inspector"), this);
    m_issuesDock = new QDockWidget(tr("Things to check"), this);
    m_issuesDock->setObjectName(QStringLiteral("issues"));
    m_issuesDock->setFeatures(QDockWidget::DockWidgetClosable);
    m_issues = new IssuesPanel(&m_desk.issues(), m_issuesDock);
    m_issuesDock->setWidget(m_issues);
    addDockWidget(Qt::LeftDockWidgetArea, m_leftDock);
    addDockWidget(Qt::RightDockWidgetArea, m_rightDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_issuesDock);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    const int letter = fontMetrics().averageCharWidth();
    resizeDocks({m_leftDock, m_rightDock}, {letter * 30, letter * 46}, Qt::Horizontal);
    m_leftDock->hide();
    m_rightDock->hide();
    followDock(m_actions->action(QStringLiteral("view.sections")), m_leftDock);
    followDock(m_actions->action(QStringLiteral("view.inspector")), m_rightDock);
    followDock(m_actions->action(QStringLiteral("view.issues")), m_issuesDock);
    connect(m_issues, &IssuesPanel::causeChosen, &m_desk, &Desk::goTo);
    m_issues->setRemedy(QLatin1String(Recognising::failedIssue), tr("Recognise this page again"),
                        [this](const Place &place) { m_recognising->recogniseAgain(place); });
}

void MainWindow::makeBottomLine()
{
    m_conscience = new ConscienceLine(&m_desk.issues(), this);
    m_jobs = new JobBar(this);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setContentsMargins(Look::gap, 0, Look::gap, 0);
    statusBar()->setSizeGripEnabled(false);
    m_wayOn = new WayOnButton(this);
    connect(m_wayOn, &WayOnButton::wanted, this, [this](const QString &section) {
        if (m_panels)
            m_panels->view()->showSection(m_panels->sections()->rowOf(section) >= 0
                                              ? section
                                              : QString::fromLatin1(Kind::document));
    });
    connect(&m_desk, &Desk::said, this,
            [this](const QString &sentence, const QString &verb, const QString &section) {
                m_conscience->say(sentence);
                m_wayOn->lead(m_panels ? verb : QString(), section);
            });
    statusBar()->addWidget(m_conscience, 1);
    statusBar()->addPermanentWidget(m_wayOn);
    statusBar()->addPermanentWidget(m_jobs);
    statusBar()->addPermanentWidget(m_state);
    connect(m_conscience, &QToolButton::clicked, this,
            [this] { m_issuesDock->setVisible(!m_issuesDock->isVisible()); });
}

void MainWindow::openCase(const QString &path)
{
    m_commands->openCase(path);
}

void MainWindow::caseOpening(const QString &path)
{
    m_opening->say(QStringLiteral("folder-documents"),
                   tr("Opening %1 …").arg(QFileInfo(path).completeBaseName()));
    m_middle->setCurrentWidget(m_opening);
}

void MainWindow::showWelcome()
{
    m_welcome->setRecent(RecentFiles(m_desk.settings()).paths());
    m_middle->setCurrentWidget(m_welcome);
    m_welcome->setFocus();
}

void MainWindow::caseOpened()
{
    CaseFile &file = m_desk.caseFile();
    m_panels = std::make_unique<CasePanels>(m_desk);
    m_leftDock->setWidget(m_panels->left());
    m_rightDock->setWidget(m_panels->inspector());
    m_middle->addWidget(m_panels->view());
    m_middle->setCurrentWidget(m_panels->view());
    m_leftDock->show();
    m_rightDock->show();
    m_wide = false;
    m_goTo->setCaseFile(&file);
    QStringList notices;
    for (const Issue &issue : file.openingIssues())
        notices.append(issue.text);
    m_notice->say(notices);
    connect(&file, &CaseFile::changed, m_panels.get(), [this] { refreshActions(); });
    connect(m_panels->sections(), &SectionModel::counted, this, &MainWindow::refreshTitle);
    connect(m_panels.get(), &CasePanels::selectionChanged, this, &MainWindow::refreshActions);
    connect(m_panels->view(), &CaseView::currentPageChanged, this, &MainWindow::refreshPage);
    connect(m_panels->view(), &CaseView::wayChanged, this, &MainWindow::refreshActions);
    m_panels->view()->showSection(allKinds().first().key());
    m_panels->sectionList()->setFocus();
    refreshPage();
    refreshTitle();
    checkProtection();
}

void MainWindow::caseClosing()
{
    m_jobs->cancelAll();
    m_wayOn->hide();
    m_goTo->setCaseFile(nullptr);
    m_pageMenu->clear();
    m_leftDock->hide();
    m_rightDock->hide();
    m_panels.reset();
    m_notice->say({});
    m_state->clear();
    showWelcome();
}

void MainWindow::refreshActions()
{
    m_actions->update(m_panels ? needsMet(m_desk.caseFile(), *m_panels) | m_commands->needsMet()
                               : NeedsNothing);
    const bool open = m_panels != nullptr;
    m_newMenu->setEnabled(open && !m_desk.caseFile().isReadOnly());
    const auto enable = [this](const char *id, bool on) {
        m_actions->action(QString::fromLatin1(id))->setEnabled(on);
    };
    enable("go.back", open && m_panels->view()->canGoBack());
    enable("go.forward", open && m_panels->view()->canGoForward());
    enable("go.closeTab", open && !m_panels->view()->sectionInFront());
    nameUndo(*m_actions, m_panels.get());
    refreshTitle();
}

void MainWindow::refreshTitle()
{
    if (!m_panels) {
        setWindowTitle(tr("Lever Arch"));
        return;
    }
    const CaseFile &file = m_desk.caseFile();
    setWindowTitle(tr("%1 – Lever Arch").arg(file.title()));
    const QString saved = file.isReadOnly() ? tr("reading only") : tr("saved");
    m_state->setText(tr("%1 · %2 records").arg(saved, QLocale().toString(m_panels->recordCount())));
}

void MainWindow::refreshPage()
{
    m_pageMenu->clear();
    const TabPage *page = m_panels ? m_panels->view()->currentPage() : nullptr;
    const bool hasMenu = page && !page->pageActions().isEmpty();
    m_pageMenu->menuAction()->setVisible(hasMenu);
    m_actions->lendKeys(page ? page->replacedKeys() : QStringList());
    giveRoom(page && page->wantsRoom());
    if (hasMenu) {
        m_pageMenu->setTitle(page->menuTitle());
        m_pageMenu->addActions(page->menuEntries());
        m_pageMenu->addSeparator();
        for (const QString &id : page->sharedCommands())
            m_pageMenu->addAction(m_actions->action(id));
    }
    refreshActions();
}

void MainWindow::giveRoom(bool wide)
{
    if (wide == m_wide)
        return;
    m_wide = wide;
    if (wide)
        m_inspectorAside = !m_rightDock->isHidden();
    m_rightDock->setVisible(!wide && m_inspectorAside);
}

void MainWindow::recogniseThisPage()
{
    const auto *page =
        m_panels ? qobject_cast<DocumentPage *>(m_panels->view()->currentPage()) : nullptr;
    if (!page || !page->activeReader().paper())
        return;
    const PaperDesk &reader = page->activeReader();
    m_recognising->recogniseAgain(reader.place(), reader.paper()->version.original);
}

void MainWindow::checkProtection()
{
    WorkerPool &workers = m_desk.workers();
    runApart<Result<Protection>>(
        m_desk, this, [&workers] { return workers.protection(); },
        [this](const Result<Protection> &found) {
            const QStringList sentences = protectionNotice(found);
            if (m_panels && !sentences.isEmpty())
                m_notice->say(m_notice->text().split(u'\n', Qt::SkipEmptyParts) + sentences);
        });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_panels &&
        (!m_panels->view()->aboutToClose() || m_commands->asksBeforeLeaving([this] { close(); }))) {
        event->ignore();
        return;
    }
    if (m_panels) {
        m_panels->inspector()->commit();
        giveRoom(false);
        m_desk.settings().setValue(QStringLiteral("window/geometry"), saveGeometry());
        m_desk.settings().setValue(QStringLiteral("window/state"), saveState());
    }
    m_desk.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // What comes from this program itself is words or records on their way within it.
    if (event->source() || !mayHavePapers(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction); // Never move: the source is somebody's original.
    event->accept();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QString caseFile = caseFileIn(*event->mimeData());
    if (!caseFile.isEmpty())
        openCase(caseFile);
    else if (m_panels)
        m_commands->take(droppedPapers(*event->mimeData(), m_desk.clock().now().toLocalTime()),
                         IntakeWay::Dropped);
    else
        m_notice->say({tr("Papers are kept in a case file. Open one or begin a new one, then drop "
                          "them again.")});
}

} // namespace LeverArch
