// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgerpage.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "intake/keptpapers.h"
#include "models/intakemodel.h"
#include "models/ledgermodel.h"
#include "models/sectionmodel.h"
#include "widgets/emptystate.h"
#include "widgets/importwish.h"
#include "widgets/ledgertable.h"
#include "widgets/look.h"
#include "widgets/outputs/ledgerpaper.h"
#include "widgets/twolinedelegate.h"
#include "widgets/workspace.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

/// While an import runs, each of whose lines is a change.
constexpr auto betweenReadings = 250ms;

struct Account
{
    QList<LedgerEntry> entries;
    QSet<Id> cameInLater;
};

} // namespace

LedgerPage::LedgerPage(Workspace &workspace, QWidget *parent)
    : TabPage(workspace, parent),
      m_intakes(new IntakeModel(this)),
      m_entries(new LedgerModel(this)),
      m_list(new QListView(this)),
      m_table(new LedgerTable(m_entries, this)),
      m_empty(new EmptyState(this)),
      m_summary(Look::quietLabel({}, this)),
      m_paper(new LedgerPaper(workspace, this)),
      m_reread([this] { load(); }, betweenReadings)
{
    setObjectName(key());
    makeActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeLists(), 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LedgerPage::showEntries);
    connect(m_table, &LedgerTable::selectionChanged, this, &TabPage::selectionChanged);
    connect(m_table, &LedgerTable::opened, this, [this](Id record) {
        this->workspace().goTo({record, 0, -1, 0, {}, {}});
    });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (QAction *import = this->workspace().command(QStringLiteral("case.import")))
            import->trigger();
    });
    if (QAction *anyGoOn = workspace.command(QStringLiteral("case.goOn")))
        connect(anyGoOn, &QAction::enabledChanged, this, &LedgerPage::refreshActions);
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (change.ledger)
            m_reread.soon();
    });
    refreshActions();
    m_reread.now();
}

QAction *LedgerPage::addPageAction(const char *name, const char *icon, const QString &text,
                                   const QKeySequence &key, const std::function<void()> &does)
{
    auto *action = new QAction(Look::icon(QString::fromLatin1(icon)), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, does);
    addAction(action);
    m_actions.append(action);
    return action;
}

void LedgerPage::makeActions()
{
    m_goOn = addPageAction("ledger.goOn", "media-playback-start", tr("&Go on with this import"), {},
                           [this] { goOn(); });
    m_leave = addPageAction("ledger.leave", "dialog-ok", tr("&Leave this import as it is"), {},
                            [this] { leave(); });
    m_print = addPageAction("ledger.print", "document-print", tr("&Print the account…"),
                            QKeySequence::Print, [this] {
                                if (current())
                                    m_paper->print(current()->id);
                            });
    m_save = addPageAction("ledger.save", "document-save-as", tr("&Save the account as PDF…"), {},
                           [this] {
                               if (current())
                                   m_paper->save(current()->id);
                           });
    m_saveAll = addPageAction("ledger.saveAll", "document-save-as",
                              tr("Save the account of &all imports…"), {},
                              [this] { m_paper->save({}); });
    m_printAll = addPageAction("ledger.printAll", "document-print",
                               tr("P&rint the account of all imports…"), {},
                               [this] { m_paper->print({}); });
    addPageAction("ledger.copy", "edit-copy", tr("&Copy the lines"), QKeySequence::Copy,
                  [this] { m_table->copy(); });
}

QWidget *LedgerPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Look::group, Look::gap, Look::gap, Look::gap);
    row->setSpacing(Look::gap);
    row->addWidget(Look::headingLabel(title(), this));
    m_summary->setObjectName(QStringLiteral("ledgerSum"));
    m_summary->setWordWrap(false);
    row->addWidget(m_summary, 1, Qt::AlignBottom);
    for (const char *id : {"case.retryRefused", "case.import"}) {
        if (QAction *command = workspace().command(QString::fromLatin1(id))) {
            QToolButton *button = Look::flatButton(command, this);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            row->addWidget(button);
        }
    }
    row->insertWidget(2, makeAccountButton());
    QToolButton *goOn = Look::flatButton(m_goOn, this);
    goOn->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->insertWidget(2, goOn);
    return head;
}

