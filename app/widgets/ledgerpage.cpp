// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgerpage.h"

#include "casefile/casefile.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "models/intakemodel.h"
#include "models/ledgermodel.h"
#include "models/roles.h"
#include "models/sectionmodel.h"
#include "widgets/emptystate.h"
#include "widgets/look.h"
#include "widgets/quietheader.h"
#include "widgets/twolinedelegate.h"
#include "widgets/workspace.h"

#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace LeverArch {

LedgerPage::LedgerPage(Workspace &workspace, QWidget *parent)
    : TabPage(workspace, parent),
      m_intakes(new IntakeModel(this)),
      m_entries(new LedgerModel(this)),
      m_list(new QListView(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this)),
      m_stack(nullptr),
      m_summary(Look::quietLabel({}, this))
{
    setObjectName(key());
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LedgerPage::showEntries);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TabPage::selectionChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Id record = index.data(RecordRole).value<Id>();
        if (record)
            this->workspace().goTo({record, 0, -1, 0, {}, {}});
    });
    connect(m_empty, &EmptyState::pressed, this, [this] {
        if (QAction *import = this->workspace().command(QStringLiteral("case.import")))
            import->trigger();
    });
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
        if (change.ledger)
            load();
    });
    load();
}

void LedgerPage::build()
{
    m_list->setModel(m_intakes);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Imports"));
    m_table->setModel(m_entries);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Files of this import"));
    keepRowsOneLine(m_table);
    makeQuietHeader(m_table->horizontalHeader());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(LedgerModel::File, letter * 36);
    m_table->setColumnWidth(LedgerModel::Status, letter * 22);
    m_table->setColumnWidth(LedgerModel::Size, letter * 12);
    m_table->horizontalHeader()->setSectionResizeMode(LedgerModel::Reason, QHeaderView::Stretch);

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
                 tr("Nothing has been brought in yet. Every file you import gets a line here."),
                 tr("Import files…"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(Look::group, Look::gap, Look::gap, Look::gap);
    head->setSpacing(Look::gap);
    head->addWidget(Look::headingLabel(title(), this));
    m_summary->setWordWrap(false);
    head->addWidget(m_summary, 1, Qt::AlignBottom);
    if (QAction *import = workspace().command(QStringLiteral("case.import")))
        head->addWidget(Look::flatButton(import, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(lists, 1);
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

bool LedgerPage::goTo(const Place &)
{
    return true;
}

QList<Id> LedgerPage::selectedRecords() const
{
    QList<Id> records;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const Id record = index.data(RecordRole).value<Id>();
        if (record && !records.contains(record))
            records.append(record);
    }
    return records;
}

void LedgerPage::load()
{
    workspace().caseFile().readLater<QList<IntakeInfo>>(
        this, [](const Stores &stores) { return stores.ledger().intakes(); },
        [this](const Result<QList<IntakeInfo>> &intakes) {
            if (!intakes.ok()) {
                workspace().showError(intakes.error());
                return;
            }
            m_intakes->setRows(*intakes);
            m_stack->setCurrentIndex(intakes->isEmpty() ? 1 : 0);
            if (!m_list->currentIndex().isValid() && !intakes->isEmpty())
                m_list->setCurrentIndex(m_intakes->index(0, 0));
            showEntries();
        },
        m_intakesRead.renew());
}

void LedgerPage::showEntries()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    const IntakeInfo intake = m_intakes->row(row);
    m_summary->setText(LedgerModel::summary(intake));
    workspace().caseFile().readLater<QList<LedgerEntry>>(
        this, [id = intake.id](const Stores &stores) { return stores.ledger().entries(id); },
        [this](const Result<QList<LedgerEntry>> &entries) {
            if (entries.ok())
                m_entries->setRows(*entries);
            else
                workspace().showError(entries.error());
        },
        m_entriesRead.renew());
}

} // namespace LeverArch
