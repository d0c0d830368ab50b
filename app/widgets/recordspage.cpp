// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/recordspage.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "models/recordtablemodel.h"
#include "models/sectionmodel.h"
#include "widgets/emptystate.h"
#include "widgets/look.h"
#include "widgets/recordtable.h"
#include "widgets/workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

RecordQuery queryFor(const QString &section)
{
    RecordQuery query;
    if (section == SectionModel::binKey())
        query.trashed = true;
    else
        query.kinds = {section};
    return query;
}

} // namespace

RecordsPage::RecordsPage(Workspace &workspace, const QString &section, QWidget *parent)
    : TabPage(workspace, parent),
      m_section(section),
      m_model(new RecordTableModel(workspace.caseFile(), queryFor(section), this)),
      m_table(new RecordTable(this)),
      m_empty(new EmptyState(this)),
      m_count(Look::quietLabel({}, this)),
      m_filter(new QLineEdit(this)),
      m_tagLine(new QWidget(this)),
      m_tagWords(new QLabel(m_tagLine)),
      m_columns(Look::flatButton(QStringLiteral("view-file-columns"), tr("Columns"), this)),
      m_stack(nullptr)
{
    setObjectName(key());
    build();
    m_table->setRecordModel(m_model);
    m_table->setAccessibleName(title());
    m_table->restoreColumns(
        workspace.settings().value(QStringLiteral("columns/") + section).toByteArray());
    m_table->sortBy(workspace.settings().value(QStringLiteral("order/") + section).toString());
    connect(m_table, &RecordTable::orderChanged, this, [this](const QString &order) {
        this->workspace().settings().setValue(QStringLiteral("order/") + m_section, order);
    });
    connect(m_model, &RecordTableModel::loaded, this, &RecordsPage::listLoaded);
    connect(m_model, &RecordTableModel::failed, this,
            [this](const Error &error) { this->workspace().showError(error); });
    connect(m_table, &RecordTable::selectedChanged, this, &TabPage::selectionChanged);
    connect(m_table, &RecordTable::columnsArranged, this, &RecordsPage::rememberColumns);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RecordsPage::showMenu);
    connect(m_table, &RecordTable::recordActivated, this, [this](Id record) {
        this->workspace().goTo({record, 0, -1, 0, {}, {}});
    });
    connect(m_filter, &QLineEdit::textChanged, m_model, &RecordTableModel::setText);
    connect(m_empty, &EmptyState::pressed, this, &RecordsPage::firstThing);
}

void RecordsPage::build()
{
    auto *lists = new QWidget(this);
    lists->setBackgroundRole(QPalette::Base);
    lists->setAutoFillBackground(true);
    auto *margin = new QVBoxLayout(lists);
    margin->setContentsMargins(Look::gap, 0, 0, 0);
    m_stack = new QStackedLayout;
    margin->addLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *tags = new QHBoxLayout(m_tagLine);
    tags->setContentsMargins(Look::group, 0, Look::gap, Look::half);
    auto *clear = Look::flatButton(QStringLiteral("edit-clear"), tr("Clear the tag filter"), this);
    tags->addWidget(m_tagWords, 1);
    tags->addWidget(clear);
    m_tagLine->hide();
    connect(clear, &QToolButton::clicked, this, &RecordsPage::clearTagsRequested);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_tagLine);
    layout->addWidget(lists, 1);
}

QWidget *RecordsPage::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(Look::group, Look::gap, Look::gap, Look::gap);
    layout->setSpacing(Look::gap);
    layout->addWidget(Look::headingLabel(title(), head));
    m_count->setWordWrap(false);
    m_count->setContentsMargins(0, 0, 0, 3); // On the line of the heading's letters.
    layout->addWidget(m_count, 0, Qt::AlignBottom);
    layout->addStretch(1);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter %1").arg(title()));
    m_filter->setToolTip(tr("Shows only records with these words (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(Look::icon(QStringLiteral("view-filter")), QLineEdit::LeadingPosition);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    layout->addWidget(m_filter);
    auto *menu = new QMenu(m_columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_table->fillColumnsMenu(menu);
    });
    m_columns->setMenu(menu);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setToolTip(tr("Choose the columns"));
    layout->addWidget(m_columns);
    const bool handMade = m_section != SectionModel::binKey() && findKind(m_section)->userCreated;
    for (const char *command : {"record.newLike", "record.new"}) {
        if (QAction *add = workspace().command(QLatin1String(command)); add && handMade)
            layout->addWidget(Look::flatButton(add, head));
    }
    return head;
}

