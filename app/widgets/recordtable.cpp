// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/recordtable.h"

#include "models/recordtablemodel.h"
#include "widgets/look.h"
#include "widgets/quietheader.h"
#include "widgets/tagsdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace LeverArch {

namespace {

constexpr int titleLetters = 28; // Fewer do not tell two papers apart.

} // namespace

RecordTable::RecordTable(QWidget *parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(false); // On once there is a model: turning it on sorts.
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new TagsDelegate(this));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    keepRowsOneLine(this);
    makeQuietHeader(horizontalHeader());
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setResizeContentsPrecision(0); // Only what is on the screen.
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnsMenu(menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT recordActivated(m_records->recordAt(index.row()));
    });
}

void RecordTable::setRecordModel(RecordTableModel *model)
{
    m_records = model;
    setModel(model);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    for (int i = 0; i < model->columnList().size(); ++i)
        setColumnHidden(i, !model->columnList().at(i).shown);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                const RecordColumn wanted = m_records->columnList().value(column);
                if (column >= 0 && !wanted.sortable) {
                    horizontalHeader()->setSortIndicator(m_sorted.first, m_sorted.second);
                    return;
                }
                m_sorted = {column, order};
                const QString key = wanted.key;
                const bool down = !key.isEmpty() && order == Qt::DescendingOrder;
                Q_EMIT orderChanged(down ? QLatin1Char('-') + key : key);
            });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (horizontalHeader()->underMouse()) {
            m_arranged = true;
            Q_EMIT columnsArranged();
        }
    });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        m_arranged = true;
        Q_EMIT columnsArranged();
    });
}

QList<Id> RecordTable::selectedRecords() const
{
    QList<Id> records;
    if (!selectionModel())
        return records;
    // By ranges: a hundred thousand selected rows are one range, and as many indexes.
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::sort(ranges.begin(), ranges.end());
    int next = 0;
    for (const auto &[top, bottom] : std::as_const(ranges)) {
        for (int row = qMax(top, next); row <= bottom; ++row)
            records.append(m_records->recordAt(row));
        next = qMax(next, bottom + 1);
    }
    return records;
}

Id RecordTable::currentRecord() const
{
    return currentIndex().isValid() ? m_records->recordAt(currentIndex().row()) : Id();
}

bool RecordTable::selectRecord(Id record)
{
    const int row = m_records->rowOf(record);
    if (row < 0)
        return false;
    const int column = qMax(0, horizontalHeader()->logicalIndex(0));
    const QModelIndex index = m_records->index(row, column);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                 QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

QByteArray RecordTable::columnState() const
{
    return m_arranged ? horizontalHeader()->saveState() : QByteArray();
}

void RecordTable::restoreColumns(const QByteArray &state)
{
    const int columns = horizontalHeader()->count();
    if (state.isEmpty())
        return;
    const QByteArray before = horizontalHeader()->saveState();
    const int indicator = horizontalHeader()->sortIndicatorSection();
    m_arranged = horizontalHeader()->restoreState(state);
    if (horizontalHeader()->count() != columns ||
        horizontalHeader()->hiddenSectionCount() == columns) { // From another version.
        horizontalHeader()->restoreState(before);
        m_arranged = false;
    }
    horizontalHeader()->setSortIndicator(indicator, Qt::AscendingOrder);
}

void RecordTable::sortBy(const QString &order)
{
    const bool down = order.startsWith(QLatin1Char('-'));
    const int column = m_records->columnOf(down ? order.mid(1) : order);
    if (column >= 0)
        sortByColumn(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void RecordTable::fillColumnsMenu(QMenu *menu)
{
    for (int i = 0; i < m_records->columnList().size(); ++i) {
        const RecordColumn &column = m_records->columnList().at(i);
        QAction *action = menu->addAction(column.heading);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(column.key != QLatin1String("title"));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            setColumnHidden(i, !shown);
            if (shown && columnWidth(i) < horizontalHeader()->defaultSectionSize())
                setColumnWidth(i, horizontalHeader()->defaultSectionSize());
            m_arranged = true;
            Q_EMIT columnsArranged();
        });
    }
}

void RecordTable::fitColumns()
{
    if (m_arranged || !m_records || viewport()->width() <= 0)
        return;
    const int letter = fontMetrics().averageCharWidth();
    const int title = m_records->columnOf(QStringLiteral("title"));
    QHash<int, std::pair<int, int>> needed; // What its heading needs, and what its words need.
    for (int i = 0; i < m_records->columnList().size(); ++i) {
        if (!isColumnHidden(i) && i != title) {
            const int heading = horizontalHeader()->sectionSizeHint(i);
            needed.insert(i, {heading, qMax(sizeHintForColumn(i) + Look::gap, heading)});
        }
    }
    // Long words give way, step by step, before a column is pushed over the edge.
    int others = 0;
    for (const int letters : {30, 24, 20, 16, 13}) {
        others = 0;
        for (auto it = needed.constBegin(); it != needed.constEnd(); ++it) {
            const auto &[heading, words] = it.value();
            const int width = qMin(words, qMax(heading, letter * letters));
            setColumnWidth(it.key(), width);
            others += width;
        }
        if (others + letter * titleLetters <= viewport()->width())
            break;
    }
    setColumnWidth(title, qMax(viewport()->width() - others, letter * titleLetters));
}

void RecordTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RecordTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentRecord())
        Q_EMIT recordActivated(currentRecord());
    else
        QTableView::keyPressEvent(event);
}

void RecordTable::selectionChanged(const QItemSelection &on, const QItemSelection &off)
{
    QTableView::selectionChanged(on, off);
    Q_EMIT selectedChanged();
}

} // namespace LeverArch
