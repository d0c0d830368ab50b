// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgertable.h"

#include "models/ledgerfilter.h"
#include "models/ledgermodel.h"
#include "models/roles.h"
#include "widgets/ledgerdetails.h"
#include "widgets/look.h"
#include "widgets/quietheader.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStyledItemDelegate>
#include <QTableView>

#include <algorithm>

namespace LeverArch {

namespace {

/// Files that lay in others stand further in.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int depth = index.data(LedgerModel::DepthRole).toInt();
        if (depth <= 0)
            return;
        // The room of an icon that is not there.
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = {};
        option->decorationSize = {std::min(depth, 8) * Look::group, 1};
    }
};

constexpr std::array statuses = {LedgerEntry::Status::Stored, LedgerEntry::Status::Duplicate,
                                 LedgerEntry::Status::Refused};

} // namespace

LedgerTable::LedgerTable(LedgerModel *model, QWidget *parent)
    : QWidget(parent),
      m_model(model),
      m_filter(new LedgerFilter(model, this)),
      m_status(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_view(new QTableView(this)),
      m_details(new LedgerDetails(this))
{
    makeView();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeFilters());
    column->addWidget(m_view, 1);
    column->addWidget(Look::separator(this));
    column->addWidget(m_details);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        const Id record = index.data(RecordRole).value<Id>();
        if (record)
            Q_EMIT opened(record);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showDetails();
        Q_EMIT selectionChanged();
    });
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &LedgerTable::showDetails);
}

QWidget *LedgerTable::makeFilters()
{
    auto *filters = new QWidget(this);
    m_status->setObjectName(QStringLiteral("ledgerStatus"));
    m_status->setAccessibleName(tr("What became of the files"));
    m_status->addItem(tr("All files"));
    for (const LedgerEntry::Status status : statuses)
        m_status->addItem(LedgerModel::statusWord(status));
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_words->setObjectName(QStringLiteral("ledgerWords"));
    m_words->setPlaceholderText(tr("Words in a name, a folder or a reason"));
    m_words->setAccessibleName(tr("Show only files with these words"));
    m_words->setClearButtonEnabled(true);
    auto *row = new QHBoxLayout(filters);
    row->setContentsMargins(Look::group, Look::gap, Look::group, Look::gap);
    row->setSpacing(Look::gap);
    row->addWidget(m_status);
    row->addWidget(m_words, 1);
    connect(m_status, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setStatus(index > 0 ? std::optional(statuses[std::size_t(index - 1)])
                                      : std::nullopt);
    });
    connect(m_words, &QLineEdit::textChanged, m_filter, &LedgerFilter::setWords);
    return filters;
}

void LedgerTable::makeView()
{
    m_view->setModel(m_filter);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setAccessibleName(tr("Files of this import"));
    m_view->setItemDelegateForColumn(LedgerModel::File, new NameDelegate(m_view));
    keepRowsOneLine(m_view);
    makeQuietHeader(m_view->horizontalHeader());
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int letter = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(LedgerModel::File, letter * 40);
    m_view->setColumnWidth(LedgerModel::Status, letter * 22);
    m_view->setColumnWidth(LedgerModel::Size, letter * 12);
    m_view->horizontalHeader()->setSectionResizeMode(LedgerModel::Reason, QHeaderView::Stretch);
}

void LedgerTable::countStatuses(const IntakeInfo &intake)
{
    const QLocale locale;
    const std::array counts = {intake.stored, intake.duplicates, intake.refused};
    m_status->setItemText(0, tr("All files (%1)").arg(locale.toString(intake.files())));
    for (std::size_t i = 0; i < statuses.size(); ++i)
        m_status->setItemText(int(i) + 1, tr("%1 (%2)").arg(LedgerModel::statusWord(statuses[i]),
                                                            locale.toString(counts[i])));
}

QList<Id> LedgerTable::selectedRecords() const
{
    QList<Id> records;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        const Id record = index.data(RecordRole).value<Id>();
        if (record && !records.contains(record))
            records.append(record);
    }
    return records;
}

void LedgerTable::startFiltering()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void LedgerTable::copy() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(m_filter->mapToSource(index).row());
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    }
    std::sort(rows.begin(), rows.end());
    QApplication::clipboard()->setText(m_model->asText(rows));
}

void LedgerTable::showDetails()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.size() == 1)
        m_details->show(m_model->row(m_filter->mapToSource(rows.first()).row()));
    else
        m_details->clear();
}

} // namespace LeverArch