QString RecordsPage::key() const
{
    return QStringLiteral("section/") + m_section;
}

QString RecordsPage::title() const
{
    const KindDeclaration *kind = findKind(m_section);
    return kind ? kind->displayPlural() : tr("Bin");
}

QIcon RecordsPage::icon() const
{
    const KindDeclaration *kind = findKind(m_section);
    return Look::icon(kind ? QString::fromLatin1(kind->icon)
                           : QStringLiteral("user-trash-symbolic"));
}

Place RecordsPage::place() const
{
    return {m_table->currentRecord(), 0, -1, 0, {}, {}};
}

bool RecordsPage::goTo(const Place &place)
{
    if (m_table->selectRecord(place.record)) {
        m_wanted = {};
        return true;
    }
    // Perhaps it is filtered away, or so new that the list does not know it yet.
    m_wanted = place.record;
    m_filter->clear();
    return true;
}

QList<Id> RecordsPage::selectedRecords() const
{
    return m_table->selectedRecords();
}

void RecordsPage::findHere()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RecordsPage::setTagFilter(const TagFilter &filter, const QString &words)
{
    m_tagWords->setText(tr("Only %1").arg(words));
    m_tagLine->setVisible(!filter.isEmpty());
    m_model->setTags(filter);
}

void RecordsPage::listLoaded()
{
    const int count = m_model->rowCount();
    m_count->setText(count > 0 ? QLocale().toString(count) : QString());
    showEmpty();
    if (std::exchange(m_fresh, false))
        m_table->fitColumns();
    const Id wanted = m_wanted ? m_wanted : m_table->currentRecord();
    if (wanted && m_table->selectRecord(wanted))
        m_wanted = {};
    else if (!m_table->currentRecord() && count > 0)
        m_table->selectRecord(m_model->recordAt(0));
    Q_EMIT selectionChanged();
}

void RecordsPage::showEmpty()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    const KindDeclaration *kind = findKind(m_section);
    const RecordQuery &query = m_model->query();
    if (!query.text.isEmpty() || !query.tags.isEmpty()) {
        m_empty->say(QStringLiteral("view-filter"), tr("Nothing here matches the filter."),
                     tr("Clear the filter"));
    } else if (!kind) {
        m_empty->say(QStringLiteral("user-trash-symbolic"),
                     tr("The bin is empty. What you put here can be taken out again."));
    } else {
        QString verb;
        if (m_section == QLatin1String(Kind::document))
            verb = tr("Import files…");
        else if (kind->userCreated)
            verb = tr("New %1").arg(kind->displayName().toLower());
        else
            verb = tr("Go to the documents");
        m_empty->say(QString::fromLatin1(kind->icon),
                     QCoreApplication::translate("Kinds", kind->empty), verb);
    }
}

void RecordsPage::firstThing()
{
    const RecordQuery &query = m_model->query();
    if (!query.text.isEmpty() || !query.tags.isEmpty()) {
        m_filter->clear();
        Q_EMIT clearTagsRequested();
        return;
    }
    const KindDeclaration *kind = findKind(m_section);
    QString command = QStringLiteral("go.documents");
    if (m_section == QLatin1String(Kind::document))
        command = QStringLiteral("case.import");
    else if (kind && kind->userCreated)
        command = QStringLiteral("record.new");
    if (QAction *action = workspace().command(command))
        action->trigger();
}

void RecordsPage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList bin = {QStringLiteral("record.restore")};
    const QStringList living = {QStringLiteral("record.open"),     QStringLiteral("record.newLike"),
                                QStringLiteral("record.tag"),      QStringLiteral("record.link"),
                                QStringLiteral("record.briefing"), QStringLiteral("record.pack"),
                                QStringLiteral("record.original"), QStringLiteral("record.inbox"),
                                QStringLiteral("record.bin")};
    for (const QString &id : m_section == SectionModel::binKey() ? bin : living) {
        QAction *action = workspace().command(id);
        if (action && action->isEnabled())
            menu->addAction(action);
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void RecordsPage::rememberColumns()
{
    workspace().settings().setValue(QStringLiteral("columns/") + m_section, m_table->columnState());
}

} // namespace LeverArch