/// All that can be done with the account as a paper, where it is seen.
QToolButton *LedgerPage::makeAccountButton()
{
    QToolButton *button =
        Look::flatButton(QStringLiteral("document-print"), tr("Print or save"), this);
    button->setObjectName(QStringLiteral("ledgerAccount"));
    button->setToolTip(tr("Print the account of what came in, or save it as a PDF"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    menu->addActions({m_save, m_print});
    menu->addSeparator();
    menu->addActions({m_saveAll, m_printAll});
    button->setMenu(menu);
    return button;
}

QWidget *LedgerPage::makeLists()
{
    m_list->setObjectName(QStringLiteral("intakes"));
    m_list->setModel(m_intakes);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Imports"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_list);
    split->addWidget(m_table);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto *lists = new QWidget(this);
    lists->setBackgroundRole(QPalette::Base);
    lists->setAutoFillBackground(true);
    m_stack = new QStackedLayout(lists);
    m_stack->addWidget(split);
    m_stack->addWidget(m_empty);
    m_empty->say(QStringLiteral("document-import"),
                 tr("Nothing has been brought in yet. Drop files here, or choose them; every file "
                    "gets a line."),
                 tr("Import files…"));
    return lists;
}

QString LedgerPage::key() const
{
    return QStringLiteral("section/") + SectionModel::importsKey();
}

QString LedgerPage::title() const
{
    return tr("Imports");
}

QIcon LedgerPage::icon() const
{
    return Look::icon(QStringLiteral("document-import"));
}

QString LedgerPage::menuTitle() const
{
    return tr("I&mports");
}

QStringList LedgerPage::sharedCommands() const
{
    return {QStringLiteral("case.retryRefused")};
}

bool LedgerPage::goTo(const Place &)
{
    return true;
}

QList<Id> LedgerPage::selectedRecords() const
{
    return m_table->selectedRecords();
}

void LedgerPage::findHere()
{
    m_table->startFiltering();
}

const IntakeInfo *LedgerPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row < 0 ? nullptr : &m_intakes->row(row);
}

void LedgerPage::load()
{
    workspace().caseFile().readLater<QList<IntakeInfo>>(
        this, [](const Stores &stores) { return stores.ledger().intakes(); },
        [this](const Result<QList<IntakeInfo>> &intakes) {
            if (intakes.ok()) {
                showIntakes(*intakes);
                return;
            }
            m_reread.ended();
            workspace().showError(intakes.error());
        },
        m_intakesRead.renew());
}

void LedgerPage::showIntakes(const QList<IntakeInfo> &intakes)
{
    m_intakes->setRows(intakes);
    m_stack->setCurrentIndex(intakes.isEmpty() ? 1 : 0);
    const QString all = LedgerModel::summary(LedgerModel::sum(intakes));
    m_summary->setText(
        intakes.isEmpty()
            ? QString()
            : counted("LeverArch::LedgerPage", "%n import(s)", intakes.size()) + tr(" · ") + all);
    m_summary->setToolTip(m_summary->text());
    if (!m_list->currentIndex().isValid() && !intakes.isEmpty())
        m_list->setCurrentIndex(m_intakes->index(0, 0));
    if (!current() || isShown(*current())) {
        refreshActions();
        m_reread.ended();
        return;
    }
    showEntries();
}

/// Of an import that nothing was added to the lines are what they were; but what was refused may
/// have come in by another.
bool LedgerPage::isShown(const IntakeInfo &intake) const
{
    return m_shown.id == intake.id && m_shown.stored == intake.stored &&
           m_shown.duplicates == intake.duplicates && m_shown.finished == intake.finished &&
           m_shown.refused == 0 && intake.refused == 0;
}

void LedgerPage::showEntries()
{
    refreshActions();
    const IntakeInfo *intake = current();
    if (!intake)
        return;
    m_shown = *intake;
    m_table->countStatuses(*intake);
    workspace().caseFile().readLater<Account>(
        this,
        [id = intake->id](const Stores &stores) -> Result<Account> {
            Account account;
            LEVERARCH_ASSIGN(account.entries, stores.ledger().entries(id));
            LEVERARCH_ASSIGN(account.cameInLater, stores.ledger().cameInLater(id));
            return account;
        },
        [this](const Result<Account> &account) {
            m_reread.ended();
            if (account.ok())
                m_entries->setEntries(account->entries, account->cameInLater);
            else
                workspace().showError(account.error());
        },
        m_entriesRead.renew());
}

void LedgerPage::refreshActions()
{
    const IntakeInfo *intake = current();
    // The command is grey while an import runs, whose account is open of course.
    const QAction *anyGoOn = workspace().command(QStringLiteral("case.goOn"));
    const bool open = intake && !intake->finished && !workspace().caseFile().isReadOnly() &&
                      (!anyGoOn || anyGoOn->isEnabled());
    m_goOn->setEnabled(open && intake->canGoOn());
    m_leave->setEnabled(open);
    for (QAction *action : {m_print, m_save, m_saveAll, m_printAll})
        action->setEnabled(intake != nullptr);
    for (QObject *each : m_goOn->associatedObjects()) {
        if (auto *button = qobject_cast<QToolButton *>(each))
            button->setVisible(m_goOn->isEnabled());
    }
}

void LedgerPage::goOn()
{
    if (!current())
        return;
    ImportWish wish;
    wish.resume = current()->id;
    workspace().bringIn(wish);
}

void LedgerPage::leave()
{
    if (!current())
        return;
    CaseFile &caseFile = workspace().caseFile();
    runApart<Result<void>>(
        workspace(), this,
        [&caseFile, intake = current()->id] { return leaveImport(caseFile, intake); },
        [this](const Result<void> &left) {
            if (!left.ok())
                workspace().showError(left.error());
            m_reread.now();
        });
}

} // namespace LeverArch
